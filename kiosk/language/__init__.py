# SPDX-License-Identifier: GPL-3.0-or-later
"""The languages of the screen: particles, plurals, numbers read aloud."""
