# SPDX-License-Identifier: GPL-3.0-or-later
"""What lies in a city's folder of venues, as far as its first steps ask: light enough for every minute."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

from kiosk.wayfinding.venue.archive import NotAVenue, read_archive
from kiosk.wayfinding.venue.model import say
from kiosk.wayfinding.venue.placeholder import is_placeholder
from kiosk.wayfinding.venue.raw import labels, properties

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from kiosk.settings import Settings
    from kiosk.wayfinding.venue.archive import Archive

    type KioskNames = tuple[str, ...]  # what people call it first, then whatever its booth may be set to


@dataclass(frozen=True, slots=True)
class DrawnVenue:
    """A venue: its key and name, whether somebody drew it, what is on it, and why it cannot be read whole."""

    key: str
    name: str
    drawn: bool
    storeys: int
    kiosks: tuple[KioskNames, ...]
    rooms: frozenset[str]
    buildings: frozenset[str]
    problem: str


def drawn_venues(settings: Settings) -> Iterator[DrawnVenue]:
    """Yield each venue of the city's folder that can be opened."""
    root = settings.folder / settings.venue
    for path in sorted(root.iterdir()) if root.is_dir() else []:
        if path.name.startswith(".") or not (path.is_dir() or path.suffix == ".zip"):
            continue
        files = path.glob("*") if path.is_dir() else [path]
        changed = tuple(sorted((one.name, one.stat().st_mtime_ns) for one in files))
        if (found := _venue(path, changed)) is not None:
            yield found


@lru_cache(maxsize=8)
def _venue(path: Path, _changed: tuple[tuple[str, int], ...]) -> DrawnVenue | None:
    try:
        archive = read_archive(path)
    except NotAVenue:
        return None
    called = [
        (labels(properties(row).get("name")), str(row.get("id"))) for row in archive.features.get("kiosk", ())
    ]
    kiosks = tuple((say(names) or identity, identity, *names.values()) for names, identity in called)
    name, buildings = _names(archive, "venue"), frozenset(_names(archive, "building"))
    return DrawnVenue(
        path.stem, next(iter(name), ""), not is_placeholder(archive.manifest),
        len(archive.features.get("level", ())), kiosks, frozenset(_names(archive, "unit")),
        buildings or frozenset(name), _problem(archive),
    )  # fmt: skip


def _names(archive: Archive, kind: str) -> list[str]:
    named = (say(labels(properties(row).get("name"))) for row in archive.features.get(kind, ()))
    return [one for one in named if one]


def _problem(archive: Archive) -> str:
    wrong = (one.message for one in archive.problems if one.severity == "violation")
    return next(wrong, "" if archive.features.get("unit") else "방이 하나도 없습니다")
