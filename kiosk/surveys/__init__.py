# SPDX-License-Identifier: GPL-3.0-or-later
"""The satisfaction survey: its questions as data, an answer that holds no person, and what is counted."""
