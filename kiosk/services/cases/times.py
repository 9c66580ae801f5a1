# SPDX-License-Identifier: GPL-3.0-or-later
"""What happens to cases by itself on an open data folder; it seals and never opens, so booths run it too."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from itertools import chain
from typing import TYPE_CHECKING, Final

from kiosk.charter.calendar import ClosedDays
from kiosk.charter.hours import in_seoul
from kiosk.documents.exports import clear_exports
from kiosk.services.cases.booth import case_rules, intake_journal, office_clocks, stored_cases
from kiosk.services.cases.case_clocks import CaseClocks
from kiosk.services.cases.compensation import SYSTEM
from kiosk.services.charter import CharterRows

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from datetime import date, datetime

    from kiosk.charter.calendar import Declared
    from kiosk.charter.deadline import Recomputed
    from kiosk.settings import Settings
    from kiosk.storage.opened import Storage

_MARGIN: Final = timedelta(days=7)


def case_clocks(storage: Storage, settings: Settings) -> CaseClocks:
    """Return what happens to cases by itself; a desk runs it every minute, a booth every hour."""
    cases = stored_cases(storage, settings)
    clocks = office_clocks(storage, settings)
    return CaseClocks(CharterRows(storage, settings).at, clocks, cases, cases)


def night_work(
    storage: Storage, settings: Settings, now: datetime, *, follows: bool = False
) -> Iterator[Sequence[str]]:
    """Announce and destroy what was kept long enough, and move what a cut-off declaration left.

    Tell, step by step, the damaged cases. A booth that follows its city does neither itself, and hears of it.
    What cannot be taken back goes by the confirmed time.
    """
    works = case_clocks(storage, settings)
    if not follows:
        for _ in chain(works.end_expired(now), works.recompute(SYSTEM, now, since=in_seoul(now).date())):
            yield ()
    confirmed = works.cases.confirmed(now)
    if confirmed is not None:
        clear_exports(storage.folder.path, confirmed)
        oldest_backup = confirmed.date() - timedelta(days=settings.keep_daily)
        intake_journal(storage, settings).prune(oldest_backup - _MARGIN)
    yield from works.cases.damaged()


def declare_day(  # noqa: PLR0913 # who, which day, what, when, on which data
    storage: Storage, settings: Settings, day: date, declared: Declared | None, *, actor: str, now: datetime
) -> list[Recomputed]:
    """Declare a closed day, or take it back, and move every open due time; return what moved."""
    case_rules(storage, settings).declare(day, declared, actor, now)
    moved = chain.from_iterable(case_clocks(storage, settings).recompute(actor, now, since=day))
    return sorted(moved, key=lambda one: (one.new, one.case))


def preview_day(
    storage: Storage, settings: Settings, day: date, declared: Declared | None, now: datetime
) -> list[Recomputed]:
    """Return what declaring a day, or taking its declaration back, would move, before it is done."""
    clocks = office_clocks(storage, settings)()
    days = {one: kept for one, kept in clocks.closed.declared.items() if one != day}
    changed = replace(clocks, closed=ClosedDays(days | ({day: declared} if declared else {})))
    return case_clocks(storage, settings).preview(changed, now, since=day)
