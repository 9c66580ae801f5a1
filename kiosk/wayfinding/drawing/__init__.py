# SPDX-License-Identifier: GPL-3.0-or-later
"""A storey as data for drawing."""
