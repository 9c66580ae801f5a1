"""What stands behind the page of what is to be done: it gathers from every page that the account may see."""

from __future__ import annotations

from datetime import datetime, time, timedelta
from itertools import chain
from typing import TYPE_CHECKING, Final

from kiosk.cases.callbacks import KIND as CALL_BACK
from kiosk.cases.callbacks import CallBacks
from kiosk.cases.urgency import urgency
from kiosk.charter.hours import SEOUL
from kiosk.reports.year_end import owed
from kiosk.reports.year_end_words import countdown, owed_words
from kiosk.services.admin.results.tasks import Agenda, Task
from kiosk.services.cases import office_clocks, untouched_cases, working_hours
from kiosk.services.charter import CharterRows
from kiosk.services.year_end import YearEnds
from kiosk.storage.access_log import review_due

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from kiosk.services.admin.charts import ChartDesk
    from kiosk.services.admin.post import Post
    from kiosk.services.admin.words import WordDesk

MOST: Final = 60  # cases due next; the rest stand on the page of the cases
SHOWN_WORDS: Final = 2


class TaskDesk:
    """What is to be done by whoever is in."""

    def __init__(self, post: Post, charts: ChartDesk, words: WordDesk) -> None:
        self._post = post
        self._charts = charts
        self._words = words
        self._charter = CharterRows(post.storage, post.settings)
        self._clocks = office_clocks(post.storage, post.settings)
        self._years = YearEnds(post.storage, post.settings)
        self._cases = untouched_cases(post.storage, post.settings)
        self._calls = CallBacks(self._cases, self._clocks)

    def load(self) -> Agenda:
        """Gather what every page has to do, the next due first."""
        roles, now = self._post.holder().roles, self._post.now()
        parts: dict[str, Callable[[datetime], Iterator[Task]]] = {
            "cases": self._of_cases,
            "directory": self._of_directory,
            "reports": self._of_reports,
            "system": self._of_system,
        }
        tasks = chain.from_iterable(part(now) for role, part in parts.items() if role in roles)
        day_end = datetime.combine(now.date() + timedelta(days=1), time(), SEOUL)
        ordered = sorted(tasks, key=lambda task: (task.due or day_end, task.what))
        return Agenda(now, working_hours(self._post.settings), tuple(ordered))

    def waiting(self) -> int:
        """Count what is to be done."""
        return len(self.load().tasks)

    def _of_cases(self, now: datetime) -> Iterator[Task]:
        clocks = self._clocks()
        account = str(self._post.holder().id)
        known = self._charter.at(now).kinds
        kinds = frozenset(known) - {CALL_BACK}
        for row in self._cases.rows(closed=False, most=MOST, kinds=kinds, without=account):
            stands, name = urgency(row, clocks.of(row.office), now), known[row.kind].name
            what = f"{name} 결과를 알려야 합니다"
            yield Task(
                row.due, stands.shape, stands.words, "민원", what, row.number, row.office, "cases", row.number
            )
        for call in self._calls.queue(now, MOST):
            yield Task(
                call.row.due, call.urgency.shape, call.urgency.words, "전화 부탁", "담당자 전화가 아직 없음",
                call.row.number, call.row.office, "callbacks", call.row.number,
            )  # fmt: skip

    def _of_directory(self, now: datetime) -> Iterator[Task]:
        for file in self._charts.inbox():
            yield Task(
                None, "new", "새 파일", "배치도", file, "달라지는 자리를 보고 발행합니다", "", "charts", file
            )
        for revision in self._post.directory.revisions():
            if revision.valid_from > now.date():
                due = datetime.combine(revision.valid_from, time(), SEOUL)
                told = f"개정 {revision.number} · {revision.actor}"
                yield Task(
                    due, "calm", f"{revision.valid_from:%m.%d} 적용", "배치도", "예약된 개정", told,
                    _several(revision.offices), "charts",
                )  # fmt: skip
        work = self._words.load()
        if work.vain:
            first = ", ".join(f"“{one.words}”" for one in work.vain[:SHOWN_WORDS])
            times = sum(one.times for one in work.vain)
            what = f"찾지 못한 말 {len(work.vain)}개"
            yield Task(None, "calm", "오늘", "찾는 말", what, f"{first} · 30일 동안 {times}번", "", "words")
        if work.wrong:
            offices = tuple(dict.fromkeys(one.office for one in work.wrong if one.office))
            what = f"“틀렸어요” {len(work.wrong)}건"
            yield Task(
                None, "calm", "오늘", "틀린 곳", what, "고치고 나서 지웁니다", _several(offices), "words"
            )

    def _of_reports(self, now: datetime) -> Iterator[Task]:
        today = now.date()
        for one in owed((self._years.of(year) for year in (today.year - 1, today.year)), today):
            stands, told = countdown(one, today), owed_words(one)
            due = datetime.combine(one.due, working_hours(self._post.settings).closes, SEOUL)
            yield Task(due, stands.shape, stands.left, "해마다", told, ", ".join(one.channels), "", "report")

    def _of_system(self, now: datetime) -> Iterator[Task]:
        with self._post.storage.database.read() as connection:
            due = review_due(connection, now)
        if due:
            what, detail = "열람 기록 월 점검", "한 달에 한 번 살펴보고 적습니다"
            yield Task(None, "calm", "이번 달", "점검", what, detail, "", "accounts")


def _several(offices: tuple[str, ...]) -> str:
    return f"{offices[0]} 외 {len(offices) - 1}곳" if len(offices) > 1 else "".join(offices)
