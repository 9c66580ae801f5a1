# SPDX-License-Identifier: GPL-3.0-or-later
"""Door posters: an office's public seating chart on A3, drawn as vectors with real text."""
