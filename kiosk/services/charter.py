# SPDX-License-Identifier: GPL-3.0-or-later
"""The city's charter on an open data folder: its file, and what admins have changed in it since."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from kiosk.charter.charter import read_charter
from kiosk.charter.editions import CharterAmendment, Editions
from kiosk.resources import ASSETS
from kiosk.storage.consequences import CHARTER
from kiosk.storage.decisions import StoredDecisions
from kiosk.storage.opened import place_of

if TYPE_CHECKING:
    from datetime import datetime
    from pathlib import Path

    from kiosk.charter.promises import Charter
    from kiosk.settings import Settings
    from kiosk.storage.opened import Storage

CHARTERS: Final = ASSETS / "charter"


def own_charter(settings: Settings) -> Path:
    """Return where a city's own charter lies, if it has one."""
    return settings.folder / "charter.toml"


def city_charter(settings: Settings) -> Charter:
    """Read the city's charter: its own file beside the settings, else the one of Mokpo."""
    own = own_charter(settings)
    return read_charter(own if own.exists() else CHARTERS / "mokpo.toml")


class CharterRows:
    """The charter through time; every question reads what was decided, a minute ago included."""

    def __init__(self, storage: Storage, settings: Settings) -> None:
        self.stored = StoredDecisions(storage.database, place_of(settings), CHARTER)
        self.file = city_charter(settings)  # changes move its limits; which kinds there are it alone says

    def editions(self) -> Editions:
        """Return the charter with all its changes."""
        rows = (one for one in self.stored.history() if one.value and "limit" in one.value)
        changes = (
            CharterAmendment(one.key, one.valid_from, one.value["limit"], one.value["promise"])
            for one in rows
        )
        return Editions(self.file, tuple(changes))

    def at(self, moment: datetime) -> Charter:
        """Return the charter in force at a moment."""
        return self.editions().at(moment)
