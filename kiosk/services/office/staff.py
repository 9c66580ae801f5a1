# SPDX-License-Identifier: GPL-3.0-or-later
"""Somebody of an office, signed in at a browser: who is away, whom to ring back, the office's chart.

Every act passes the gate of `kiosk.services.authorisation`, asked anew each time; the office is the one that
the account belongs to, and no act takes another.
"""

from __future__ import annotations

from functools import cached_property
import time
from typing import TYPE_CHECKING, Final

from kiosk.services.admin.seats import SeatService
from kiosk.services.admin.staff_context import StaffContext
from kiosk.services.authorisation import gated
from kiosk.services.cases.booth import case_rules
from kiosk.services.office.absences import Absences
from kiosk.services.office.calls import OfficeCalls
from kiosk.services.office.charts import OfficeCharts
from kiosk.services.office.contacts import OfficeContacts
from kiosk.services.refused import Refused
from kiosk.services.staff_session import StaffSession, refusal_of, signed_in, vouched_for

if TYPE_CHECKING:
    from collections.abc import Callable

    from kiosk.services.admin.rooms import Rooms
    from kiosk.services.directory import DirectoryService
    from kiosk.settings import Settings
    from kiosk.storage.opened import Storage
    from kiosk.storage.staff_accounts import SignIn

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
