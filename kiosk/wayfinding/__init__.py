# SPDX-License-Identifier: GPL-3.0-or-later
"""Wayfinding: the venue (IMDF), its meshes, the routes through it and the words for them."""
