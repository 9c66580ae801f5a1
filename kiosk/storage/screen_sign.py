# SPDX-License-Identifier: GPL-3.0-or-later
"""What a booth's window knows of itself, left in a file for the process that tells the city's server."""

from __future__ import annotations

from contextlib import suppress
import json
from typing import TYPE_CHECKING, Any

from kiosk.storage.folder import writing

if TYPE_CHECKING:
    from datetime import datetime

    from kiosk.storage.folder import DataFolder


def leave_sign(folder: DataFolder, printer: bool | None, voice: bool | None, now: datetime) -> None:  # noqa: FBT001 # None is: there is none
    """Say that the window stands, and whether printer and voice work."""
    told = {
        "at": now.isoformat(),
        "printer": {True: "ready", False: "faulty", None: "none"}[printer],
        "voice": {True: "speaks", False: "captions", None: "off"}[voice],
    }
    with writing(folder.screen_sign) as opened:
        opened.write(json.dumps(told).encode())


def last_sign(folder: DataFolder) -> dict[str, Any] | None:
    """Return what the window said last; None where none has."""
    with suppress(OSError, ValueError):
        told = json.loads(folder.screen_sign.read_bytes())
        return told if isinstance(told, dict) else None
    return None
