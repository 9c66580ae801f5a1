# SPDX-License-Identifier: GPL-3.0-or-later
"""How it stands with what a microphone hears: all that a page needs of it before anybody speaks."""

from __future__ import annotations

from enum import Enum
from typing import Final

LEVELS: Final = 10  # of loudness, as a page draws it


class Hearing(Enum):
    """How a recording stands."""

    OPENING = "opening"
    HEARS = "hears"
    FULL = "full"
    LOST = "lost"  # the microphone was pulled out, or its driver failed
    DEAF = "deaf"  # no device could be opened
    OVER = "over"


class Ear(Enum):
    """How it stands with what is being said."""

    HEARS = "hears"
    THINKS = "thinks"  # the microphone is closed, the last words are being read
    HEARD = "heard"
    NOTHING = "nothing"
    LOST = "lost"  # the microphone was pulled out meanwhile; the words until then stand
    DEAF = "deaf"
    BROKEN = "broken"
    LEFT = "left"
