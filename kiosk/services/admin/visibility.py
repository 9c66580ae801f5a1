# SPDX-License-Identifier: GPL-3.0-or-later
"""What stands behind the page of the visibility rules."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from kiosk.directory.projection import project, project_office
from kiosk.directory.visibility import VisibilityLevel
from kiosk.language.particles import with_particle
from kiosk.search import Lexicon, build_index
from kiosk.services.admin.results.visibility import Face, InForce, PolicyReach, Preview
from kiosk.services.finding import seats_to_find
from kiosk.services.refused import Refused

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kiosk.directory.model import Directory, Office, Seat
    from kiosk.directory.public import PublicOffice, PublicSeat
    from kiosk.directory.visibility import Policy
    from kiosk.search import Index
    from kiosk.services.admin.staff_context import StaffContext
    from kiosk.services.directory import Edition

MEANWHILE: Final = "그사이 다른 담당이 공개 범위를 바꿨습니다. 새로 읽었으니 확인하고 다시 적용해 주십시오."


class VisibilityService:
    """The rules of visibility on an open data folder."""

    def __init__(self, post: StaffContext) -> None:
        self._post = post
        self._directory = post.directory
        self._known: tuple[Edition, Directory] | None = None

    def load(self) -> InForce:
        """Load the rules in force."""
        number, policy = self._directory.policy()
        return InForce(number, policy, self._today(), self._post.office_names().renamed)

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
            return Preview(Face(), Face(), (), "")
        office = loaded.directory.by_name[seat.office]
        day = loaded.directory.day
        now, after = (project_office(office, policy, day) for policy in (loaded.policy, draft))
        alone = replace(loaded.directory, offices=(office,))
        index = build_index(
            seats_to_find(project(alone, draft)), Lexicon()
        )  # what is tried is the office's own
        finds = tuple(_finds(index, seat))
        index.forget()  # the name of somebody hidden was looked for
        return Preview(
            _face(now, seat_id),
            _face(after, seat_id),
            finds,
            _told(office, loaded.names.get(office.name, office.name), after, draft),
        )

    def weigh(self, loaded: InForce, draft: Policy) -> PolicyReach:
        """Count what visitors would see otherwise than now, changing nothing."""
        now, after = (_seen(loaded.directory, policy) for policy in (loaded.policy, draft))
        changed = [seat for seat in now.keys() | after.keys() if now.get(seat) != after.get(seat)]
        everyone = [seat for office in loaded.directory.offices for seat in office.seats]
        hidden = (sum(policy.shown(one).level is VisibilityLevel.HIDDEN for one in everyone if not one.vacant)
                  for policy in (loaded.policy, draft))  # fmt: skip
        return PolicyReach(
            len(everyone),
            len(changed),
            len({seat.rpartition("/")[0] for seat in changed}),
            (_named(now), _named(after)),
            (next(hidden), next(hidden)),
        )

    def apply(self, loaded: InForce, draft: Policy, what: str, reason: str, typed: str) -> None:
        """Put rules in force, unless somebody changed them meanwhile."""
        self._confirm(self.weigh(loaded, draft), reason, typed)
        told = f"{what} ({reason})" if reason else what
        if not self._directory.change_policy(draft, self._post.holder().name, told, base=loaded.number):
            raise Refused(MEANWHILE)

    def weigh_back(self, loaded: InForce) -> PolicyReach:
        """Count what visitors would see otherwise if the last change of the rules were taken back."""
        return self.weigh(loaded, self._directory.policy_before(loaded.number))

    def take_back(self, loaded: InForce, reason: str, typed: str) -> None:
        """Go back to the rules before those that were loaded: it may show whoever was hidden by them."""
        self._confirm(self.weigh_back(loaded), reason, typed)
        if not loaded.number:
            raise Refused("되돌릴 것이 없습니다. 지금 규칙이 처음 정한 규칙입니다.")
        if not self._directory.undo_policy(self._post.holder().name, reason, base=loaded.number):
            raise Refused(MEANWHILE)

    def _confirm(self, reach: PolicyReach, reason: str, typed: str) -> None:
        """Raise Refused for rules that reach far without a reason and the number of desks."""
        if reach.large and (not reason or typed != str(reach.changed)):
            number = with_particle(f"숫자 {reach.changed}", "을/를")
            raise Refused(f"까닭과 {number} 적으셔야 적용합니다. 바뀐 것은 없습니다.")


def _seen(directory: Directory, policy: Policy) -> dict[str, PublicSeat]:
    return {seat.id: seat for seat in project(directory, policy).seats()}


def _named(seats: dict[str, PublicSeat]) -> int:
    return sum(bool(seat.name) for seat in seats.values())


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


def _told(office: Office, called: str, after: PublicOffice, draft: Policy) -> str:
    seats = [seat for seat in office.seats if not seat.vacant]
    shown: dict[str, PublicSeat] = {seat.id: seat for seat in after.seats}
    named = sum(1 for seat in seats if (public := shown.get(seat.id)) and public.name)
    photos = sum(1 for seat in seats if (public := shown.get(seat.id)) and public.photo)
    hidden = sum(1 for seat in seats if draft.shown(seat).level is VisibilityLevel.HIDDEN)
    empty = len(office.seats) - len(seats)
    return (
        f"{called} {len(office.seats)}자리 가운데 이름이 보이는 자리 {named}, 사진 {photos}, "
        f"숨긴 자리 {hidden}, 빈자리 {empty}. 적용하면 1초 안에 모든 화면에 보입니다."
    )
