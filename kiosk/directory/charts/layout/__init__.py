# SPDX-License-Identifier: GPL-3.0-or-later
"""From cells to desks: blocks, runs, stacks, teams, tables."""
