# SPDX-License-Identifier: GPL-3.0-or-later
"""Who is named on a sheet again: in a tree of the office, a list or a note beside the plan."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from kiosk.directory.charts.lexicon.people import SURE, name_weight
from kiosk.directory.charts.lexicon.words import is_head

if TYPE_CHECKING:
    from collections.abc import Sequence

    from kiosk.directory.charts.layout.desks import DeskBlock
    from kiosk.directory.charts.lexicon.phrases import PhraseReading

_EXTENSION: Final = 4  # set by the telephone plan: a list may give the whole number


def without_mentions(desks: list[DeskBlock]) -> list[DeskBlock]:
    """Leave out who is named again with less: in an organisation chart, a list or a note beside the plan."""
    _complete(desks)
    fullest: dict[str, PhraseReading] = {}
    for reading in (desk.reading for desk in desks if _is_named(desk.reading)):
        other = fullest.setdefault(reading.name or "", reading)
        if len(other.kinds) < len(reading.kinds):
            fullest[reading.name or ""] = reading
    rung = any(is_head(desk.reading.title) and desk.reading.phone for desk in desks)
    return [
        desk
        for desk in desks
        if not (_is_named(desk.reading) and _says_less(desk.reading, fullest[desk.reading.name or ""]))
        and not (rung and is_head(desk.reading.title) and desk.reading.kinds == {"name", "title"})
    ]


def _complete(desks: Sequence[DeskBlock]) -> None:
    """Give who has a telephone at a desk the post that a tree of the office names him by: 과장 홍길동."""
    posts = {d.reading.name: d.reading.title for d in desks if d.reading.kinds == {"name", "title"}}
    for reading in (desk.reading for desk in desks if _is_named(desk.reading)):
        if reading.title is None and reading.phone and reading.name in posts:
            reading.title = posts[reading.name]


def _is_named(reading: PhraseReading) -> bool:
    return reading.name is not None and (name_weight(reading.name) == SURE or bool(reading.phone))


def _says_less(one: PhraseReading, other: PhraseReading) -> bool:
    """Return whether one says less of the same person, and nothing else."""
    same_phone = one.phone is None or one.phone.endswith((other.phone or "-")[-_EXTENSION:])
    same_title = one.title is None or other.title is None or one.title[-2:] == other.title[-2:]
    return same_phone and same_title and one.kinds < other.kinds
