# SPDX-License-Identifier: GPL-3.0-or-later
"""The guide's console: calls for help, visits under way, walk-ups, call-backs and the duty."""
