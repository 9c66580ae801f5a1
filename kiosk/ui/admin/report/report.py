# SPDX-License-Identifier: GPL-3.0-or-later
"""The page of the charter's results: one sentence, one bar, then the evidence; in black and white too."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal, Slot

from kiosk.reports.account import FollowWords
from kiosk.reports.follow_checks import checked
from kiosk.reports.improvements import ImprovementRow, register_words, row
from kiosk.reports.measure_wording import (
    CellRow,
    TapRow,
    cells,
    cells_note,
    draws,
    measured_lateness,
    slow,
    taps,
    trials,
)
from kiosk.reports.told_words import sentence
from kiosk.reports.visit_wording import (
    EvidenceBar,
    MonthMark,
    ReportPart,
    bounds,
    doubts,
    estimated,
    evidence,
    knew,
    methods,
    months,
    parts,
    refusals,
    times,
)
from kiosk.reports.wording import PromiseRow, alone, drawn_checks, promises, scale, ways
from kiosk.reports.year_end_words import (
    ChannelRow,
    Countdown,
    answers_words,
    channels,
    countdown_words,
    survey_words,
)
from kiosk.ui.admin.page import READING
from kiosk.ui.admin.report.year_end import YearEndDeeds
from kiosk.ui.properties import qml_element, shown
from kiosk.ui.rows import listed

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from kiosk.reports.account import ReportedPeriod
    from kiosk.reports.charter_report import CharterReport
    from kiosk.reports.improvements import Improvement
    from kiosk.reports.survey_results import SurveyResults

PERIODS = ("이번 달", "지난달", "올해", "지난해")


@qml_element
class Report(YearEndDeeds):
    """One period's results; `period` is the place of its words in `periods`."""

    changed = Signal()

    parts = listed(ReportPart)
    months = listed(MonthMark)
    evidence = listed(EvidenceBar)
    cells = listed(CellRow)
    taps = listed(TapRow)
    promises = listed(PromiseRow)
    channels = listed(ChannelRow)
    improvements = listed(ImprovementRow)
    cellsNote = shown(str)(lambda _self: cells_note())  # noqa: N815 # QML's spelling
    methods = shown(str, changed)(lambda self: self._worded(methods))
    periods = shown("QStringList")(lambda _self: list(PERIODS))
    period = shown(int, changed)(lambda self: self._period)
    known = shown(bool, changed)(lambda self: self._account is not None)
    decides = shown(bool, changed)(lambda self: self._decides)
    span = shown(str, changed)(lambda self: self._span())
    sentence = shown(str, changed)(lambda self: self._worded(sentence))
    estimate = shown(str, changed)(lambda self: self._worded(estimated))
    doubts = shown(str, changed)(
        lambda self: self._worded(doubts, times, slow, trials, measured_lateness, refusals, checked, draws)
    )
    alone = shown(str, changed)(lambda self: self._worded(alone))
    drawn = shown(str, changed)(lambda self: self._worded(drawn_checks))
    ways = shown(str, changed)(lambda self: self._worded(ways))
    atLeast = shown(str, changed)(lambda self: self._ends()[0])  # noqa: N815 # QML's spelling
    atMost = shown(str, changed)(lambda self: self._ends()[1])  # noqa: N815
    follow = shown(str, changed)(lambda self: self._follow().told)
    published = shown(str, changed)(lambda self: self._follow().published)
    drawable = shown(bool, changed)(lambda self: self._decides and self._follow().open)
    knew = shown(float, changed)(lambda self: self._knew().share)
    knewTold = shown(str, changed)(lambda self: self._knew().told)  # noqa: N815
    knewCount = shown(str, changed)(lambda self: self._knew().count)  # noqa: N815
    scale = shown(float, changed)(lambda self: scale(self._account.report) if self._account else 0.0)
    asked = shown(bool, changed)(lambda self: bool(self._account and self._account.report.figures.n))

    today = shown(str, changed)(lambda self: self._account.today.isoformat() if self._account else "")
    year = shown(int, changed)(lambda self: self._account.year_end.year if self._account else 0)
    surveyed = shown(bool, changed)(lambda self: bool(self._account and self._account.year_end.survey))
    survey = shown(str, changed)(lambda self: survey_words(self._account.year_end) if self._account else "")
    answers = shown(str, changed)(lambda self: answers_words(self._answers()))
    closable = shown(bool, changed)(lambda self: bool((found := self._answers()) and found.enough))
    mended = shown(str, changed)(lambda self: register_words(len(self._mended())))
    owedShape = shown(str, changed)(lambda self: self._owed().shape)  # noqa: N815 # QML's spelling
    owed = shown(str, changed)(lambda self: self._owed().left)

    def clear(self) -> None:
        """Hold no figures."""
        self._account: ReportedPeriod | None = None
        self._decides = False
        self._period = 2

    @Slot()
    def look(self) -> None:
        """Judge the chosen period again; of one that was left meanwhile nothing is shown."""
        period = self._period
        self.read(
            lambda office: (office.account(*_days(office.today(), period)), office.decides()),
            lambda found: self._show(*found) if period == self._period else None,
        )

    @Slot(int)
    def choose(self, period: int) -> None:
        """Judge another period; the figures of the one before do not stand under its name meanwhile."""
        self._period, self._account = period, None
        self._stand(READING)
        self.list_nothing()
        self.renew()
        self.look()

    @Slot()
    def export(self) -> None:
        """Write the report as a table."""
        if account := self._account:
            self.run(lambda office: office.export(account), self._exported)

    @Slot()
    def print(self) -> None:
        """Write the report with its plots as a PDF."""
        if account := self._account:
            self.run(lambda office: office.print(account), self._exported)

    @Slot()
    def draw(self) -> None:
        """Draw next month's followed quarters."""
        told = "다음 달을 뽑았습니다. 해시를 그달 전에 공개해 주십시오."
        self.run(lambda office: office.plan_following(), lambda _hash: self.look(), told=told, keeps=True)

    @Slot(str)
    def doubtTaps(self, office: str) -> None:  # noqa: N802 # QML's spelling
        """Count an office's taps in the list as soft from the next month on."""
        if account := self._account:
            self.do(lambda desk: desk.doubt_taps(account, office), "다음 달부터 약한 근거로 셉니다.")

    @Slot(str)
    def believeTaps(self, office: str) -> None:  # noqa: N802 # QML's spelling
        """Believe an office's taps again from the next month on."""
        self.do(lambda desk: desk.believe_taps(office), "다음 달부터 다시 믿습니다.")

    def _show(self, account: ReportedPeriod, decides: bool) -> None:  # noqa: FBT001 # what the service says
        self._account, self._decides = account, decides
        self.parts.show(list(parts(account.report)))
        self.months.show(list(months(account.report)))
        self.evidence.show(list(evidence(account.report)))
        self.cells.show(list(cells(account.report)))
        self.taps.show(list(taps(account.report)))
        self.promises.show(list(promises(account.report, account.promises)))
        self.channels.show(list(channels(account.year_end, account.today)))
        self.improvements.show([row(one, account.today) for one in account.improvements])

    def _answers(self) -> SurveyResults | None:
        return self._account.answers if self._account else None

    def _mended(self) -> Sequence[Improvement]:
        return self._account.improvements if self._account else ()

    def _owed(self) -> Countdown:
        account = self._account
        return countdown_words(account.owed, account.today) if account else Countdown("", "")

    def _span(self) -> str:
        if self._account is None:
            return ""
        report = self._account.report
        return f"{report.first:%Y.%m.%d} – {report.last:%Y.%m.%d}"

    def _worded(self, *tell: Callable[[CharterReport], str]) -> str:
        if self._account is None:
            return ""
        return "\n".join(said for one in tell if (said := one(self._account.report)))

    def _follow(self) -> FollowWords:
        told = self._account.following if self._account else None
        return told or FollowWords("", "", open=False)

    def _ends(self) -> tuple[str, str]:
        return bounds(self._account.report) if self._account else ("", "")

    def _knew(self) -> ReportPart:
        found = knew(self._account.report) if self._account else None
        return found or ReportPart("one", 0.0, "", "", "")


def _days(today: date, period: int) -> tuple[date, date]:
    """Return a period's first and last day; one that is not over ends today."""
    month, year = today.replace(day=1), today.replace(month=1, day=1)
    before = month - timedelta(days=1)
    return (
        (month, today),
        (before.replace(day=1), before),
        (year, today),
        (date(year.year - 1, 1, 1), date(year.year - 1, 12, 31)),
    )[period]
