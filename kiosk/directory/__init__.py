# SPDX-License-Identifier: GPL-3.0-or-later
"""Offices, seats and duties, built from the seating charts that offices draw."""
