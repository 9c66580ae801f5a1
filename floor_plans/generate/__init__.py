# SPDX-License-Identifier: GPL-3.0-or-later
"""Draws the demo city's venues from its plan: facts and inventions in, IMDF out."""
