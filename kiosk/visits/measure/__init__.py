# SPDX-License-Identifier: GPL-3.0-or-later
"""The two-minute measure: what became of a visit, and what a period of visits says; pure."""
