# SPDX-License-Identifier: GPL-3.0-or-later
"""The names that offices, teams and places already bear in other languages."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from kiosk.search.foreign.analysis import is_foreign, is_han
from kiosk.search.foreign.sayings import LANGUAGES, ForeignSaying, Owner, PlaceOwner

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from kiosk.search.entries import Entry


def names_of(entries: Iterable[Entry]) -> Iterator[ForeignSaying]:
    """Return every name of the entries in a language of this index."""
    for entry in entries:
        if entry.kind == "seat":
            continue
        place = entry.kind in {"place", "stop"}
        owner = PlaceOwner(entry.id) if place else Owner(entry.office or entry.label, entry.team)
        for key, name in entry.names.items():
            if place or key in LANGUAGES:
                for language in _languages(key, name):
                    yield ForeignSaying(name, language, owner, entry.label, named=key in LANGUAGES)


def _languages(key: str, name: str) -> tuple[str, ...]:
    """Return in which languages a name is found: an everyday word of a place in those of its script."""
    if not _is_foreign(name) or key.startswith("room"):
        return ()
    if key in LANGUAGES:
        return (key,)
    return ("zh-CN", "ja") if is_han(name) else ("en", "vi")


# Nobody types these, and no person is called so: names of offices, teams and places.
_is_foreign = lru_cache(maxsize=4096)(is_foreign)
