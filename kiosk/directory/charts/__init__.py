# SPDX-License-Identifier: GPL-3.0-or-later
"""Seating-chart files: reading what clerks draw, and writing a chart back for print."""
