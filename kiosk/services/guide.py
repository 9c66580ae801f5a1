# SPDX-License-Identifier: GPL-3.0-or-later
"""What the guide does and sees: calls, visits under way, duty, the day's figures, call-backs due."""

from __future__ import annotations

from contextlib import contextmanager, suppress
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from datetime import time as day_time
import time
from typing import TYPE_CHECKING, Final

from kiosk.charter.calendar import ClosedDays
from kiosk.charter.hours import SEOUL, WorkingHours
from kiosk.services.booths import unheard_of
from kiosk.services.cases.booth import call_backs, case_rules, working_hours
from kiosk.services.directory import seoul_now
from kiosk.services.following import FollowingService
from kiosk.services.guide_cases import GuideCases
from kiosk.services.guide_results import BoothAtWork, GuideSignIn, Picture
from kiosk.services.guide_rows import TRIAL, has_rung, last_ended, told_call_back
from kiosk.services.places import office_names
from kiosk.services.refused import Refused
from kiosk.services.staff_session import PasswordGiven, StaffSession, signed_in
from kiosk.services.trials import TrialService
from kiosk.services.visits import open_visit_log
from kiosk.storage.access_log import head
from kiosk.storage.duty import StoredDuty
from kiosk.storage.errors import StorageError
from kiosk.storage.facilities import StoredFacilities
from kiosk.storage.opened import opened_storage, place_of
from kiosk.storage.server.booth_states import booth_news
from kiosk.storage.server.line import served_booths
from kiosk.storage.visit_day import calls_of, visits_of
from kiosk.storage.visits import StoredVisits
from kiosk.visits.booths import booth_of
from kiosk.visits.clock import MachineClock
from kiosk.visits.duty import Guide, on_duty, uncovered
from kiosk.visits.figures import answered, figures_of
from kiosk.visits.tally import tally

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence
    from pathlib import Path

    from kiosk.services.guide_results import CallBack
    from kiosk.services.trials import TrialWeek
    from kiosk.settings import Settings
    from kiosk.storage.database import Database
    from kiosk.storage.opened import Storage
    from kiosk.storage.staff_accounts import StaffAccount
    from kiosk.visits.calls import GuideCall
    from kiosk.visits.clock import Instant
    from kiosk.visits.duty import DutyChange
    from kiosk.visits.log import VisitLog

RENEW_S: Final = 15.0  # also without news: visits expire, minutes pass, call-backs come due
BETWEEN_S: Final = 0.25  # between readings of the day: a city's booths announce something 80 times a second
ROTA: Final = timedelta(days=30)  # whoever was at the desk within it comes first in the roster
CALL_BACKS_S: Final = 2.0  # without a deed only their words grow old, and visitors' steps need not read them
IDLE_S: Final = 4 * 3600.0  # a guide stands there for hours; whoever left in the evening is out by morning
ROLE: Final = "guide"
NO_GUIDE: Final = "이 계정은 이제 안내를 맡을 수 없습니다. 다른 이름을 골라 주십시오."
CALL_BACKS: Final = 50  # the next ones; a day has fewer, and a backlog is the desk's work


class GuideService:
    """The guide's desk on one data folder; every call but the log's may wait for a disk.

    Every act passes one gate, and raises Refused for who may not do it at that moment.
    """

    def __init__(
        self,
        storage: Storage,
        settings: Settings,
        log: VisitLog,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        self.visits = log
        self.session = StaffSession(storage.accounts, IDLE_S, clock)
        self.cases = GuideCases(storage, settings, self.session)
        self._storage = storage
        self._settings = settings
        self._clock = MachineClock()
        self._store = StoredVisits(storage.database)
        self._visits, self._calls = visits_of(storage.database), calls_of(storage.database)
        self._following = FollowingService(storage, settings)
        self._trials = TrialService(storage, settings)
        self._duty = StoredDuty(storage.database, place_of(settings))
        self._facilities = StoredFacilities(storage.database, place_of(settings))
        self._call_backs = call_backs(storage, settings)
        self._serves = served_booths(storage.folder)
        self._mark: tuple[int, int] | None = None
        self._seen: Picture | None = None
        self._deed = -1
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
        with self._storage.database.as_of_now():
            return self._look(again=again)

    def _look(self, *, again: bool) -> Picture | None:
        now = self.now()
        mark, deed = self._store.latest(), self._last_deed()
        news = again or deed != self._deed
        if mark == self._mark and not news and now.mono - self._looked < RENEW_S:
            return None
        waiting = [one for one in self._store.waiting_calls(now) if self._rings_here(one.kiosk)]
        if self._seen is not None and not news and has_rung(waiting, self._seen.waiting):
            # Who has just called comes first; the next look, a moment later, reads the rest of the day.
            self._seen = self._with_callers(replace(self._seen, now=now, waiting=waiting))
            return self._seen
        if not news and now.mono - self._looked < BETWEEN_S:
            return None  # the mark is the old one, so whoever looks again then is answered
        if news or now.mono - self._rung >= CALL_BACKS_S:
            self._due, self._rung = self._call_backs_due(now), now.mono
        self._seen = self._picture(now, waiting)
        self._mark, self._deed, self._looked = mark, deed, now.mono
        return self._seen

    def _with_callers(self, seen: Picture) -> Picture:
        """Add the visits of those who call and were not under way before: the band says what they need."""
        known = {one.id for one in seen.visits}
        new = [self._store.visit(one.visit) for one in seen.waiting if one.visit and one.visit not in known]
        return replace(seen, visits=[*seen.visits, *(one for one in new if one is not None)])

    def _last_deed(self) -> int:
        """Return the number of the last deed: call-backs, lifts, duty and rules are all in the log."""
        with self._storage.database.read() as connection:
            return head(connection).seq

    def trial_week(self) -> TrialWeek:
        """Return this week's tasks for testers and what their walks came to, those told just now too."""
        self.visits.stored()
        return self._trials.week(seoul_now().date())

    def touch(self) -> None:
        """Note that whoever is on duty works."""
        self.session.touch()

    def staffed(self) -> bool:
        """Return whether the guide who signed in here may still act."""
        return self.session.may("guide.take_over")

    def guides(self) -> Sequence[Guide]:
        """Return who may stand at the desk, whoever was there last first."""
        known = self._duty.since(datetime.now(UTC) - ROTA)
        last = {one.guide.id: one.at for one in known if one.guide}
        guides = [Guide(one.id, one.name) for one in self._entitled()]
        never = datetime.min.replace(tzinfo=UTC)
        return sorted(guides, key=lambda one: last.get(one.id, never), reverse=True)

    def _entitled(self) -> Sequence[StaffAccount]:
        return [one for one in self._storage.accounts.all() if ROLE in one.roles]

    def enter(self, name: str, password: str, new: str = "") -> GuideSignIn:
        """Check a name and a password, and sign in whoever may stand at the desk."""
        try:
            answer = signed_in(self._storage.accounts, self._settings, name, password, new)
        except PasswordGiven as given:
            return GuideSignIn(None, str(given), given=True)
        if answer.account is None and answer.why:
            return GuideSignIn(None, answer.why)
        if answer.account is None and answer.wait_s > 0:
            return GuideSignIn(None, f"{round(answer.wait_s)}초 뒤에 다시 입력해 주십시오.")
        if answer.account is None:
            return GuideSignIn(None, "이름이나 비밀번호가 맞지 않습니다.")
        if ROLE not in answer.account.roles:
            return GuideSignIn(None, "안내 권한이 없는 계정입니다. 관리자에게 문의해 주십시오.")
        self.session.begin(answer.account)
        return GuideSignIn(Guide(answer.account.id, answer.account.name))

    def take_over(self, guide: Guide) -> None:
        """Record that this guide is there from now on; raises Refused for who may not be any more."""
        comes = next((one for one in self._entitled() if one.id == guide.id), None)
        if comes is None:
            raise Refused(NO_GUIDE)
        here = Guide(comes.id, comes.name)
        self._duty.change(here, here, datetime.now(UTC))
        self.session.begin(comes)

    def finish(self) -> None:
        """Record that whoever was there has left, and sign them out."""
        account = self.session.holder()
        self._duty.change(None, Guide(account.id, account.name), datetime.now(UTC))
        self.leave(idle=False)

    def leave(self, *, idle: bool) -> None:
        """Sign out whoever is in: they finished, or the window closes."""
        self.session.sign_out(idle=idle)

    def close(self) -> None:
        """Leave nobody on duty whom no call would reach any more; a bad day keeps no window open."""
        with suppress(StorageError):
            if self.session.account is not None:
                self.finish() if self.staffed() else self.leave(idle=self.session.expired)

    def tell_facility(self, facility: str, *, stopped: bool) -> None:
        """Record that a lift or a staircase stopped, or works again."""
        by = str(self.session.holder().id)
        self._facilities.change(facility, stopped=stopped, by=by, now=datetime.now(UTC))

    def tell_office(self, number: str) -> None:
        """Record that the office was told of a call-back again."""
        self._call_backs.tell_office(number, str(self.session.holder().id), datetime.now(UTC))

    def _present(self, changes: Sequence[DutyChange]) -> DutyChange | None:
        """Return who is on duty and signed in here; a duty without anybody behind it ends.

        So it is after a restart, when the account is closed, and when nobody has touched anything for hours.
        """
        stands = on_duty(changes)
        if stands is None or stands.guide is None:
            return None
        if not self.staffed():
            self._duty.lapse(stands.guide, datetime.now(UTC))
            self.leave(idle=self.session.expired)
            return None
        account = self.session.account
        return stands if account is not None and account.id == stands.guide.id else None

    def _picture(self, now: Instant, waiting: Sequence[GuideCall]) -> Picture:
        today = datetime.combine(now.at.astimezone(SEOUL).date(), day_time(), SEOUL).astimezone(UTC)
        visits, calls = self._visits.since(today), self._calls.since(today)
        under_way = self._store.open_visits(now)
        changes = self._duty.since(today)
        return Picture(
            now=now,
            waiting=waiting,
            answered=next((one for one in reversed(calls) if one.accepted_s is not None), None),
            visits=[one for one in under_way if one.purpose != TRIAL and self._rings_here(one.kiosk)],
            ended=last_ended(visits, now),
            figures=figures_of(tally(((today.isoformat(), one) for one in visits), now), answered(calls)),
            call_backs=self._due[0],
            call_back_count=self._due[1],
            duty=self._present(changes),
            alone=self._alone(changes, now.at.astimezone(SEOUL)),
            stopped=self._facilities.stopped(),
            follow=self._following.now(visits, now.at),
            trial=next((one for one in reversed(visits) if one.purpose == TRIAL), None),
            booths=self._booths(today),
        )

    def _booths(self, today: datetime) -> Sequence[BoothAtWork]:
        """Return the booths that ring here where a server has heard of them; none of a booth alone."""
        if not self._storage.on_server:
            return ()
        with self._storage.database.read() as connection:
            news = booth_news(connection, today)
        return [
            BoothAtWork(one.letters, one.place, one.heard, unheard_of(one.silent_s), one.guides)
            for one in news
            if self._rings_here(f"{one.letters} ")
        ]

    def _rings_here(self, kiosk: str) -> bool:
        """Return whether a machine's calls ring here; a desk on a server may serve some booths only."""
        return not self._serves or booth_of(kiosk) in self._serves | {None}

    def _call_backs_due(self, now: Instant) -> tuple[Sequence[CallBack], int]:
        """Read the next call-backs, and how many there are in all."""
        names = office_names(self._storage.database, self._settings, now.at)
        queue = self._call_backs.queue
        waiting = queue(now.at, CALL_BACKS)
        if len(waiting) == CALL_BACKS:  # of a backlog the oldest would hide what can still be kept
            ahead = queue(now.at, CALL_BACKS, due_since=now.at)
            waiting = [*ahead, *queue(now.at, CALL_BACKS, due_until=now.at)][:CALL_BACKS]
        due = [told_call_back(one, names) for one in waiting]
        return due, len(due) if len(due) < CALL_BACKS else self._call_backs.count()

    def _alone(self, changes: Sequence[DutyChange], now: datetime) -> timedelta:
        closed = ClosedDays(case_rules(self._storage, self._settings).closed_days())
        if closed.is_closed(now.date()):
            return timedelta()
        hours = working_hours(self._settings)
        return uncovered(changes, WorkingHours(hours.opens, hours.closes, None), now)


@contextmanager
def open_guide(data: Path, settings: Settings) -> Iterator[GuideService]:
    """Open the data folder as the guide's desk, which is one process's at a time."""
    with (
        opened_storage(data, settings, role="guide") as storage,
        open_visit_log(storage, settings, role="guide") as log,
    ):
        counter = GuideService(storage, settings, log)
        try:
            yield counter
        finally:
            counter.close()
