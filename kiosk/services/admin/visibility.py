# SPDX-License-Identifier: GPL-3.0-or-later
"""What stands behind the page of the visibility rules."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from kiosk.directory.projection import Projecting, project, project_office
from kiosk.directory.visibility import VisibilityLevel, masked
from kiosk.language.particles import with_particle
from kiosk.search import Lexicon, build_index
from kiosk.services.admin.results.visibility import LISTED, ChangedSeat, Face, InForce, PolicyReach, Preview
from kiosk.services.finding import seats_to_find
from kiosk.services.refused import Refused

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from kiosk.directory.model import Directory, Seat
    from kiosk.directory.public import PublicOffice, PublicSeat
    from kiosk.directory.visibility import Policy
    from kiosk.search import Index
    from kiosk.services.admin.staff_context import StaffContext
    from kiosk.services.directory import Edition

MEANWHILE: Final = "그사이 다른 담당이 공개 범위를 바꿨습니다. 새로 읽었으니 확인하고 다시 적용해 주십시오."


class VisibilityService:
    """The rules of visibility on an open data folder."""

    def __init__(self, context: StaffContext) -> None:
        self._context = context
        self._directory = context.directory
        self._known: tuple[Edition, Directory] | None = None
        self._projecting: tuple[Directory, Policy, Projecting] | None = None

    def load(self) -> InForce:
        """Load the rules in force."""
        number, policy = self._directory.policy()
        return InForce(number, policy, self._today(), self._context.office_names().renamed)

    def _today(self) -> Directory:
        """Return whom the rules are about, read again only when something was published."""
        today = self._directory.today()
        edition = self._directory.edition(today)
        if self._known is None or self._known[0] != edition:
            self._known = (edition, self._directory.load_directory(today))
        return self._known[1]

    def preview(self, loaded: InForce, draft: Policy, seat_id: str) -> Preview:
        """Return what a visitor would see of a seat with these rules."""
        seat = loaded.directory.seat(seat_id)
        if seat is None:
            return Preview()
        office = loaded.directory.by_name[seat.office]
        day = loaded.directory.day
        now, after = (project_office(office, policy, day) for policy in (loaded.policy, draft))
        alone = replace(loaded.directory, offices=(office,))
        index = build_index(
            seats_to_find(project(alone, draft)), Lexicon()
        )  # what is tried is the office's own
        finds = tuple(_finds(index, seat))
        index.forget()  # the name of somebody hidden was looked for
        return Preview(_face(now, seat_id), _face(after, seat_id), finds)

    def weigh(self, loaded: InForce, draft: Policy) -> PolicyReach:
        """Count what visitors would see otherwise than now in the whole city, changing nothing."""
        offices, changed, listed = 0, 0, list[ChangedSeat]()
        for now, after in self._changed(loaded, draft):
            others = _others(now, after)
            offices, changed = offices + 1, changed + len(others)
            called = loaded.names.get(now.name, now.name)
            listed += [
                ChangedSeat(called, one.desk, _face(now, one.id), _face(after, one.id))
                for one in others[: LISTED - len(listed)]
            ]
        seats = [seat for office in loaded.directory.offices for seat in office.seats]
        people = [seat for seat in seats if not seat.vacant]
        named, photos, hidden = zip(
            *(_counts(people, policy) for policy in (loaded.policy, draft)), strict=True
        )
        empty = len(seats) - len(people)
        return PolicyReach(len(seats), empty, changed, offices, named, photos, hidden, listed)

    def _changed(self, loaded: InForce, draft: Policy) -> Iterator[tuple[PublicOffice, PublicOffice]]:
        """Return the offices that look otherwise then; what was worked out for one draft helps the next."""
        if draft == loaded.policy:
            return iter(())
        base = (loaded.directory, loaded.policy)
        if self._projecting is None or self._projecting[0] is not base[0] or self._projecting[1] != base[1]:
            self._projecting = (*base, Projecting(*base))
        return self._projecting[2].changed(draft)

    def apply(self, loaded: InForce, draft: Policy, what: str, reason: str, typed: str) -> None:
        """Put rules in force, unless somebody changed them meanwhile."""
        self._confirm(self.weigh(loaded, draft), reason, typed)
        told = f"{what} ({reason})" if reason else what
        if not self._directory.change_policy(draft, self._context.holder().name, told, base=loaded.number):
            raise Refused(MEANWHILE)

    def weigh_back(self, loaded: InForce) -> PolicyReach:
        """Count what visitors would see otherwise if the last change of the rules were taken back."""
        return self.weigh(loaded, self._directory.policy_before(loaded.number))

    def take_back(self, loaded: InForce, reason: str, typed: str) -> None:
        """Go back to the rules before those that were loaded: it may show whoever was hidden by them."""
        self._confirm(self.weigh_back(loaded), reason, typed)
        if not loaded.number:
            raise Refused("되돌릴 것이 없습니다. 지금 규칙이 처음 정한 규칙입니다.")
        if not self._directory.undo_policy(self._context.holder().name, reason, base=loaded.number):
            raise Refused(MEANWHILE)

    def _confirm(self, reach: PolicyReach, reason: str, typed: str) -> None:
        """Raise Refused for rules that reach far without a reason and the number of desks."""
        if reach.large and (not reason or typed != str(reach.changed)):
            number = with_particle(f"숫자 {reach.changed}", "을/를")
            raise Refused(f"까닭과 {number} 적으셔야 적용합니다. 바뀐 것은 없습니다.")


def _others(now: PublicOffice, after: PublicOffice) -> list[PublicSeat]:
    """Return the seats that visitors would see otherwise."""
    then = {seat.id: seat for seat in after.seats}
    return [seat for seat in now.seats if then[seat.id] != seat]


def _counts(people: Sequence[Seat], policy: Policy) -> tuple[int, int, int]:
    """Count whose name, and whose photo is shown, and who is hidden."""
    shown = [(seat.occupant, policy.shown(seat)) for seat in people]
    named = sum(bool(one and one.name and masked(one.name, to.level)) for one, to in shown)
    photos = sum(bool(one and one.photo and to.photo) for one, to in shown)
    return named, photos, sum(to.level is VisibilityLevel.HIDDEN for _, to in shown)


def _face(office: PublicOffice, seat_id: str) -> Face:
    seat = next((one for one in office.seats if one.id == seat_id), None)
    if seat is None or not (seat.title or seat.name or seat.duties):
        return Face()
    person = " ".join(filter(None, (seat.name, seat.title)))
    matter, *more = seat.duties or (seat.title or "",)
    return Face(seat.desk, matter, person, " · ".join(more), seat.phone or "", seat.photo is not None)


def _finds(index: Index, seat: Seat) -> Iterator[tuple[str, str]]:
    """Try the name as it is, then the first duty."""
    name = seat.occupant.name if seat.occupant else None
    for words in filter(None, (name, *seat.duties[:1])):
        hit = next(iter(index.search(words, 1).hits), None)
        yield words, hit.label if hit else "결과 없음"
