# SPDX-License-Identifier: GPL-3.0-or-later
"""Seating charts composed at random from independent choices, with what they truly hold."""
