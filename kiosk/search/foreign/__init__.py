# SPDX-License-Identifier: GPL-3.0-or-later
"""Finding in English, Chinese, Vietnamese and Japanese, whatever language the screen has."""

from kiosk.search.foreign.matcher import ForeignIndex, ForeignMatch
from kiosk.search.foreign.sayings import Body, ForeignSaying, Owner, PlaceOwner, read_sayings

__all__ = ["Body", "ForeignIndex", "ForeignMatch", "ForeignSaying", "Owner", "PlaceOwner", "read_sayings"]
