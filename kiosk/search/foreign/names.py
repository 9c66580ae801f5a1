# SPDX-License-Identifier: GPL-3.0-or-later
"""The names that offices, teams and places already bear in other languages."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from kiosk.search.foreign.analysis import is_foreign
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
            if key in LANGUAGES and _is_foreign(name):
                yield ForeignSaying(name, key, owner, entry.label, named=True)


# Nobody types these, and no person is called so: names of offices, teams and places.
_is_foreign = lru_cache(maxsize=4096)(is_foreign)
