# SPDX-License-Identifier: GPL-3.0-or-later
"""Visits: what happened from the first touch to the arrival, and whether it took two minutes."""
