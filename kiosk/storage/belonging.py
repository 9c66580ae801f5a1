# SPDX-License-Identifier: GPL-3.0-or-later
"""Whose a folder outside the data is: a note in it says so, and nobody else uses it.

Two booths that share one would file each other's cases as their own, destroy what the other still needs, and
each find in the other's head of the access log that its own was cut.
"""

from __future__ import annotations

from contextlib import suppress
import os
from typing import TYPE_CHECKING, Final

from kiosk.storage.folder import put_in_place

if TYPE_CHECKING:
    from pathlib import Path

NOTE: Final = "belongs-to.txt"


def another(place: Path, whose: str) -> str | None:
    """Return to whom else a folder belongs; one without a note, or that cannot be reached, is free."""
    with suppress(OSError, UnicodeError):
        noted = (place / NOTE).read_text(encoding="utf-8").strip()
        return noted if noted and noted != whose else None
    return None


def claim(place: Path, whose: str) -> None:
    """Say in a folder whose it is; one that cannot be written is told of elsewhere."""
    file = place / NOTE
    with suppress(OSError):
        if file.exists() and another(place, whose) is None:
            return
        place.mkdir(mode=0o700, parents=True, exist_ok=True)
        making = file.with_suffix(f".tmp-{os.getpid()}")
        try:
            making.touch(mode=0o600)
            making.write_text(whose + "\n", encoding="utf-8")
            put_in_place(making, file)
        finally:
            with suppress(OSError):
                making.unlink(missing_ok=True)
