# SPDX-License-Identifier: GPL-3.0-or-later
"""What stands behind the page of the offices and their seats."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from kiosk.directory.editing import Sketch
from kiosk.directory.edits import Impossible, Rewrite, seat_at
from kiosk.directory.model import Directory
from kiosk.directory.policy_table import decided, lines, unhidden
from kiosk.directory.revisions import Outdated, RevisionDraft
from kiosk.directory.texts import NamesInTexts
from kiosk.directory.visibility import Rule, followed
from kiosk.services.admin.naming import NameQuestion
from kiosk.services.admin.results.seats import ListedSeat, Outcome, PublishedSeats
from kiosk.services.admin.rooms import Rooms
from kiosk.services.posters import draw_door_plates, draw_posters, draw_whole_city, file_name, several_words
from kiosk.services.refused import Refused, refusing
from kiosk.services.reseating import is_reseated
from kiosk.storage.directory import StoredRevisions

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from kiosk.directory.charts.chart import Away
    from kiosk.directory.model import Office, Seat
    from kiosk.directory.policy_table import PolicyLine
    from kiosk.directory.revisions import Revision
    from kiosk.directory.visibility import Policy
    from kiosk.services.admin.staff_context import StaffContext

NO_CHART: Final = "이 부서는 아직 배치도가 없습니다. ‘좌석배치도’에서 먼저 넣어 주십시오."
MEANWHILE: Final = "그사이 다른 담당이 공개 범위를 바꿨습니다. 다시 눌러 주십시오."


class SeatService:
    """The directory's offices on an open data folder."""

    def __init__(self, context: StaffContext, rooms: Rooms | None = None) -> None:
        self._context = context
        self._names = NameQuestion(context)
        self._directory = context.directory
        self._rooms = rooms or Rooms(context.settings)
        self._listed: tuple[tuple[date, int, int], Sequence[ListedSeat]] | None = None

    def clerk(self) -> str:
        """Return the account that is in."""
        return self._context.holder().name

    def today(self) -> date:
        """Return the day at the city hall."""
        return self._directory.today()

    def offices(self) -> Sequence[ListedSeat]:
        """List every office that has a chart."""
        edition = (self.today(), self._directory.latest(), self._directory.places.offices.version())
        if self._listed is None or self._listed[0] != edition:
            directory = self._directory.load_directory(edition[0])
            called = self._context.office_names().name
            charted = (office for office in directory.offices if office.seats)
            offices = tuple(_listed(office, edition[0], called(office.name)) for office in charted)
            self._listed = edition, offices
        return self._listed[1]

    def standing(self, office: str, day: date) -> PublishedSeats:
        """Load an office as it is published for that day."""
        with self._context.storage.database.read() as connection:
            shelf = StoredRevisions(connection)
            found = shelf.valid(day, only={office})
            latest, revision = shelf.latest(), shelf.standing(office, day)
            later = tuple(shelf.scheduled(office, day))
        if not found:
            raise Refused(NO_CHART)
        rules = self._rules(found[0], self._directory.policy()[1])
        width, depth = self._rooms.size(found[0])
        where = _where(self._directory.register.completed(found[0]))
        called = self._directory.places.office_names(day).name(office)
        return PublishedSeats(found[0], day, where, revision, latest, later, width, depth, rules, called)

    def publish(self, sketch: Sketch, day: date) -> Outcome:
        """Publish a draft from that day on, unless the office is no longer what the draft began with."""
        actor = self._context.holder().name
        name = sketch.base.name
        standing = self.standing(name, day)
        if standing.office != sketch.base:
            return Outcome(standing)
        first = RevisionDraft({name: sketch.office}, day, standing.latest, actor, "edit")
        carried, unlike = self._carried(sketch, standing)
        later = [replace(first, offices={name: office}, valid_from=on) for on, office in carried.items()]
        at_once = day <= self.today()
        drafts = (first, *later)
        try:
            try:
                revision = self._published(drafts, sketch, at_once=at_once)
            except NamesInTexts as found:
                self._names.ask((one.text, one.name) for one in found.named)
                revision = self._published(drafts, sketch, at_once=at_once)
        except Outdated:
            return Outcome(self.standing(name, day))
        return Outcome(self.standing(name, day), revision, tuple(carried), unlike)

    def _published(self, drafts: Sequence[RevisionDraft], sketch: Sketch, *, at_once: bool) -> Revision:
        return self._directory.publish(
            *drafts, rules=lambda policy: followed(policy, sketch.moves(), now=at_once)
        )

    def mark_away(self, office: str, desk: str, away: Away | None) -> Outcome:
        """Return from today on that whoever sits there is away, or is back."""
        standing = self.standing(office, self.today())
        sketch = Sketch(standing.office, standing.latest)
        with refusing(Impossible):
            return self.publish(sketch.after(Rewrite(desk, "away", away)), self.today())

    def hide(self, office: str, desk: str) -> PublishedSeats:
        """Let whoever sits there vanish from every screen at once."""
        self._directory.hide_now(f"{office}/{desk}", self._context.holder().name)
        return self.standing(office, self.today())

    def show_again(self, office: str, desk: str) -> PublishedSeats:
        """Take the hiding back."""
        number, policy = self._directory.policy()
        standing = self.standing(office, self.today())
        after = unhidden(policy, self._alone(standing.office), f"{office}/{desk}")
        return self._decide(after, number, f"show again {office}/{desk}", office)

    def allow_photo(self, office: str, desk: str, *, consent: bool) -> PublishedSeats:
        """Return whether whoever sits there consents to their photo; with consent the other rules decide."""
        number, policy = self._directory.policy()
        standing = self.standing(office, self.today())
        with refusing(Impossible):
            person = seat_at(standing.office, desk).person
        rule = replace(policy.people.get(person, Rule()), photo=None if consent else False)
        after = decided(policy, self._alone(standing.office), "person", f"{office}/{desk}", rule)
        return self._decide(after, number, f"photo {'yes' if consent else 'no'} {office}/{desk}", office)

    def draw_poster(self, office: str) -> str:
        """Draw what is published for the office's door, and print it."""
        actor = str(self._context.holder().id)
        files = draw_posters(
            self._directory, self._context.settings, self._context.exports, office, actor=actor
        )
        if not files:
            raise Refused(NO_CHART)
        return self._context.put_on_paper("문 앞 배치도를", files[0])

    def draw_city(self) -> str:
        """Draw what is published for every door of the city into one file, and plates for the other rooms."""
        actor, out = str(self._context.holder().id), self._context.exports
        file, several = draw_whole_city(self._directory, self._context.settings, out, actor)
        if file is None:
            raise Refused("배치도가 있는 부서가 없습니다. ‘좌석배치도’에서 먼저 넣어 주십시오.")
        plates = draw_door_plates(self._directory, self._context.settings, out)
        told = [f"모든 부서의 문 앞 배치도를 층 차례로 {file}에 두었습니다."]
        told += [f"다른 방의 문패는 {one}에 있습니다." for one in plates]
        return " ".join([*told, several_words(several)]).strip()

    def export(self, office: str) -> str:
        """Write what is published as a chart."""
        file = self._context.exports / f"{file_name(office)}.xlsx"
        if not self._directory.export_chart(office, file, str(self._context.holder().id)):
            raise Refused(NO_CHART)
        return f"좌석배치도를 {file}에 두었습니다."

    # ------------------------------------------------------------------ within
    def _carried(
        self, sketch: Sketch, standing: PublishedSeats
    ) -> tuple[dict[date, Office], tuple[date, ...]]:
        """Do the draft's deeds in the charts of later days too; theirs wins where both change the same."""
        carried: dict[date, Office] = {}
        unlike: list[date] = []
        for day in standing.later:
            with self._context.storage.database.read() as connection:
                shelf = StoredRevisions(connection)
                found = shelf.valid(day, only={sketch.base.name})
                follows = is_reseated(shelf, sketch.base.name, day)
            if not found or follows:
                continue
            again = sketch.rebased(found[0], standing.latest)
            if again.theirs.office != found[0]:
                carried[day] = again.theirs.office
            if again.clashes:
                unlike.append(day)
        return carried, tuple(unlike)

    def _decide(self, policy: Policy, number: int, what: str, office: str) -> PublishedSeats:
        if not self._directory.change_policy(policy, self._context.holder().name, what, base=number):
            raise Refused(MEANWHILE)
        return self.standing(office, self.today())

    def _rules(self, office: Office, policy: Policy) -> dict[str, PolicyLine]:
        table = lines(self._alone(office), policy, {office.name})
        return {line.key.rpartition("/")[2]: line for line in table if line.kind == "person"}

    def _alone(self, office: Office) -> Directory:
        return Directory(self._context.settings.city_name, self.today(), 0, (office,))


def _listed(office: Office, day: date, called: str) -> ListedSeat:
    return ListedSeat(
        office.name,
        _where(office),
        len(office.seats),
        sum(seat.vacant for seat in office.seats),
        sum(seat.away is not None and not seat.away.over(day) for seat in office.seats),
        tuple((seat.desk, _searched(seat)) for seat in office.seats if not seat.vacant),
        called,
        office.phone or "",
    )


def _searched(seat: Seat) -> str:
    name = seat.occupant.name if seat.occupant else None
    return "\n".join(filter(None, (*seat.duties, seat.title, name, seat.team, seat.phone)))


def _where(office: Office) -> str:
    return " ".join(filter(None, (office.building, office.floor, office.room)))
