# SPDX-License-Identifier: GPL-3.0-or-later
"""Reads the programs' own logs, which hold no personal data, for whoever administers the installation."""

from __future__ import annotations

from datetime import UTC, datetime
import json
from typing import TYPE_CHECKING, Final

from kiosk.services.admin.results.system import LogLine

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

MOST: Final = 200
_TAIL: Final = 256 << 10
_DAWN: Final = datetime.min.replace(tzinfo=UTC)


def newest_lines(folder: Path, most: int = MOST) -> Sequence[LogLine]:
    """Return the newest lines of every log, newest first, without those that a crash cut off."""
    lines = [line for file in folder.glob("*.log") for line in _lines(file)]
    return sorted(lines, key=lambda one: one.at, reverse=True)[:most]


def _lines(file: Path) -> Iterator[LogLine]:
    with file.open("rb") as opened:
        opened.seek(max(0, file.stat().st_size - _TAIL))
        for raw in opened.read().splitlines():
            line = _read(raw, file.stem)
            if line is not None:
                yield line


def _read(raw: bytes, program: str) -> LogLine | None:
    try:
        row = json.loads(raw)
        at = datetime.fromisoformat(row["at"]).astimezone(UTC)
        what = " · ".join(filter(None, (str(row["what"]), row.get("error"), *row.get("frames", [])[-1:])))
        return LogLine(max(at, _DAWN), program, str(row["level"]), what)
    except (ValueError, TypeError, KeyError, AttributeError, OverflowError):
        return None
