# SPDX-License-Identifier: GPL-3.0-or-later
"""Whose a folder is: a note in it says so, and nobody else uses one that lies outside the data.

Two booths that share one would file each other's cases as their own, destroy what the other still needs, and
each find in the other's head of the access log that its own was cut.
"""

from __future__ import annotations

from contextlib import suppress
from typing import TYPE_CHECKING, Final

from kiosk.storage.folder import put_line

if TYPE_CHECKING:
    from pathlib import Path

NOTE: Final = "belongs-to.txt"


def owner(place: Path) -> str | None:
    """Return to whom a folder belongs; nobody where there is no note or it cannot be read."""
    with suppress(OSError, UnicodeError):
        return (place / NOTE).read_text(encoding="utf-8").strip() or None
    return None


def another(place: Path, whose: str) -> str | None:
    """Return to whom else a folder belongs; one without a note, or that cannot be reached, is free."""
    noted = owner(place)
    return noted if noted != whose else None


def claim(place: Path, whose: str) -> None:
    """Say in a folder whose it is; one that cannot be written is told of elsewhere."""
    file = place / NOTE
    with suppress(OSError):
        if file.exists() and another(place, whose) is None:
            return
        place.mkdir(mode=0o700, parents=True, exist_ok=True)
        put_line(file, whose)
