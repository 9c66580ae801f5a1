# SPDX-License-Identifier: GPL-3.0-or-later
"""The venue: IMDF read, checked and held in metres."""
