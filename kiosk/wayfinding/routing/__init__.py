# SPDX-License-Identifier: GPL-3.0-or-later
"""Where one can walk, and the shortest way."""
