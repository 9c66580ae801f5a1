# SPDX-License-Identifier: GPL-3.0-or-later
"""The seal at the desk: opened with a keeper's own passphrase, closed by itself when nobody works."""

from __future__ import annotations

from contextlib import contextmanager
import threading
import time
from typing import TYPE_CHECKING, Final

from kiosk.cases.actors import NotYours, Sealed
from kiosk.cases.answers import Unacceptable
from kiosk.cases.keys import WeakPassphrase, WrongPassphrase
from kiosk.cases.records import CaseNotKept, ChangedMeanwhile
from kiosk.cases.sealing import NoCityKey, Unreadable
from kiosk.cases.states import Illegal
from kiosk.charter.deadline import NotAllowed
from kiosk.charter.hours import in_seoul
from kiosk.services.admin.results.cases import Unsaved
from kiosk.services.admin.results.seal import SealState
from kiosk.services.cases.city_keys import LockedOut
from kiosk.services.cases.compensation import SYSTEM
from kiosk.services.cases.intake import NoRoom
from kiosk.services.cases.keys_opened import city_keyring
from kiosk.services.cases.staff import case_desk
from kiosk.services.refused import Overtaken, Refused

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping

    from kiosk.cases.model import CaseEvent
    from kiosk.services.admin.staff_context import StaffContext
    from kiosk.services.cases.city_keys import CityKeyring
    from kiosk.services.cases.handling import CaseHandling
    from kiosk.storage.staff_accounts import StaffAccount

ROLE: Final = "cases"
OPEN_FOR_S: Final = 600.0
STILL_THERE: Final = "지금 상태를 새로 읽었고, 쓰신 글은 그대로 있습니다."
NO_SHORTER: Final = "껐다 켜도 줄지 않습니다."  # how long one waits
NO_MORE: Final = "껐다 켜도 늘지 않습니다."  # how often one may try
_SAYABLE: Final = (NotYours, Sealed, Illegal, NotAllowed, Unreadable, NoRoom, NoCityKey, WeakPassphrase)


class Seal:
    """The case desk of whoever is in: another for the next person, and closed after ten idle minutes."""

    def __init__(self, context: StaffContext, clock: Callable[[], float] = time.monotonic) -> None:
        self._context = context
        self._clock = clock
        self._used = 0.0
        self._turn = threading.RLock()  # what is pressed and what is counted ask for it at once
        self._whose: StaffAccount | None = None
        self._desk: CaseHandling | None = None

    @property
    def desk(self) -> CaseHandling:
        """The desk of whoever is in; to list cases is no work that keeps the seal open."""
        account = self._context.holder()
        with self._turn:
            if self._desk is None or self._whose != account:
                self.lock()
                self._whose = account
                self._desk = case_desk(self._context.storage, self._context.settings, account)
            self._close_in_time(self._desk)
            return self._desk

    @property
    def at_work(self) -> CaseHandling:
        """The desk for what is under the seal, which stays open for another while."""
        desk = self.desk
        self._used = self._clock()
        return desk

    @property
    def keyring(self) -> CityKeyring:
        """Return the city's keys as they are kept."""
        return city_keyring(self._context.storage, self._context.settings)

    def state(self) -> SealState:
        """Return how it stands, which does not count as work."""
        account, keyring = self._context.holder(), self.keyring
        keepers = {one.name for one in keyring.store.keepers()}
        with self._turn:
            if self._desk is not None:
                self._close_in_time(self._desk)
            is_open = self._desk is not None and self._whose == account and self._desk.unlocked
            left = OPEN_FOR_S - (self._clock() - self._used) if is_open else 0.0
        return SealState(keyring.founded(), account.name in keepers, left)

    def unlock(self, passphrase: str) -> None:
        """Open it for whoever is in; a wrong passphrase is counted, and said with the tries that are left."""
        desk, keeper = self.at_work, self._context.holder().name
        with in_words(), said_with_tries(self.keyring, keeper):
            desk.unlock(keeper, passphrase, self._context.now())

    def lock(self) -> None:
        """Forget the keys."""
        with self._turn:
            if self._desk is not None:
                self._desk.lock()
            self._desk = self._whose = None

    def _close_in_time(self, desk: CaseHandling) -> None:
        if desk.unlocked and self._clock() - self._used >= OPEN_FOR_S:
            desk.lock()


@contextmanager
def said_with_tries(keyring: CityKeyring, keeper: str) -> Iterator[None]:
    """Say after a wrong passphrase how many tries are left, or how long to wait."""
    try:
        yield
    except LockedOut as error:
        minutes, seconds = divmod(int(error.wait_s) + 1, 60)
        wait = f"{minutes}분 {seconds}초" if minutes else f"{seconds}초"
        raise Refused(f"여러 번 틀렸습니다. {wait} 뒤에 다시 하십시오. {NO_SHORTER}") from error
    except WrongPassphrase as error:
        left = keyring.tries_left(keeper)
        again = f" {NO_MORE}" if left else ""
        more = f"{left}번 남았습니다." if left else "다음부터는 기다리셔야 합니다."
        raise Refused(f"{error} {more}{again}") from error


def refuse_overtaken(events: Iterable[CaseEvent], names: Mapping[str, str]) -> None:
    """Refuse a step after another person's; what happens by itself decides nothing and is let pass."""
    others = [event for event in events if event.actor != SYSTEM]
    if others:
        name, at = names.get(others[-1].actor, "다른 담당자"), in_seoul(others[-1].at)
        raise Overtaken(f"{name}님이 {at:%H:%M}에 먼저 고쳤습니다. {STILL_THERE}")


@contextmanager
def in_words() -> Iterator[None]:
    """Let what the cases refuse reach the screen as the sentence it is."""
    try:
        yield
    except CaseNotKept as error:
        raise Unsaved(str(error)) from error
    except ChangedMeanwhile as error:
        raise Overtaken(str(error)) from error
    except Unacceptable as error:
        raise Refused(" ".join(one.sentence for one in error.problems)) from error
    except _SAYABLE as error:
        raise Refused(str(error)) from error
