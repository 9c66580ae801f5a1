# SPDX-License-Identifier: GPL-3.0-or-later
"""Tuned numbers: which there are, what a step to either side would decide otherwise, and by what figures."""
