# SPDX-License-Identifier: GPL-3.0-or-later
"""Drawing a venue: walls as a planar graph a floor, whose faces are the rooms; no Qt, no file."""
