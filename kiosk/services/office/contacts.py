# SPDX-License-Identifier: GPL-3.0-or-later
"""Whom an office is to ring back: sealed to its own key, which one session opens with a passphrase.

The private half lives in this session's memory and goes with it. What is lost with a passphrase is this way
to the contacts alone: whoever keeps the city's keys opens them at the desk.
"""

from __future__ import annotations

from contextlib import contextmanager
from functools import partial
from typing import TYPE_CHECKING, Any, Final

from kiosk.cases.keys import WeakPassphrase, WrongPassphrase, change_passphrase, make_keeper, open_keeper
from kiosk.cases.sealing import Recipient, Unreadable, office_role, open_contact, seal_contact
from kiosk.services.cases.key_stores import case_keys
from kiosk.services.cases.keys_opened import DEMO_COST
from kiosk.services.office.calls import NOT_MINE
from kiosk.services.refused import Refused
from kiosk.storage.lockout import SystemClock
from kiosk.storage.office_keys import StoredOfficeKeys
from kiosk.storage.opened import place_of
from kiosk.storage.tables import new_key

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping
    from uuid import UUID

    from kiosk.cases.keys import Keeper
    from kiosk.services.admin.staff_context import StaffContext
    from kiosk.services.office.calls import OfficeCalls

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
