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
from kiosk.reports.year_end import Published, Survey
from kiosk.reports.year_end_words import (
    ChannelRow,
    Countdown,
    answers_words,
    channels,
    countdown_words,
    survey_words,
)
from kiosk.services.admin.improvements import NewImprovement
from kiosk.ui.admin.page import READING, Page
from kiosk.ui.properties import qml_element, shown
from kiosk.ui.rows import listed

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from kiosk.reports.account import ReportedPeriod
    from kiosk.reports.charter_report import CharterReport
    from kiosk.reports.improvements import Improvement
    from kiosk.reports.survey_results import SurveyResults
    from kiosk.services.admin.improvements import ImprovementService
    from kiosk.services.admin.report import ReportService
    from kiosk.services.admin.year_end import YearEndService


class YearEndDeeds(Page["ReportService"]):
    """The presses of the year's end; what is shown is the report's."""

    _account: ReportedPeriod | None

    @Slot()
    def closeSurvey(self) -> None:  # noqa: N802 # QML's spelling
        """Close the year's survey with what visitors have answered."""
        if account := self._account:
            told = "받은 답으로 조사를 마쳤습니다. 마친 날부터 공개 기한을 셉니다."
            self._do(lambda desk: desk.close_survey(account.year_end), told)

    @Slot()
    def writePublication(self) -> None:  # noqa: N802 # QML's spelling
        """Write everything that is published of the year into one folder."""
        if account := self._account:
            self.run(lambda office: office.publication.write(account.year_end), self._exported)

    @Slot(str, str, str, str)
    def recordSurvey(self, closed: str, respondents: str, result: str, note: str) -> None:  # noqa: N802 # QML's
        """Keep that the year's survey was closed."""
        if (account := self._account) is None:
            return
        try:
            answers = int(respondents.replace(",", "").removesuffix("명"))
            survey = Survey(_day(closed), answers, float(result.strip().removesuffix("점")), note)
        except ValueError:
            self.tell("날은 2026-12-10처럼, 응답한 사람과 만족도는 숫자로 적어 주십시오. 예: 812, 87.4")
            return
        self._do(lambda desk: desk.record_survey(account.year_end, survey), "조사를 적었습니다.")

    @Slot()
    def takeBackSurvey(self) -> None:  # noqa: N802 # QML's spelling
        """Take the year's survey back."""
        if account := self._account:
            self._do(lambda desk: desk.take_back_survey(account.year_end), "조사 기록을 지웠습니다.")

    @Slot(str, str, str)
    def publish(self, channel: str, day: str, where: str) -> None:
        """Keep when and where the year's results were published on a channel."""
        if (account := self._account) is None:
            return
        try:
            done = Published(_day(day), where)
        except ValueError:
            self.tell("공개한 날은 2026-12-10처럼 적어 주십시오.")
            return
        self._do(lambda desk: desk.publish(account.year_end, channel, done), "공개한 사실을 적었습니다.")

    @Slot(str)
    def takeBackPublication(self, channel: str) -> None:  # noqa: N802 # QML's spelling
        """Take a publication back."""
        if account := self._account:
            told = "공개한 기록을 지웠습니다."
            self._do(lambda desk: desk.take_back_publication(account.year_end, channel), told)

    @Slot(str, str, str, str)
    def noteImprovement(self, finding: str, source: str, deed: str, due: str) -> None:  # noqa: N802 # QML's
        """Write a finding into the register."""
        try:
            new = NewImprovement(finding, source, deed, _day(due))
        except ValueError:
            self.tell("언제까지는 2027-03-31처럼 적어 주십시오.")
            return
        self.do(lambda office: office.improvements.note(new), "고칠 것을 적었습니다.")

    @Slot(str)
    def finishImprovement(self, key: str) -> None:  # noqa: N802 # QML's spelling
        """Keep that what is done about a finding was finished today."""
        if account := self._account:
            self._mend(key, lambda desk, one: desk.finish(one, account.today), "오늘 마친 것으로 적었습니다.")

    @Slot(str)
    def reopenImprovement(self, key: str) -> None:  # noqa: N802 # QML's spelling
        """Keep that a finding is not finished after all."""
        self._mend(key, lambda desk, one: desk.reopen(one), "아직 하고 있는 것으로 되돌렸습니다.")

    @Slot(str)
    def takeBackImprovement(self, key: str) -> None:  # noqa: N802 # QML's spelling
        """Take a finding back that was written by mistake."""
        self._mend(key, lambda desk, one: desk.take_back(one), "고칠 것을 지웠습니다.")

    def _mend(self, key: str, deed: Callable[[ImprovementService, Improvement], None], told: str) -> None:
        listed = self._account.improvements if self._account else ()
        if found := next((one for one in listed if one.key == key), None):
            self.do(lambda office: deed(office.improvements, found), told)

    def _exported(self, file: str) -> None:
        self.tell(f"저장했습니다: {file}")

    def _do(self, deed: Callable[[YearEndService], None], told: str) -> None:
        self.do(lambda office: deed(office.year_end), told)


def _day(text: str) -> date:
    return date.fromisoformat(text.strip())


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
