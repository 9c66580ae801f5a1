# SPDX-License-Identifier: GPL-3.0-or-later
"""One invented year as it is published: visits of ten months, answers at four places, what was mended."""

from __future__ import annotations

from collections import Counter
from datetime import date, timedelta
from typing import TYPE_CHECKING, Final

from kiosk.cases.figures import PromiseKept
from kiosk.charter.charter import read_charter
from kiosk.charter.promises import ComplaintWindow
from kiosk.reports.account import ReportedPeriod
from kiosk.reports.charter_report import CameBy, CharterReport
from kiosk.reports.disclosure import ReportMonth
from kiosk.reports.durations import durations
from kiosk.reports.improvements import Improvement
from kiosk.reports.publication import OfficePraise, Redress, YearPublication
from kiosk.reports.spot_checks import CheckPlan, CountedCheck, drawn_checks
from kiosk.reports.survey_results import ChannelResult, QuestionResult, SurveyResults
from kiosk.reports.year_end import ReportPublication, Survey, YearEnd, yearly
from kiosk.resources import ASSETS
from kiosk.surveys.questions import SURVEY, load_questions
from kiosk.visits.figures import figures_of
from kiosk.visits.tally import TallyCell, VisitTally

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kiosk.reports.durations import Durations
    from kiosk.reports.spot_checks import DrawnChecks
    from kiosk.visits.figures import Figures

CLOSED, PUBLISHED = date(2026, 11, 16), date(2026, 12, 14)
FACES = ((3, 12, 48, 133, 316), (5, 20, 41, 142, 300), (2, 1, 1, 2, 1), (6, 30, 70, 160, 230))
DONE = date(2026, 9, 21)
KEPT = (PromiseKept("complaint-reply", 431, 412, 19), PromiseKept("call-back", 1571, 1486, 85))
ENDS: Final = ("within_2min", "unknown", "later", "not_reached", "abandoned", "unsure")
OFFICES = ("교통행정과", "민원봉사실")


def survey_results() -> SurveyResults:
    """Return answers to four questions, of which one has too few; one place has too few as well."""
    edition = load_questions(SURVEY).editions[-1]
    asked = list(edition.questions.values())[: len(FACES)]
    questions = [QuestionResult(one.id, one.words, faces) for one, faces in zip(asked, FACES, strict=True)]
    channels = (
        ChannelResult("booth", 9_000, 380, (10, 40, 100, 300, 650)),
        ChannelResult("door", 400, 70, (3, 9, 20, 60, 110)),
        ChannelResult("phone", 900, 55, (2, 6, 20, 40, 80)),
        ChannelResult("case", 20, 7, (1, 1, 1, 2, 1)),
    )
    return SurveyResults(date(2026, 1, 1), CLOSED, questions, channels, edition.faces)


def improvements() -> list[Improvement]:
    """Return one that is finished, one under way and one that is late."""
    noted = date(2026, 5, 4)
    return [
        Improvement("a", "승강기 표지가 작다", "설문 23명", "표지를 두 배로", DONE, noted, DONE),
        Improvement("b", "기다리는 시간이 길다", "설문 3.7점", "창구 두 곳을 더 엶", date(2027, 3, 1), noted),
        Improvement(
            "c", "전화를 3시간 안에 못 드림", "헌장 결과", "남은 때를 크게", date(2026, 12, 1), noted
        ),
    ]


def _visits() -> Iterator[TallyCell]:
    for month in range(1, 11):
        for number in range(140):
            day = date(2026, month, 1 + number % 27).isoformat()
            yield TallyCell(
                day=day, purpose="way", ends=ENDS[number % 6], evidence="desk", firm=True,
                knew=number % 20 != 0, quick=number % 20 != 0,
            )  # fmt: skip


def publication(mark: str = "", *, typed: bool = False, text: str = "") -> YearPublication:
    """Return the year; `text` is what somebody wrote wherever somebody can write something."""
    cells = list(_visits())
    months = [
        ReportMonth(date(2026, month, 1), _counted([one for one in cells if one.day[5:7] == f"{month:02}"]))
        for month in range(1, 11)
    ]
    answers = survey_results()
    made = Survey(CLOSED, answers.answered, answers.score, answers=answers)
    survey = Survey(CLOSED, answers.answered, 83.5) if typed else made
    due = CLOSED + timedelta(days=30)
    end = YearEnd(2026, survey, tuple(ReportPublication(one, one, due) for one in ("homepage", "gazette")))
    report = CharterReport(
        date(2026, 1, 1), CLOSED, _counted(cells), months, {},
        {one.promise: one for one in KEPT},
        {"badge": (410, 402), "phone-pickup": (260, 231)},
        yearly=tuple(yearly(end, PUBLISHED)), drawn=_drawn(),
        came=[
            CameBy("booth", "안내기", 310), CameBy("homepage/conduct", "시민소통신문고", 90),
            CameBy("telephone", "전화", 27), CameBy("fax", "팩스", 4),
        ],
    )  # fmt: skip
    listed = improvements()
    if text:
        listed.append(Improvement("d", text, text, text, date(2027, 1, 1), CLOSED))
    charter = read_charter(ASSETS / "charter" / "mokpo.toml")
    account = ReportedPeriod(report, charter.promises, PUBLISHED, end, improvements=listed)
    praise = [OfficePraise(one, at + 3) for at, one in enumerate([*OFFICES, *([text] if text else [])])]
    window = ComplaintWindow(id="conduct", name="창구", office="자치행정과", phone="061-000-8340")
    took = [timed(account, "call-back", 3, 85), timed(account, "complaint-reply", 24, 19)]
    redress = Redress(delays=2, revisits=4, paid=240_000, upheld=11, measures=0, praise=137)
    return YearPublication(
        "목포시", account, survey, PUBLISHED, praise, (window,), mark,
        [one for one in took if one is not None], redress,
    )  # fmt: skip


def _drawn() -> DrawnChecks:
    """Return a month in which two of three offices were drawn each week, and one of them was never met."""
    weeks = tuple(date(2026, 9, day) for day in (7, 14, 21, 28))
    plan = CheckPlan("2026-09", bytes(32), weeks, (*OFFICES, "감사실"), take=2)
    visits = [(week, office) for week in weeks for office in plan.drawn(week)][1:]
    checks = [CountedCheck(week, office, "badge", 3, 2 + at % 2) for at, (week, office) in enumerate(visits)]
    return drawn_checks([plan], checks, date(2026, 1, 1), CLOSED, PUBLISHED)


def timed(account: ReportedPeriod, promise: str, hours: float, late: int) -> Durations | None:
    """Return how long the cases of a promise took: most about half of its time, so many too long."""
    kept, within = account.report.cases[promise], account.promises[promise].within
    assert within is not None
    in_time = [hours * (0.1 + 0.85 * (at % 41) * (at % 37) / 1_480) for at in range(kept.in_time)]
    over = [hours * (1.02 + 0.4 * at / late) for at in range(late)]
    took = [(timedelta(hours=one), one <= hours) for one in (*in_time, *over)]
    return durations(promise, within, took, 4)


def _counted(cells: list[TallyCell]) -> Figures:
    return figures_of(VisitTally(Counter(cells)))
