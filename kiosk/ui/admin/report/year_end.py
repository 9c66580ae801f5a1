# SPDX-License-Identifier: GPL-3.0-or-later
"""What is done at the year's end on the page of the results: survey, publication, improvements."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import Slot

from kiosk.reports.year_end import Published, Survey
from kiosk.services.admin.improvements import NewImprovement
from kiosk.ui.admin.page import Page

if TYPE_CHECKING:
    from collections.abc import Callable

    from kiosk.reports.account import ReportedPeriod
    from kiosk.reports.improvements import Improvement
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
