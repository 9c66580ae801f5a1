"""What the guide does and sees: calls, visits under way, duty, the day's figures, call-backs due."""

from __future__ import annotations

from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime, time, timedelta
from typing import TYPE_CHECKING, Final

from kiosk.charter.calendar import ClosedDays
from kiosk.charter.hours import SEOUL, WorkingHours
from kiosk.services.cases import call_backs, case_rules, working_hours
from kiosk.services.guide_cases import GuideCases
from kiosk.services.guide_results import CallBack, Picture
from kiosk.services.visits import open_visit_log
from kiosk.storage.access_log import head
from kiosk.storage.duty import StoredDuty
from kiosk.storage.facilities import StoredFacilities
from kiosk.storage.opened import opened_storage, place_of
from kiosk.storage.visits import StoredVisits
from kiosk.visits.clock import MachineClock
from kiosk.visits.duty import Guide, on_duty, uncovered
from kiosk.visits.figures import figures

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

    from kiosk.cases.callbacks import Waiting
    from kiosk.settings import Settings
    from kiosk.storage.database import Database
    from kiosk.storage.opened import Storage
    from kiosk.visits.calls import GuideCall
    from kiosk.visits.clock import Instant
    from kiosk.visits.duty import Change
    from kiosk.visits.log import VisitLog
    from kiosk.visits.visit import Visit

RENEW_S: Final = 15.0  # also without news: visits expire, minutes pass, call-backs come due
ENDED: Final = 6
ROTA: Final = timedelta(days=30)  # whoever was at the desk within it comes first in the roster
CALL_BACKS_S: Final = 2.0  # without a deed only their words grow old, and visitors' steps need not read them
CALL_BACKS: Final = 50  # the next ones; a day has fewer, and a backlog is the desk's work


@dataclass(frozen=True, slots=True)
class Entered:
    """What became of a sign-in."""

    guide: Guide | None
    problem: str = ""


class DeskCounter:
    """The guide's desk on one data folder."""

    def __init__(self, storage: Storage, settings: Settings, log: VisitLog) -> None:
        self.visits = log
        self.cases = GuideCases(storage, settings)
        self._storage = storage
        self._settings = settings
        self._clock = MachineClock()
        self._store = StoredVisits(storage.database)
        self._duty = StoredDuty(storage.database, place_of(settings))
        self._facilities = StoredFacilities(storage.database, place_of(settings))
        self._call_backs = call_backs(storage, settings)
        self._seq = self._deed = -1
        self._looked = self._rung = -RENEW_S
        self._due: tuple[Sequence[CallBack], int] = ((), 0)

    @property
    def database(self) -> Database:
        """Return the open database."""
        return self._storage.database

    def now(self) -> Instant:
        """Return the present instant."""
        return self._clock.now()

    def look(self, *, again: bool = False) -> Picture | None:
        """Return what there is now; None when nothing has changed since the last look."""
        now = self.now()
        seq, deed = self._store.latest(), self._last_deed()
        news = again or deed != self._deed
        if seq == self._seq and not news and now.mono - self._looked < RENEW_S:
            return None
        if news or now.mono - self._rung >= CALL_BACKS_S:
            self._due, self._rung = self._call_backs_due(now), now.mono
        picture = self._picture(now)
        self._seq, self._deed, self._looked = seq, deed, now.mono
        return picture

    def _last_deed(self) -> int:
        """Return the number of the last deed: call-backs, lifts, duty and rules are all in the log."""
        with self._storage.database.read() as connection:
            return head(connection).seq

    def guides(self) -> Sequence[Guide]:
        """Return who may stand at the desk, whoever was there last first."""
        known = self._duty.since(datetime.now(UTC) - ROTA)
        last = {one.guide.id: one.at for one in known if one.guide}
        guides = [Guide(one.id, one.name) for one in self._storage.accounts.all() if "guide" in one.roles]
        never = datetime.min.replace(tzinfo=UTC)
        return sorted(guides, key=lambda one: last.get(one.id, never), reverse=True)

    def enter(self, name: str, password: str) -> Entered:
        """Check a name and a password."""
        answer = self._storage.accounts.sign_in(name, password)
        if answer.account is None and answer.wait_s > 0:
            return Entered(None, f"{round(answer.wait_s)}초 뒤에 다시 입력해 주십시오.")
        if answer.account is None:
            return Entered(None, "이름이나 비밀번호가 맞지 않습니다.")
        if "guide" not in answer.account.roles:
            return Entered(None, "안내 권한이 없는 계정입니다. 관리자에게 문의해 주십시오.")
        return Entered(Guide(answer.account.id, answer.account.name))

    def take_over(self, guide: Guide | None, by: Guide) -> None:
        """Record that this guide is there from now on, or nobody."""
        self._duty.change(guide, by, datetime.now(UTC))

    def tell_facility(self, facility: str, *, stopped: bool, by: Guide) -> None:
        """Record that a lift or a staircase stopped, or works again."""
        self._facilities.change(facility, stopped=stopped, by=str(by.id), now=datetime.now(UTC))

    def tell_office(self, number: str, by: Guide) -> None:
        """Record that the office was told of a call-back again."""
        self._call_backs.tell_office(number, str(by.id), datetime.now(UTC))

    def _picture(self, now: Instant) -> Picture:
        today = datetime.combine(now.at.astimezone(SEOUL).date(), time(), SEOUL).astimezone(UTC)
        visits = self._store.visits(today, None)
        calls = self._store.calls(today, None)
        changes = self._duty.since(today)
        return Picture(
            now=now,
            waiting=self._store.waiting_calls(now),
            answered=_last_answered(calls),
            visits=self._store.open_visits(now),
            ended=_last_ended(visits, now),
            figures=figures(visits, calls, now),
            call_backs=self._due[0],
            call_back_count=self._due[1],
            duty=on_duty(changes),
            alone=self._alone(changes, now.at.astimezone(SEOUL)),
            stopped=self._facilities.stopped(),
        )

    def _call_backs_due(self, now: Instant) -> tuple[Sequence[CallBack], int]:
        """Read the next call-backs, and how many there are in all."""
        due = [_call_back(one) for one in self._call_backs.queue(now.at, CALL_BACKS)]
        return due, len(due) if len(due) < CALL_BACKS else self._call_backs.count()

    def _alone(self, changes: Sequence[Change], now: datetime) -> timedelta:
        closed = ClosedDays(case_rules(self._storage, self._settings).closed_days())
        if closed.is_closed(now.date()):
            return timedelta()
        hours = working_hours(self._settings)
        return uncovered(changes, WorkingHours(hours.opens, hours.closes, None), now)


def _last_answered(calls: Sequence[GuideCall]) -> GuideCall | None:
    answered = [call for call in calls if call.accepted_s is not None]
    return answered[-1] if answered else None


def _last_ended(visits: Sequence[Visit], now: Instant) -> Sequence[Visit]:
    """Return what just ended, the latest first; whoever left without a way needs no second look."""
    ended = [
        visit for visit in visits if visit.outcome(now) in {"within_2min", "later", "not_reached", "unknown"}
    ]
    return sorted(ended, key=_ended_at, reverse=True)[:ENDED]


def _ended_at(visit: Visit) -> datetime:
    if visit.arrived_s is not None:
        return visit.began.at + timedelta(seconds=visit.arrived_s)
    return visit.seen.at


def _call_back(one: Waiting) -> CallBack:
    row = one.row
    told = row.state != "received"
    return CallBack(
        row.number, row.office, row.due.astimezone(SEOUL), one.urgency.shape, one.urgency.words, told
    )


@contextmanager
def open_counter(data: Path, settings: Settings) -> Iterator[DeskCounter]:
    """Open the data folder as the guide's desk, which is one process's at a time."""
    with (
        opened_storage(data, settings, role="guide") as storage,
        open_visit_log(storage, settings, role="guide") as log,
    ):
        yield DeskCounter(storage, settings, log)
