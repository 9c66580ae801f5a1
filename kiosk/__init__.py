# SPDX-License-Identifier: GPL-3.0-or-later
"""A kiosk for the information booth of a Korean city hall."""

__version__ = "0.1.0"
