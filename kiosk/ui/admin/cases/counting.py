# SPDX-License-Identifier: GPL-3.0-or-later
"""What is counted above the lists of the cases: behind what is being done, so that no step waits for it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Slot

from kiosk.cases.urgency import DueShape
from kiosk.charter.hours import SEOUL
from kiosk.charter.moments import moment_words
from kiosk.language.particles import with_particle
from kiosk.services.admin.results.cases import CaseTally, View
from kiosk.ui.admin.cases.narrowing import CaseNarrowing
from kiosk.ui.admin.cases.wording import VIEWS
from kiosk.ui.admin.sealed import SealedPage
from kiosk.ui.latest import Latest
from kiosk.ui.properties import owned
from kiosk.ui.rows import listed

if TYPE_CHECKING:
    from collections.abc import Sequence

    from kiosk.cases.conduct import MeasureDue
    from kiosk.services.admin.cases import CaseService
    from kiosk.services.admin.results.cases import CaseList, CaseSurvey, ListCount
    from kiosk.ui.background import Background


@dataclass(frozen=True, slots=True)
class TallyRow:
    """One count above the list."""

    shape: str
    words: str


def tally_rows(tally: CaseTally) -> list[TallyRow]:
    """Return how many cases stand how."""
    rows = [TallyRow(DueShape.LATE, f"지남 {tally.late:,}")]
    if tally.exact:
        rows += [
            TallyRow(DueShape.NEAR, f"80 % 넘음 {tally.near:,}"),
            TallyRow(DueShape.HALF, f"50 % 넘음 {tally.half:,}"),
        ]
    rest = "여유" if tally.exact else "아직 안 지남"
    return [
        *rows,
        TallyRow(DueShape.CALM, f"{rest} {tally.calm:,}"),
        TallyRow(DueShape.STOPPED, f"멈춤·기한 없음 {tally.stopped:,}"),
    ]


def counted_rows(what: str, counted: ListCount | None, late: str) -> list[TallyRow]:
    """Return how many cases a list holds and, where any can be, how many are late; None while it counts."""
    if counted is None:
        return [TallyRow(DueShape.UNKNOWN, f"{with_particle(what, '을/를')} 세는 중입니다")]
    rows = [TallyRow(DueShape.CALM, f"{what} {counted.total:,}")]
    return [*rows, TallyRow(DueShape.LATE, f"{late} {counted.late:,}")] if late else rows


def ended_rows(late: int, total: int) -> list[TallyRow]:
    """Return how many cases were closed in time and late."""
    return [
        TallyRow(DueShape.LATE, f"늦게 마침 {late:,}"),
        TallyRow(DueShape.DONE, f"기한 안이거나 기한 없음 {total - late:,}"),
    ]


@dataclass(frozen=True, slots=True)
class MeasureRow:
    """An officer, unnamed, about whom a measure must be recorded."""

    title: str
    told: str


def measure_rows(measures: Sequence[MeasureDue], now: datetime) -> list[MeasureRow]:
    """Return for whom a measure is demanded: by the cases, never by a name."""
    return [
        MeasureRow(
            f"같은 직원 인정 {len(due.numbers)}건",
            f"{', '.join(due.numbers)} · {moment_words(due.since, now)}에 찼습니다",
        )
        for due in measures
    ]


COUNTING: Final = "세는 중입니다"
UNKNOWN: Final = "모름 · 세지 못했습니다"
_LATE: Final = {View.CLOSED: "늦게 마침", View.PRAISE: ""}  # praise is never late


class CountedPage(SealedPage["CaseService"]):
    """The page of the cases as far as it counts; the survey is None until it is taken, or where it failed."""

    tally = listed(TallyRow)
    measures = listed(MeasureRow)
    narrowing = owned(CaseNarrowing)

    def __init__(self, background: Background) -> None:
        super().__init__(background)
        self._surveys = False
        self._survey_next = Latest(self._take_survey, lambda: self._surveys, self)

    def clear(self) -> None:
        """Hold no count."""
        self._listed: CaseList | None = None
        self._survey: CaseSurvey | None = None
        self._uncounted = COUNTING  # why there is no survey; "" while there is one

    @property
    def now(self) -> datetime:
        """The time at the city hall when the list was read."""
        return self._listed.now if self._listed else datetime.now(SEOUL)

    @property
    def _view(self) -> View:
        return self.narrowing.query.view

    def _count(self) -> None:
        self._show_tally()
        self._survey_next.press()

    def _take_survey(self) -> None:
        if service := self._open:
            self._surveys = True

            def end(found: CaseSurvey | None) -> None:
                self._surveys = False
                if service is self._open:
                    self._counted(found)
                self._survey_next.go()

            self._background.run_aside(lambda: service().survey(), end, lambda _error: end(None))

    def _counted(self, survey: CaseSurvey | None) -> None:
        """Show what was counted; what could not be counted again is not known any more."""
        self._survey, self._uncounted = survey, "" if survey else UNKNOWN
        self._show_tally()
        self.measures.show(measure_rows(survey.measures, self.now) if survey else [])
        self.renew()

    def _show_tally(self) -> None:
        self.tally.show(self._tally())

    def _tally(self) -> list[TallyRow]:
        """Count what the list beneath lists, and nothing of another list.

        The whole list of the open cases is told by urgency, that of the ended ones by lateness; every other
        one, and one that is narrowed, by its own count.
        """
        view, listed = self._view, self._listed
        if self.counts_itself:
            what = "고른 것" if self.narrowing.on else VIEWS[view]
            return counted_rows(what, listed.counted if listed else None, _LATE.get(view, "지남"))
        if self._survey is None:
            return [TallyRow(DueShape.UNKNOWN, self._uncounted)]
        if view is View.OPEN and listed and listed.whole:
            return tally_rows(CaseTally.of(listed.rows))
        total = self._survey.counts.get(view, 0)
        if view is View.MEASURES:
            return [TallyRow(DueShape.CALM, f"{VIEWS[view]} {total:,}")]
        if view is View.CLOSED:
            return ended_rows(self._survey.ended_late, total)
        return tally_rows(self._survey.tally)

    @property
    def counts_itself(self) -> bool:
        """Whether the list is none of those that the survey tells apart."""
        view = self._view
        return view is not View.MEASURES and (self.narrowing.on or view in {View.PRAISE, View.MONEY})

    @Slot(int, str)
    def measure(self, at: int, done: str) -> None:
        """Record a measure about an officer."""
        if self._survey:
            due = self._survey.measures[at]
            self.run(lambda office: office.record_measure(due, done), self._recorded, keeps=True)

    def _recorded(self, _done: None) -> None:
        self.tell("조치를 적었습니다.")
        self._count()
