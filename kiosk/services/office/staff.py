# SPDX-License-Identifier: GPL-3.0-or-later
"""Somebody of an office, signed in at a browser: who is away, whom to ring back, the office's chart.

Every act passes the gate of `kiosk.services.authorisation`, asked anew each time; the office is the one that
the account belongs to, and no act takes another.
"""

from __future__ import annotations

from contextlib import contextmanager
from dataclasses import dataclass
from datetime import timedelta
from functools import cached_property, partial
import time
from typing import TYPE_CHECKING, Any, Final

from kiosk.cases.keys import WeakPassphrase, WrongPassphrase, change_passphrase, make_keeper, open_keeper
from kiosk.cases.sealing import Recipient, Unreadable, office_role, open_contact, seal_contact
from kiosk.directory.charts.chart import Away
from kiosk.services.admin.seats import SeatService
from kiosk.services.admin.staff_context import StaffContext
from kiosk.services.authorisation import gated
from kiosk.services.cases.booth import case_rules
from kiosk.services.cases.key_stores import case_keys
from kiosk.services.cases.keys_opened import DEMO_COST
from kiosk.services.office.board import matter_of
from kiosk.services.office.calls import NOT_MINE, OfficeCalls
from kiosk.services.office.charts import OfficeCharts
from kiosk.services.refused import Overtaken, Refused
from kiosk.services.staff_session import StaffSession, refusal_of, signed_in, vouched_for
from kiosk.storage.lockout import SystemClock
from kiosk.storage.office_keys import StoredOfficeKeys
from kiosk.storage.opened import place_of
from kiosk.storage.tables import new_key

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence
    from datetime import date
    from uuid import UUID

    from kiosk.cases.keys import Keeper
    from kiosk.directory.model import Seat
    from kiosk.services.admin.rooms import Rooms
    from kiosk.services.directory import DirectoryService
    from kiosk.settings import Settings
    from kiosk.storage.opened import Storage
    from kiosk.storage.staff_accounts import SignIn


SHUT: Final = "연락처가 잠겨 있습니다. 부서의 비밀 문구로 먼저 여십시오."
NOT_HERE: Final = (
    "이 연락처는 지금 열쇠로 열리지 않습니다(열쇠를 만들기 전에 들어왔거나 다른 부서에서 넘어왔습니다). "
    "민원을 맡은 사람이 관리 화면에서 엽니다."
)


class OfficeContacts:
    """The contacts of one office's calls, for one session; `office` says which."""

    def __init__(self, context: StaffContext, office: Callable[[], str], calls: OfficeCalls) -> None:
        keys = case_keys(context.storage, context.settings)
        self._store = StoredOfficeKeys(
            context.storage.database, keys, place_of(context.settings), SystemClock()
        )
        self._context = context
        self._office = office
        self._calls = calls
        self._opened: dict[UUID, bytes] = {}

    def state(self) -> str:
        """Return whether there is no key yet, or it is locked or open."""
        keys = self._keys()
        if not keys:
            return "none"
        return "open" if any(key in self._opened for key, _ in keys) else "locked"

    def make(self, passphrase: str) -> None:
        """Make a key, or another in its place; what the last one, if it is open, opens is sealed to it."""
        known = self._known_contacts()
        with _in_words():
            lock = make_keeper(self._office(), passphrase, DEMO_COST if self._context.storage.demo else None)
        key = Recipient(new_key(), office_role(lock.name), lock.public, self._context.storage.demo)
        boxes = {case: seal_contact(case, content, key).box for case, content in known.items()}
        self._store.make(key, lock, boxes, self._by, self._context.now())
        self._opened[key.key] = open_keeper(lock, passphrase)

    def unlock(self, passphrase: str) -> None:
        """Open the keys that a passphrase opens, for this session; each try is counted before it is made.

        An office that others went into has their keys too: what they took in opens with their passphrase.
        """
        wrong: Refused | None = None
        opens = False
        for key, lock in self._keys() or [self._locked()]:
            try:
                self._opened[key] = self._tried(lock, partial(open_keeper, lock, passphrase))
            except Refused as error:
                wrong = wrong or error
            else:
                opens = True
                self._store.log(self._by, "office_key.unlocked", lock.name, self._context.now())
        if wrong is not None and not opens:
            raise wrong

    def lock(self) -> None:
        """Forget the keys."""
        self._opened.clear()

    def change(self, old: str, new: str) -> None:
        """Give the key another passphrase."""
        key, lock = self._locked()
        changed = self._tried(lock, lambda: change_passphrase(lock, old, new))
        self._store.relock(key, changed, self._by, self._context.now())

    def reveal(self, number: str) -> Mapping[str, str]:
        """Read whom to ring and about what; it is recorded before it is shown."""
        if self.state() != "open":
            raise Refused(SHUT)
        if number not in {one.row.number for one, _ in self._calls.due()}:
            raise Refused(NOT_MINE)
        sealed = ((private, self._store.contacts(key, number)) for key, private in self._opened.items())
        private, found = next((one for one in sealed if one[1]), (b"", {}))
        if not found:
            raise Refused(NOT_HERE)
        [(case, box)] = found.items()
        self._store.log(self._by, "contact.read", number, self._context.now())
        with _in_words():
            content = open_contact(private, case, box)
        return {name: value for name, value in content.items() if isinstance(value, str)}

    @property
    def _by(self) -> str:
        return str(self._context.holder().id)

    def _keys(self) -> list[tuple[UUID, Keeper]]:
        """Return the keys in force of the office and of those that went into it, its own first."""
        mine = self._office()
        kin = sorted(self._context.office_names().kin([mine]) - {mine})
        return [found for one in (mine, *kin) if (found := self._store.find(one)) is not None]

    def _locked(self) -> tuple[UUID, Keeper]:
        found = self._store.find(self._office())
        if found is None:
            raise Refused("이 부서에는 연락처 열쇠가 아직 없습니다. 먼저 만드십시오.")
        return found

    def _known_contacts(self) -> dict[UUID, dict[str, Any]]:
        """Return what the open keys open, to be sealed to the next one."""
        mine = {key for key, _ in self._keys()}
        with _in_words():
            return {
                case: open_contact(private, case, box)
                for key, private in self._opened.items()
                if key in mine
                for case, box in self._store.contacts(key).items()
            }

    def _tried[Made](self, lock: Keeper, act: Callable[[], Made]) -> Made:
        wait = self._store.admit(lock.name)
        if wait > 0:
            raise Refused(f"여러 번 틀렸습니다. {int(wait) + 1}초 뒤에 다시 하십시오.")
        try:
            with _in_words():
                made = act()
        except WrongPassphrase as error:
            self._store.log(self._by, "office_key.refused", lock.name, self._context.now())
            left = self._store.tries_left(lock.name)
            more = f"{left}번 남았습니다." if left else "다음부터는 기다리셔야 합니다."
            raise Refused(f"{error} {more}") from error
        self._store.forgive(lock.name)
        return made


@contextmanager
def _in_words() -> Iterator[None]:
    try:
        yield
    except WeakPassphrase as error:
        raise Refused(str(error)) from error
    except Unreadable as error:
        raise Refused("연락처가 손상되어 열 수 없습니다. 민원 담당에게 알려 주십시오.") from error


LONGEST: Final = timedelta(days=366)
REASONS: Final = ("other", "leave", "trip", "training")


@dataclass(frozen=True, slots=True)
class OfficeSeat:
    """A seat as its office reads it; nobody's name."""

    desk: str
    team: str
    title: str
    matter: str
    away: bool
    until: str | None


class Absences:
    """The seats of one office; `office` says which."""

    def __init__(self, seats: SeatService, office: Callable[[], str]) -> None:
        self._seats = seats
        self._office = office

    def seats(self) -> Sequence[OfficeSeat]:
        """Return the seats that somebody sits at, in the chart's order."""
        standing = self._seats.standing(self._office(), self._seats.today())
        return [_shown(seat, standing.day) for seat in standing.office.seats if not seat.vacant]

    def mark(self, desk: str, until: date, reason: str = "other") -> None:
        """Mark whoever sits there as away from today until a day, that day included."""
        today = self._seats.today()
        if not today <= until <= today + LONGEST:
            raise Refused("오늘부터 1년 안의 날을 골라 주십시오. 바뀐 것은 없습니다.")
        kind = reason if reason in REASONS else "other"
        self._change(desk, Away(kind, "", today.isoformat(), until.isoformat()))  # type: ignore[arg-type] # one of REASONS

    def back(self, desk: str) -> None:
        """Mark whoever sits there as back."""
        self._change(desk, None)

    def _change(self, desk: str, away: Away | None) -> None:
        if desk not in {seat.desk for seat in self.seats()}:
            raise Refused("이 부서에 없는 자리입니다. 지금 자리 목록에서 골라 주십시오.")
        outcome = self._seats.mark_away(self._office(), desk, away)
        if outcome.published is None:
            raise Overtaken("그사이 다른 담당이 이 부서를 고쳤습니다. 지금 것을 보고 다시 눌러 주십시오.")


def _shown(seat: Seat, day: date) -> OfficeSeat:
    away = seat.away if seat.away is not None and not seat.away.over(day) else None
    shown = seat.desk, seat.team or "", seat.title or "", matter_of(seat)
    return OfficeSeat(*shown, away is not None, away.until if away else None)


IDLE_S: Final = 600.0
ROLE: Final = "office"
NO_ROLE: Final = "부서 화면을 맡을 권한이 없는 계정입니다. 시스템 담당에게 부탁해 주십시오."
NO_OFFICE: Final = (
    "이 계정은 어느 부서에도 묶여 있지 않습니다. 시스템 담당에게 소속을 묶어 달라고 해 주십시오."
)


class OfficeStaff:
    """One browser's personal session; nobody at first."""

    def __init__(
        self,
        storage: Storage,
        settings: Settings,
        directory: DirectoryService,
        rooms: Rooms,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        self.session = StaffSession(storage.accounts, IDLE_S, clock)
        self._accounts = storage.accounts
        self._rules = case_rules(storage, settings)
        self._context = StaffContext(storage, settings, directory, self.session)
        self._seats = SeatService(self._context, rooms)
        self.office = ""
        self._calls = OfficeCalls(self._context, lambda: self.office)
        self._contacts = OfficeContacts(self._context, lambda: self.office, self._calls)

    def enter(self, name: str, password: str, paired: str | None, new: str = "") -> None:
        """Let somebody in, at a browser paired with an office or at any; raises Refused with the reason."""
        self._let_in(signed_in(self._accounts, self._context.settings, name, password, new), paired)

    def vouched(self, name: str, paired: str | None) -> None:
        """Let somebody in whom the city's own sign-on has told; raises Refused with the reason."""
        self._let_in(vouched_for(self._accounts, self._context.settings, name), paired)

    def _let_in(self, answer: SignIn, paired: str | None) -> None:
        if answer.account is None:
            raise Refused(refusal_of(answer))
        if ROLE not in answer.account.roles:
            raise Refused(NO_ROLE)
        ties = self._rules.parts(str(answer.account.id))
        known = self._context.directory.register.offices
        offices = [office for office in ties if office in known or not known]
        if not offices:
            raise Refused(NO_OFFICE)
        if paired is not None and paired not in offices:
            called = self._context.office_names().name
            raise Refused(
                f"이 PC는 {called(paired)}에 짝지어 있고, 이 계정은 {called(offices[0])}의 것입니다."
            )
        self.office = paired or offices[0]
        self.session.begin(answer.account)

    def leave(self, *, idle: bool) -> None:
        """Sign out whoever is in, and forget what opens the contacts."""
        self._contacts.lock()
        self.session.sign_out(idle=idle)

    def present(self) -> bool:
        """Return whether whoever is in has the role, and belongs to the office, at this moment."""
        return self.session.may("office.absences.seats") and self.office in self._rules.parts(self.key)

    @property
    def name(self) -> str:
        """Return who is in."""
        return self.session.account.name if self.session.account else ""

    @property
    def key(self) -> str:
        """Return the account that is in, as the log names it."""
        return str(self.session.account.id) if self.session.account else ""

    @cached_property
    def absences(self) -> Absences:
        """The office's seats, and who is away."""
        return gated(Absences(self._seats, lambda: self.office), "office.absences", self.session.check)

    @cached_property
    def contacts(self) -> OfficeContacts:
        """Whom to ring back; open for this session alone."""
        return gated(self._contacts, "office.contacts", self.session.check)

    @cached_property
    def calls(self) -> OfficeCalls:
        """The calls that the office owes."""
        return gated(self._calls, "office.calls", self.session.check)

    @cached_property
    def charts(self) -> OfficeCharts:
        """The office's own chart."""
        return gated(OfficeCharts(self._context, lambda: self.office), "office.charts", self.session.check)
