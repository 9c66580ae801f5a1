# SPDX-License-Identifier: GPL-3.0-or-later
"""The page of the letters that leave."""
