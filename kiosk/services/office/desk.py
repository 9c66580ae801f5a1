# SPDX-License-Identifier: GPL-3.0-or-later
"""One office's page behind one browser: what it shows, and the arrivals that it tells and takes back."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING, Final
from uuid import UUID

from kiosk.charter.hours import in_seoul
from kiosk.services.office.board import is_coming, may_undo, seat_shown
from kiosk.services.office.results import OfficeAnswer
from kiosk.visits.clock import MachineClock
from kiosk.visits.codes import is_code

if TYPE_CHECKING:
    from kiosk.services.doubted_taps import DoubtedTaps
    from kiosk.services.office.board import Boards
    from kiosk.services.office.results import Board, Result, SeatShown
    from kiosk.services.office.tries import WrongTries
    from kiosk.visits.service import VisitService
    from kiosk.visits.visit import Visit

GONE: Final = OfficeAnswer("gone")


class OfficeDesk:
    """What one paired browser, or somebody of the office, may do there; `by` is kept beside each arrival.

    Of another office's visits it learns nothing but where a number that was said belongs.
    """

    def __init__(  # noqa: PLR0913 # whose desk it is, and what it works on
        self,
        office: str,
        by: str,
        boards: Boards,
        visits: VisitService,
        tries: WrongTries,
        *,
        doubted: DoubtedTaps,
    ) -> None:
        self.office = office
        self._by = by
        self._boards = boards
        self._visits = visits
        self._tries = tries
        self._doubted = doubted
        self._clock = MachineClock()

    def board(self) -> Board:
        """Return the page of this moment."""
        return self._boards.board(self.office)

    def arrive(self, visit: str) -> OfficeAnswer:
        """Tell that the visitor of a row has come."""
        found = next((one for one in self._coming() if str(one.id) == visit), None)
        if found is None:
            return self._already(self._mine(visit))
        return self._confirm(found, by_code=False)

    def arrive_by_code(self, code: str) -> OfficeAnswer:
        """Tell that the visitor who says this number has come; only she can know it."""
        if (wait := self._tries.wait_s(self._by)) > 0:
            return OfficeAnswer("wait", wait_s=wait)
        fits = self._visits.with_code(code, self.office) if is_code(code) else ()
        mine = next(filter(self._is_mine, fits), None)
        if mine is not None:
            return self._confirm(mine, by_code=True)
        if (before := self._arrived_with(code)) is not None:
            return self._already(before)
        self._tries.count(self._by)
        return self._elsewhere(fits[0]) if fits else OfficeAnswer("unknown")

    def undo(self, visit: str) -> OfficeAnswer:
        """Take back an arrival that this office has told, within ten minutes."""
        found = self._mine(visit)
        if found is None or not may_undo(found, self._clock.now()):
            return GONE
        self._visits.take_back(found, self._by, "office")
        return OfficeAnswer("undone", visit, self._seat(found))

    def _confirm(self, visit: Visit, *, by_code: bool) -> OfficeAnswer:
        doubted = self._doubted.applies(self.office, in_seoul(self._clock.now().at).date())
        place = visit.bound_for  # by the name that it bore when she asked
        told = self._visits.confirm(visit, "desk", place, by_code=by_code, doubted=doubted, by=self._by)
        why = told.refused or ""
        result: Result = "refused" if why else "arrived"
        return OfficeAnswer(result, str(visit.id), self._seat(visit), told.visit.arrived_s, why)

    def _elsewhere(self, visit: Visit) -> OfficeAnswer:
        """Keep that the number was said at a wrong door, which is no arrival, and return the right one."""
        self._visits.confirm(visit, "desk", self.office, by=self._by)
        bound = self._boards.bound_for(visit) or ""
        return OfficeAnswer("elsewhere", seat=self._seat(visit), office=self._called(bound))

    def _called(self, office: str) -> str:
        known = self._boards.public().office(office)
        return known.label if known else office

    def _already(self, visit: Visit | None) -> OfficeAnswer:
        if visit is None or visit.arrived_s is None:
            return GONE
        at = in_seoul(visit.began.at + timedelta(seconds=visit.arrived_s))
        seat, evidence = self._seat(visit), visit.evidence or ""
        return OfficeAnswer("already", str(visit.id), seat, visit.arrived_s, at=at, evidence=evidence)

    def _seat(self, visit: Visit) -> SeatShown:
        return seat_shown(self._boards.public(), visit.target or "")

    def _coming(self) -> list[Visit]:
        under_way = self._visits.open_visits()
        return [one for one in under_way if self._is_mine(one) and is_coming(one)]

    def _is_mine(self, visit: Visit) -> bool:
        return self._boards.bound_for(visit) == self.office

    def _mine(self, visit: str) -> Visit | None:
        """Return a visit to this office by its key, None for any other."""
        try:
            found = self._visits.visit(UUID(visit))
        except ValueError:
            return None
        return found if found is not None and self._is_mine(found) else None

    def _arrived_with(self, code: str) -> Visit | None:
        """Return who has come here with this number in the last half an hour."""
        recent = self._visits.visits(in_seoul(self._clock.now().at).date())
        mine = [one for one in recent if one.code == code and self._is_mine(one)]
        came = [one for one in mine if one.arrived_s is not None and not one.expired(self._clock.now())]
        return came[-1] if came else None
