# SPDX-License-Identifier: GPL-3.0-or-later
"""What the city says on the screen nobody has touched yet: words from a day until a day, and praise."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

from kiosk.services.admin.results.notices import AnnouncementEntry
from kiosk.services.shown import Announcement
from kiosk.storage.consequences import StoredConsequences
from kiosk.storage.decisions import StoredDecisions

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from datetime import datetime

    from kiosk.directory.names import NameGate
    from kiosk.storage.database import Database


class Announcements:
    """The announcements of a data folder."""

    def __init__(self, database: Database, place: str) -> None:
        self.kept = StoredDecisions(database, place, "announcement")
        self._consequences = StoredConsequences(database, place)

    def all(self, day: date) -> Sequence[AnnouncementEntry]:
        """List every announcement that was not taken away, the earliest first."""
        found = [
            AnnouncementEntry(
                one.value["texts"],
                date.fromisoformat(one.value["first"]),
                date.fromisoformat(one.value["last"]),
                one.key,
                one.id,
            )
            for one in self.kept.in_force(day).values()
        ]
        return sorted(found, key=lambda one: (one.first, one.last, one.key))

    def shown(self, now: datetime, gate: Callable[[], NameGate]) -> Sequence[Announcement]:
        """Return what stands on the screen now: the city's words, then praise that may be shown.

        The gate is asked again here: a name that nobody knew when the words were kept may be hidden since.
        """
        day = now.date()
        said = [Announcement(one.texts) for one in self.all(day) if one.stands(day)]
        praise = [Announcement({"ko": line}, praise=True) for line in self._consequences.praise_lines(now)]
        return [replace(one, texts=gate().labels(one.texts)) for one in (*said, *praise)]
