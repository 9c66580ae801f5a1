# SPDX-License-Identifier: GPL-3.0-or-later
"""What the city promised and how it kept it."""
