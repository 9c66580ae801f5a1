# SPDX-License-Identifier: GPL-3.0-or-later
"""Behind the seats' page: drafts carried into scheduled charts, two admins, rules that follow, kill -9."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from functools import cached_property
import signal
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest
from sqlalchemy import text

from kiosk.charter.hours import SEOUL
from kiosk.directory.charts.chart import Away
from kiosk.directory.editing import Sketch
from kiosk.directory.edits import Rewrite, SeatMove, Swap, seat_at
from kiosk.directory.visibility import VisibilityLevel
from kiosk.resources import DEMO_CONFIG, TRANSLATIONS
from kiosk.services.admin.seats import SeatService
from kiosk.services.admin.staff_context import StaffContext
from kiosk.services.directory import open_directory
from kiosk.services.refused import Refused
from kiosk.storage.opened import opened_storage
from kiosk.ui.places import ROOT
from tests.staff import signed_in
from tests.visitor import demo_settings

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from kiosk.directory.edits import Edit
    from kiosk.directory.model import Seat
    from kiosk.storage.opened import Storage

TODAY = date(2026, 11, 25)
LATER = TODAY + timedelta(days=6)
OFFICE, HALL = "교통행정과", "민원봉사실"
CHARTS = DEMO_CONFIG.parent / "seating"


class Admins:
    """Two people at desks of their own on one data folder, on a day that can be moved on."""

    def __init__(self, storage: Storage) -> None:
        self.today = TODAY
        self.storage = storage
        settings = demo_settings()
        self.directory = open_directory(storage.database, settings, TRANSLATIONS, self.now)

    @cached_property
    def first(self) -> SeatService:
        """The one at the first desk."""
        return self._desk("김담당")

    @cached_property
    def second(self) -> SeatService:
        """The one at the second desk."""
        return self._desk("이담당")

    def now(self) -> datetime:
        """Tell the time, ten in the morning."""
        return datetime(self.today.year, self.today.month, self.today.day, 10, tzinfo=SEOUL)

    def _desk(self, name: str) -> SeatService:
        account = self.storage.accounts.make(name, "a long enough password", ["directory"], by=None)
        session = signed_in(self.storage, account)
        return SeatService(StaffContext(self.storage, demo_settings(), self.directory, session, self.now))

    def sketch(self, *edits: Edit) -> Sketch:
        """Draft the office of today."""
        standing = self.first.standing(OFFICE, self.today)
        sketch = Sketch(standing.office, standing.latest)
        for edit in edits:
            sketch = sketch.after(edit)
        return sketch

    def seat(self, desk: str, day: date | None = None) -> Seat:
        """Return a seat as published."""
        return seat_at(self.first.standing(OFFICE, day or self.today).office, desk)


@pytest.fixture
def admins(tmp_path: Path) -> Iterator[Admins]:
    with opened_storage(tmp_path / "data", demo_settings()) as storage:
        people = Admins(storage)
        people.directory.import_charts([CHARTS / f"{OFFICE}.xlsx"], valid_from=TODAY - timedelta(days=30))
        yield people


def schedule(admins: Admins, *edits: Edit) -> None:
    """Let the office change six days from now."""
    outcome = admins.second.publish(admins.sketch(*edits), LATER)
    assert outcome.published is not None


def test_what_is_edited_today_is_carried_into_a_scheduled_chart(admins: Admins) -> None:
    schedule(admins, Rewrite("13", "duties", ("새 업무",)))
    outcome = admins.first.publish(admins.sketch(Rewrite("18", "phone", "061-044-1999")), TODAY)
    assert outcome.carried == (LATER,)
    assert admins.seat("18", LATER).phone == "061-044-1999"
    assert admins.seat("13", LATER).duties == ("새 업무",)


def test_where_a_scheduled_chart_says_otherwise_it_wins_on_its_day_and_that_is_told(admins: Admins) -> None:
    schedule(admins, Rewrite("18", "phone", "061-044-1955"))
    outcome = admins.first.publish(admins.sketch(Rewrite("18", "phone", "061-044-1999")), TODAY)
    assert (outcome.carried, outcome.unlike) == ((), (LATER,))
    assert admins.seat("18").phone == "061-044-1999"
    assert admins.seat("18", LATER).phone == "061-044-1955"


def test_a_chart_that_comes_into_force_under_a_draft_is_told_not_overwritten(admins: Admins) -> None:
    schedule(admins, Rewrite("13", "duties", ("새 업무",)))
    draft = admins.sketch(Rewrite("18", "phone", "061-044-1999"))
    admins.today = LATER
    outcome = admins.first.publish(draft, admins.today)
    assert outcome.published is None
    again = draft.rebased(outcome.standing.office, outcome.standing.latest)
    assert again.clashes == ()
    assert admins.first.publish(again.mine, admins.today).published is not None
    assert (admins.seat("13").duties, admins.seat("18").phone) == (("새 업무",), "061-044-1999")


def test_the_later_of_two_admins_writes_nothing_and_learns_who_was_first(admins: Admins) -> None:
    mine, theirs = (admins.sketch(Rewrite("18", "phone", f"061-044-19{end}")) for end in (55, 66))
    assert admins.second.publish(theirs, TODAY).published is not None
    outcome = admins.first.publish(mine, TODAY)
    assert outcome.published is None
    assert outcome.standing.revision is not None
    assert outcome.standing.revision.actor == "이담당"
    assert admins.seat("18").phone == "061-044-1966"


def test_an_absence_of_today_reaches_a_scheduled_chart_too(admins: Admins) -> None:
    schedule(admins, SeatMove("22", "30"))
    away = Away("leave", "", TODAY.isoformat(), (LATER + timedelta(days=3)).isoformat())
    assert admins.first.mark_away(OFFICE, "22", away).published is not None
    assert admins.seat("22").away == away
    assert admins.seat("30", LATER).away == away


def test_an_absence_that_is_over_is_counted_no_more(admins: Admins) -> None:
    before = {office.office: office.away for office in admins.first.offices()}
    admins.first.mark_away(OFFICE, "18", Away("trip", "", TODAY.isoformat(), TODAY.isoformat()))
    assert {office.office: office.away for office in admins.first.offices()} == {OFFICE: before[OFFICE] + 1}
    admins.today = TODAY + timedelta(days=1)
    assert {office.office: office.away for office in admins.first.offices()} == before


def test_whoever_is_hidden_is_hidden_wherever_they_are_moved(admins: Admins) -> None:
    nameless = admins.sketch(*(Rewrite(desk, "name", None) for desk in ("13", "23")))
    admins.first.publish(nameless, TODAY)
    admins.first.hide(OFFICE, "13")
    outcome = admins.first.publish(admins.sketch(Swap("13", "23")), TODAY)
    hidden = {
        desk for desk, line in outcome.standing.rules.items() if line.shown.level is VisibilityLevel.HIDDEN
    }
    assert hidden == {"23"}


def test_a_move_of_a_later_day_shows_nobody_hidden_before_it(admins: Admins) -> None:
    admins.first.publish(admins.sketch(*(Rewrite(desk, "name", None) for desk in ("13", "23"))), TODAY)
    admins.first.hide(OFFICE, "13")
    admins.first.publish(admins.sketch(Swap("13", "23")), LATER)
    for day, desk in ((TODAY, "13"), (LATER, "23")):
        assert admins.first.standing(OFFICE, day).rules[desk].shown.level is VisibilityLevel.HIDDEN


def test_hiding_is_undone_for_that_person_alone(admins: Admins) -> None:
    for desk in ("13", "18"):
        admins.first.hide(OFFICE, desk)
    standing = admins.first.show_again(OFFICE, "13")
    assert [desk for desk, line in standing.rules.items() if line.hidden_now] == ["18"]


def test_a_photo_is_shown_only_while_its_owner_consents(admins: Admins) -> None:
    admins.directory.import_charts([CHARTS / f"{HALL}.xlsx"], valid_from=TODAY)
    public = admins.directory.load_public(TODAY).by_name[HALL]
    pictured = next(seat.desk for seat in public.seats if seat.photo)
    before = _photo(admins, pictured)
    admins.first.allow_photo(HALL, pictured, consent=False)
    assert _photo(admins, pictured) is None
    admins.first.allow_photo(HALL, pictured, consent=True)
    assert _photo(admins, pictured) == before


def _photo(admins: Admins, desk: str) -> str | None:
    seat = admins.directory.load_public(TODAY).seat(f"{HALL}/{desk}")
    return seat.photo if seat else None


def test_a_desk_that_has_gone_meanwhile_is_refused_in_words(admins: Admins) -> None:
    with pytest.raises(Refused, match="99번 자리가 없습니다"):
        admins.first.mark_away(OFFICE, "99", None)
    with pytest.raises(Refused, match="배치도가 없습니다"):
        admins.first.standing("없는과", TODAY)


def test_whoever_has_lost_the_right_publishes_nothing(admins: Admins) -> None:
    draft = admins.sketch(Rewrite("18", "phone", "061-044-1999"))
    admins.first._context.session.end()
    with pytest.raises(Refused, match="로그아웃"):
        admins.first.publish(draft, TODAY)


def test_a_publication_that_is_killed_is_there_whole_or_not_at_all(tmp_path: Path) -> None:
    """Each publication writes today's chart, the scheduled one, a rule and the log, or none of them."""
    program = [sys.executable, "-m", "tests.services.publishing", str(tmp_path / "data")]
    with subprocess.Popen(program, cwd=ROOT, stdout=subprocess.PIPE, text=True) as child:
        assert child.stdout is not None
        told = [child.stdout.readline() for _ in range(4)]
        child.send_signal(signal.SIGKILL)
        told += child.stdout.readlines()
    with opened_storage(tmp_path / "data", demo_settings()) as storage, storage.database.read() as view:
        count = "SELECT count(*) FROM directory_revisions WHERE kind = 'edit' AND valid_from "
        today = view.scalar(text(count + "< :day"), {"day": LATER.isoformat()})
        later = view.scalar(text(count + ">= :day"), {"day": LATER.isoformat()})
        logged = view.scalar(text("SELECT count(*) FROM access_log WHERE action = 'directory.edit'"))
        assert view.scalar(text("PRAGMA integrity_check")) == "ok"
    assert today >= len(told) > 3  # what was told is there
    assert (later, logged) == (today + 1, 2 * today + 1)
