# SPDX-License-Identifier: GPL-3.0-or-later
"""What changes by itself on a later day: charts that are published ahead, and reorganisations."""

from __future__ import annotations

from datetime import datetime, time
from typing import TYPE_CHECKING

from kiosk.charter.hours import SEOUL
from kiosk.services.admin.results.tasks import Task
from kiosk.services.reseating import reorganises
from kiosk.services.revising import coming

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from datetime import date

    from kiosk.services.directory import DirectoryService


def scheduled(directory: DirectoryService, today: date) -> Iterator[Task]:
    """List what is ahead and was not taken back."""
    with directory.reading() as work:
        revisions = tuple(coming(work.shelf, today))
    for one in revisions:
        if not reorganises(one):
            told = f"개정 {one.number} · {one.actor}"
            yield _task(one.valid_from, "배치도", "예약된 개정", told, one.offices, "charts")
    names = directory.places.office_names(today)
    made = names.reorganisations()
    back = {one.row.restores for one in made.values()}
    for key, reorganised in made.items():
        day = reorganised.row.valid_from
        if day > today and key not in back and not reorganised.row.restores:
            offices = tuple(names.name(office) for office in reorganised.after)
            yield _task(day, "조직개편", "예약된 조직개편", "", offices, "reorganisation")


def _task(day: date, kind: str, what: str, told: str, offices: Sequence[str], page: str) -> Task:  # noqa: PLR0913, PLR0917 # a row's columns
    due = datetime.combine(day, time(), SEOUL)
    return Task(due, "calm", f"{day:%m.%d} 적용", kind, what, told, several(offices), page)


def several(offices: Sequence[str]) -> str:
    """Return the first of some offices, and how many more there are."""
    return f"{offices[0]} 외 {len(offices) - 1}곳" if len(offices) > 1 else "".join(offices)
