# SPDX-License-Identifier: GPL-3.0-or-later
"""The page of the city's booths."""
