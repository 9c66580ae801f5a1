# SPDX-License-Identifier: GPL-3.0-or-later
"""Workbooks in and out: bounded package, cells, styles, pictures."""
