# SPDX-License-Identifier: GPL-3.0-or-later
"""What stands behind a year's survey and the publishing of its results."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from kiosk.reports.disclosure import few
from kiosk.reports.survey_results import as_value
from kiosk.reports.year_end import Survey
from kiosk.services.refused import Overtaken, Refused
from kiosk.services.year_end import YearEnds, newest
from kiosk.settings.public_address import is_web_address
from kiosk.storage.decisions import DecidedMeanwhile, Decision

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date

    from kiosk.reports.year_end import Published, YearEnd
    from kiosk.services.admin.staff_context import StaffContext
    from kiosk.storage.decisions import StoredDecisions

MOST: Final = 10_000_000
BEST: Final = 100.0
HOMEPAGE: Final = "homepage"  # the channel whose place is an address that anybody can open
CHANGED: Final = "다른 담당자가 먼저 적었습니다. 지금 것을 보고 다시 적어 주십시오."


class YearEndService:
    """Surveys and publications, for whoever reports on the charter."""

    def __init__(self, context: StaffContext) -> None:
        self._context = context
        self._kept = YearEnds(context.storage, context.settings)

    def of(self, year: int) -> YearEnd:
        """Return how a year stands."""
        return self._kept.of(year)

    def close_survey(self, shown: YearEnd) -> None:
        """Close a year's survey with what visitors have answered: today, or when a past year ended.

        One that was taken back and has but a few answers more is closed as it was: both results side by side
        would tell of these few.
        """
        self._still_open(shown)
        found = self._kept.answers(shown.year, self._today())
        if (before := self._kept.closed_before(shown.year)) and few(found.answered - before.answered):
            found = before
        if not found.enough:
            raise Refused(
                f"답하신 분이 {found.answered:,}명입니다. 10명이 답한 물음이 있어야 결과를 밝힐 수 있습니다."
            )
        self.record_survey(shown, Survey(found.last, found.answered, found.score, answers=found))

    def record_survey(self, shown: YearEnd, survey: Survey) -> None:
        """Keep that a year's survey was closed, also one that was made elsewhere."""
        self._still_open(shown)
        if survey.closed.year != shown.year:
            raise Refused(f"{shown.year}년에 마친 날을 적어 주십시오. 다른 해는 위에서 그 해를 고르십시오.")
        if survey.closed > self._today():
            raise Refused("마친 날은 오늘까지 적을 수 있습니다.")
        if not 0 < survey.respondents <= MOST:
            raise Refused("응답한 사람은 1명부터 적어 주십시오.")
        if not 0 <= survey.result <= BEST:
            raise Refused("만족도는 0점부터 100점까지입니다.")
        value = {
            "closed": survey.closed.isoformat(),
            "respondents": survey.respondents,
            "result": survey.result,
            "note": survey.note.strip(),
        } | ({"answers": as_value(survey.answers)} if survey.answers else {})
        self._keep(self._kept.surveys, str(shown.year), value, shown)

    def take_back_survey(self, shown: YearEnd) -> None:
        """Take a survey back that was written by mistake; what was published of it must go first."""
        if any(one.done for one in shown.publications):
            raise Refused("공개한 기록을 먼저 지워 주십시오.")
        self._keep(self._kept.surveys, str(shown.year), None, shown)

    def publish(self, shown: YearEnd, channel: str, done: Published) -> None:
        """Keep when and where a year's results were published on a channel."""
        if shown.survey is None or not shown.survey.closed <= done.day <= self._today():
            raise Refused("공개한 날은 조사를 마친 날부터 오늘까지 적을 수 있습니다.")
        if not done.where.strip():
            raise Refused("어디에 공개했는지 적어 주십시오. 예: 제1234호 3면")
        if channel == HOMEPAGE and not is_web_address(done.where.strip()):
            raise Refused("누리집은 결과 쪽의 주소를 적어 주십시오. 예: https://www.mokpo.go.kr/charter/2026")
        value = {"day": done.day.isoformat(), "where": done.where.strip()}
        self._keep(self._kept.published, f"{shown.year}/{channel}", value, shown)

    def take_back_publication(self, shown: YearEnd, channel: str) -> None:
        """Take a publication back that was written by mistake."""
        self._keep(self._kept.published, f"{shown.year}/{channel}", None, shown)

    @staticmethod
    def _still_open(shown: YearEnd) -> None:
        """Raise Refused where the survey was closed already: a second time would replace the figures."""
        if (made := shown.survey) is not None:
            who = f", {made.who}" if made.who else ""
            raise Refused(
                f"{shown.year}년 조사는 이미 마쳤습니다({made.closed.isoformat()}{who}). 바뀐 것은 없습니다."
            )

    def _keep(
        self, stored: StoredDecisions, key: str, value: Mapping[str, object] | None, shown: YearEnd
    ) -> None:
        by, seen = str(self._context.holder().id), newest(stored, key)
        if self._kept.of(shown.year) != shown:
            raise Overtaken(CHANGED)
        try:
            stored.decide(Decision(key, value, self._today(), by, self._context.now()), seen=seen)
        except DecidedMeanwhile as other:
            raise Overtaken(CHANGED) from other

    def _today(self) -> date:
        return self._context.now().date()
