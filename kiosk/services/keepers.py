# SPDX-License-Identifier: GPL-3.0-or-later
"""Who deals with a matter in this city: the tables name one city's offices, charts tell any other's."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from kiosk.search import IndexBuilder
from kiosk.services.finding import entries, led, lexicon_with, matters_here, stands
from kiosk.services.venues import open_sites

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date

    from kiosk.directory.matters import Matter
    from kiosk.services.directory import DirectoryService
    from kiosk.settings import Settings


def matter_keepers(directory: DirectoryService, settings: Settings, today: date) -> Mapping[str, Matter]:
    """Return every matter by its label, with its office and team here; with none where nobody's duty says so.

    Where the tables' own offices do not suffice, the duties are searched as a visitor's words are.
    """
    public = directory.load_public(today)
    known = {label: led(one, public.led) for label, one in directory.cards.book.matters.items()}
    teams: dict[str, set[str]] = {name: set() for name in directory.register.offices}
    teams |= {one.name: {team.name for team in one.teams} for one in public.offices}
    if all(one.body or stands(one, teams) for one in known.values()):
        return known
    lexicon = lexicon_with(directory.sayings.all())
    index = IndexBuilder(lexicon).build(list(entries(public, open_sites(settings))))
    here = {one.names["ko"]: one for one in matters_here(teams, index.search, public.led)}
    return {label: here.get(label) or replace(one, office="", team="") for label, one in known.items()}
