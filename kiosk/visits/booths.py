# SPDX-License-Identifier: GPL-3.0-or-later
"""What a city's centre calls the machines of its booths: their own name with the booth's letters in front."""

from __future__ import annotations

import re
from typing import Final

_OF_A_BOOTH: Final = re.compile(r"([A-Z]{1,2}) ")


def booth_of(kiosk: str) -> str | None:
    """Return the letters of a machine of a booth as the centre names it; None for any other machine."""
    found = _OF_A_BOOTH.match(kiosk)
    return found[1] if found else None


def is_of(kiosk: str, place: str) -> bool:
    """Return whether a machine is this one, or one of the booth that has these letters at the centre."""
    return place in {kiosk, booth_of(kiosk)}


def is_letters(place: str) -> bool:
    """Return whether this is what a booth is called at the centre: its letters and no name."""
    return booth_of(f"{place} ") == place
