# SPDX-License-Identifier: GPL-3.0-or-later
"""A publication says since when it is otherwise than what was published, whatever became of the folders."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from pathlib import Path
import shutil
from types import SimpleNamespace
from typing import TYPE_CHECKING, cast

import pytest

from kiosk.cases.figures import PromiseKept
from kiosk.reports.year_end import Published, Survey
from kiosk.services.admin.publication import PublicationService
from kiosk.services.admin.year_end import YearEndService
from kiosk.services.directory import seoul_now
from kiosk.storage.opened import opened_storage
from kiosk.storage.tables import new_key
from tests.documents.yearly import improvements, publication
from tests.visitor import demo_settings

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from kiosk.reports.account import ReportedPeriod
    from kiosk.reports.improvements import Improvement
    from kiosk.services.admin.staff_context import StaffContext
    from kiosk.storage.opened import Storage


class Desk:
    """The year's end and its publication at one desk, at a time of its own."""

    def __init__(self, storage: Storage, exports: Path) -> None:
        self.now, self.late, self.exports = seoul_now().replace(hour=10), 19, exports
        self.improvements: list[Improvement] = improvements()
        holder = SimpleNamespace(id=new_key())
        names = SimpleNamespace(name=lambda office, _day=None: office)
        post = SimpleNamespace(
            storage=storage, settings=demo_settings(), holder=lambda: holder, now=lambda: self.now,
            exports=exports, mark="", gate=lambda: SimpleNamespace(masked=str), office_names=lambda: names,
        )  # fmt: skip
        self.ends = YearEndService(cast("StaffContext", post))
        self._pages = PublicationService(cast("StaffContext", post), self._account)
        self.year = self.now.year
        self.ends.record_survey(self.ends.of(self.year), Survey(self.now.date(), 512, 83.5))

    def _account(self, first: date, last: date) -> ReportedPeriod:
        told = publication().account
        cases = {"complaint-reply": PromiseKept("complaint-reply", 400, 400 - self.late, self.late)}
        report = replace(told.report, first=first, last=last, cases=cases)
        end, today = self.ends.of(self.year), self.now.date()
        return replace(told, report=report, year_end=end, today=today, improvements=self.improvements)

    def record(self, channel: str, where: str = "제412호") -> None:
        """Write down that a channel has published it today."""
        self.ends.publish(self.ends.of(self.year), channel, Published(self.now.date(), where))

    def press(self) -> str:
        """Write the folder, and return since when its texts say that it was corrected."""
        self.now += timedelta(minutes=1)
        text = Path(self._pages.write(self.ends.of(self.year))).joinpath("gazette.txt").read_text("utf-8-sig")
        return next((one.partition("에 바로잡아")[0] for one in text.splitlines() if "바로잡아" in one), "")

    @property
    def today(self) -> str:
        """Today as the texts have it."""
        return f"{self.now.year}년 {self.now.month}월 {self.now.day}일"


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    """Open a desk whose year's survey was closed today."""
    with opened_storage(tmp_path / "data", demo_settings()) as storage:
        yield Desk(storage, tmp_path / "exports")


def test_what_differs_from_what_was_published_says_since_when_it_does(desk: Desk) -> None:
    assert desk.press() == ""
    for desk.late in (40, 19, 40):
        assert desk.press() == "", "nothing of it was published"
    desk.now += timedelta(hours=1)
    desk.record("gazette")
    assert desk.press() == ""
    desk.late = 60
    corrected = desk.today
    assert desk.press() == corrected, "on the same day, and but one channel has it"
    desk.now += timedelta(days=1)
    desk.record("homepage", "https://www.city.example/charter")
    assert desk.press() == corrected, "nothing has changed since"
    shutil.rmtree(desk.exports)
    desk.now += timedelta(days=6)
    assert desk.press() == corrected, "another desk has no folder of before"
    desk.late = 80
    assert desk.press() == desk.today
    desk.late = 40
    assert desk.press() == desk.today, "one channel has these figures, and the other has not"


def test_what_is_taken_back_was_never_published(desk: Desk) -> None:
    desk.press()
    desk.record("press", "보도자료")
    desk.late = 60
    assert desk.press() == desk.today
    desk.ends.take_back_publication(desk.ends.of(desk.year), "press")
    assert desk.press() == ""


def test_a_record_that_is_mended_is_no_other_publication(desk: Desk) -> None:
    desk.press()
    desk.record("gazette")
    desk.now += timedelta(hours=1)
    desk.late = 60
    assert desk.press() == desk.today
    desk.record("gazette", "제413호")
    assert desk.press() == desk.today
    desk.ends.take_back_publication(desk.ends.of(desk.year), "gazette")
    desk.record("gazette")
    assert desk.press() == desk.today
    desk.late = 19
    assert desk.press() == "", "this is what was published"


def test_an_improvement_that_is_finished_corrects_no_figure(desk: Desk) -> None:
    desk.press()
    desk.record("gazette")
    desk.improvements = improvements()[:1]
    assert desk.press() == ""
