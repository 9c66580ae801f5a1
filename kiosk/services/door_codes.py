# SPDX-License-Identifier: GPL-3.0-or-later
"""The code that a screen at an office's door shows for a moment: no photograph of it proves anything later.

Paper at a door says the same for years, and so does a photograph of it. What a screen shows is drawn anew
from a key that lives in this process alone: nothing is kept, and after a restart the screens have fetched
another code within seconds. Who stands at the door and sends a picture to somebody in the house within that
moment still passes; that needs a helper at the door each time.
"""

from __future__ import annotations

from base64 import urlsafe_b64encode
import hashlib
import hmac
import re
import secrets
import time
from typing import TYPE_CHECKING, Final

from kiosk.settings.public_address import door_page

if TYPE_CHECKING:
    from collections.abc import Callable

    from kiosk.services.phone_places import PhonePlaces
    from kiosk.settings import Settings

STEP_S: Final = 20.0
STEPS: Final = (
    3  # a code lives 40 to 60 s: a screen fetches it within ten, a slow phone opens and sends a page
)
_BYTES: Final = 12
_WRITTEN: Final = re.compile(r"[A-Za-z0-9_-]{16}")


class DoorCodes:
    """Draws the code of each room for a moment, and knows those that were just shown."""

    def __init__(self, seconds: Callable[[], float] = time.monotonic) -> None:
        self._seconds = seconds
        self._key = secrets.token_bytes(32)

    def current(self, unit: str) -> str:
        """Return the code that a room's screen shows now."""
        return self._code(unit, self._step())

    def is_live(self, unit: str, code: str) -> bool:
        """Return whether a room's screen has shown this code within the last moments."""
        now = self._step()
        known = (self._code(unit, now - back) for back in range(STEPS))
        return is_door_code(code) and any(hmac.compare_digest(one, code) for one in known)

    def _step(self) -> int:
        return int(self._seconds() // STEP_S)

    def _code(self, unit: str, step: int) -> str:
        drawn = hmac.new(self._key, f"{step}|{unit}".encode(), hashlib.sha256).digest()
        return urlsafe_b64encode(drawn[:_BYTES]).decode()


def is_door_code(text: str) -> bool:
    """Return whether a text is written as a door's code is."""
    return _WRITTEN.fullmatch(text) is not None


class DoorScreens:
    """The screens at offices' doors."""

    def __init__(self, places: PhonePlaces, codes: DoorCodes, settings: Settings) -> None:
        self._places = places
        self._codes = codes
        self._public_url = settings.public_url

    def link(self, office: str) -> str:
        """Return what an office's door shows now; empty where phones have no pages or the office no room."""
        unit = self._places.door(office) if self._public_url else ""
        return door_page(self._public_url or "", unit, self._codes.current(unit)) if unit else ""
