# SPDX-License-Identifier: GPL-3.0-or-later
"""From the whole directory to what may be shown, decided once and for every channel."""

from __future__ import annotations

from dataclasses import replace
import re
from typing import TYPE_CHECKING

from kiosk.directory.public import PublicAway, PublicDirectory, PublicOffice, PublicSeat, PublicTeam
from kiosk.directory.short_duty import shown as shown_duty
from kiosk.directory.texts import FACTS, gate_for, names_at
from kiosk.directory.visibility import VisibilityLevel, masked

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
    from datetime import date

    from kiosk.directory.charts.chart import Mark
    from kiosk.directory.model import Directory, Office, Seat
    from kiosk.directory.names import NameGate
    from kiosk.directory.visibility import Policy, Shown

    Scrub = Callable[[str | None], str | None]

LEADERS = ("팀장", "과장", "실장", "단장", "소장", "관장", "국장", "담당관")
UNMISTAKABLE = 3  # syllables that are masked inside words, too


def project(directory: Directory, policy: Policy, day: date | None = None) -> PublicDirectory:
    """Build the public directory for `day` (default: the day the directory was loaded for)."""
    today = day or directory.day
    gate = name_gate(directory.offices, policy)
    offices = tuple(_office(office, policy, today, gate) for office in directory.offices)
    return PublicDirectory(directory.city, today, directory.revision, offices)


class Projecting:
    """One directory by one draft of the rules after another, beside how it looks by the rules in force.

    Only what a draft touches is looked at, and names in texts once for all drafts that hide the same names.
    """

    def __init__(self, directory: Directory, policy: Policy) -> None:
        self._directory, self._policy = directory, policy
        self._gate = name_gate(directory.offices, policy)
        self._faces: dict[str, PublicOffice] = {}

    def changed(self, draft: Policy) -> Iterator[tuple[PublicOffice, PublicOffice]]:
        """Return every office that a draft shows otherwise: its face before and after."""
        gate, day = name_gate(self._directory.offices, draft), self._directory.day
        gate = self._gate if gate == self._gate else gate
        for office in self._directory.offices:
            if gate is self._gate and all(
                self._policy.shown(seat) == draft.shown(seat) for seat in office.seats
            ):
                continue
            if office.name not in self._faces:
                self._faces[office.name] = _office(office, self._policy, day, self._gate)
            before, after = self._faces[office.name], _office(office, draft, day, gate)
            if before != after:
                yield before, after


def project_touched(
    before: Directory, after: Directory, policy: Policy, touched: Collection[str]
) -> dict[str, PublicOffice] | None:
    """Build the public faces of the touched offices alone, for the same day and rules.

    None when the names that no text may hold are no longer the same: any office may read otherwise then.
    """
    was, now = ([office for office in one.offices if office.name in touched] for one in (before, after))
    gate = name_gate(after.offices, policy)
    if _named(was, policy) != _named(now, policy) and gate != name_gate(before.offices, policy):
        return None
    return {office.name: _office(office, policy, after.day, gate) for office in now}


def project_office(office: Office, policy: Policy, day: date) -> PublicOffice:
    """Build one office's public face, for previews and the door poster."""
    return _office(office, policy, day, name_gate((office,), policy))


def name_gate(offices: Iterable[Office], policy: Policy) -> NameGate:
    """Return the last gate: whoever is not shown in full is named in no text of any office."""
    open_to_all, named = _named(offices, policy)
    hidden = {name for name, in_full in named if name not in open_to_all or not in_full}
    return gate_for(hidden, policy, frozenset(open_to_all - hidden))


def _named(offices: Iterable[Office], policy: Policy) -> tuple[set[str], set[tuple[str, bool]]]:
    """Return who sits somewhere in full view, and every name at a seat with whether that one is."""
    open_to_all, named = set[str](), set[tuple[str, bool]]()
    for seat in (seat for office in offices for seat in office.seats if seat.occupant or seat.deputies):
        in_full = policy.shown(seat).level is VisibilityLevel.FULL
        named.update((name, in_full) for name in names_at(seat))
        if in_full and seat.occupant and seat.occupant.name:
            open_to_all.add(seat.occupant.name)
    return open_to_all, named


def _office(office: Office, policy: Policy, day: date, gate: NameGate) -> PublicOffice:
    decisions = [(seat, policy.shown(seat)) for seat in office.seats]
    masks = {text: mask for seat, shown in decisions for text, mask in _masks(seat, shown)}
    masks.pop(office.phone or "", None)  # the office's own number, which its head may answer too
    rest = _scrubber(masks)

    def scrub(text: str | None) -> str | None:
        return rest(gate.masked(text, masks))

    told = {fact: scrub(getattr(office, fact)) for fact in FACTS if fact != "name"}
    office = replace(office, **told)  # type: ignore[arg-type] # each a text, as it was
    decisions = [(replace(seat, team=scrub(seat.team)), shown) for seat, shown in decisions]
    seats = tuple(_seat(seat, shown, scrub, day) for seat, shown in decisions)
    hidden = _duties_of_hidden(decisions, scrub)
    return PublicOffice(
        name=office.name,
        names=office.names,
        bureau=office.bureau,
        building=office.building,
        floor=office.floor,
        room=office.room,
        phone=office.phone,
        hours=office.hours,
        address=office.address,
        teams=_teams(seats, hidden),
        duties=tuple(hidden.get(None, ())),
        seats=seats,
        marks=tuple(_mark(mark, scrub) for mark in office.marks),
        drawn=office.drawn,
        dated=office.dated,
    )


def _seat(seat: Seat, shown: Shown, scrub: Scrub, day: date) -> PublicSeat:
    if seat.vacant:
        return PublicSeat(seat.id, seat.office, seat.desk, seat.team, place=seat.place, vacant=True)
    if shown.level is VisibilityLevel.HIDDEN:
        return PublicSeat(seat.id, seat.office, seat.desk, seat.team, place=seat.place)
    person, duties = seat.occupant, _scrubbed(seat.duties, scrub)
    return PublicSeat(
        id=seat.id,
        office=seat.office,
        desk=seat.desk,
        team=seat.team,
        title=scrub(seat.title),
        duties=duties,
        phone=scrub(seat.phone) if shown.phone else None,
        name=masked(person.name, shown.level) if person and person.name else None,
        photo=person.photo if person and shown.photo else None,
        email=person.email if person and shown.email else None,
        away=_away(seat, day),
        place=seat.place,
        short=shown_duty(seat.short, duties),
    )


def _away(seat: Seat, day: date) -> PublicAway | None:
    away = seat.away
    if away is None or away.over(day):
        return None
    return PublicAway(away.reason, away.start, away.until)


def _teams(seats: Sequence[PublicSeat], hidden: Mapping[str | None, list[str]]) -> tuple[PublicTeam, ...]:
    by_team: dict[str, list[PublicSeat]] = {}
    for seat in seats:
        if seat.team:
            by_team.setdefault(seat.team, []).append(seat)
    return tuple(
        PublicTeam(name, tuple(members), tuple(hidden.get(name, ())), _lead(members))
        for name, members in by_team.items()
    )


def _lead(members: Iterable[PublicSeat]) -> str | None:
    heads = (seat for seat in members if seat.title and seat.title.endswith(LEADERS))
    return next((seat.id for seat in heads), None)


def _duties_of_hidden(decisions: Sequence[tuple[Seat, Shown]], scrub: Scrub) -> dict[str | None, list[str]]:
    """Keep a duty findable when its person is hidden: it then answers with the team."""
    found: dict[str | None, list[str]] = {}
    for seat, shown in decisions:
        if shown.level is VisibilityLevel.HIDDEN and not seat.vacant:
            found.setdefault(seat.team, []).extend(_scrubbed(seat.duties, scrub))
    return found


def _scrubbed(duties: Iterable[str], scrub: Scrub) -> tuple[str, ...]:
    return tuple(text for text in map(scrub, duties) if text)


def _mark(mark: Mark, scrub: Scrub) -> Mark:
    return replace(mark, text=scrub(mark.text) or "")


def _scrubber(masks: Mapping[str, str]) -> Scrub:
    """Clerks write names and numbers into duties too ("홍길동 대직"): what is hidden is masked there."""
    if not masks:
        return lambda text: text
    hidden = re.compile("|".join(map(_standing, sorted(masks, key=len, reverse=True))))
    return lambda text: hidden.sub(lambda found: masks[found[0]], text) if text else text


def _masks(seat: Seat, shown: Shown) -> Iterator[tuple[str, str]]:
    person = seat.occupant
    if person and person.name and shown.level < VisibilityLevel.FULL:
        yield person.name, masked(person.name, shown.level) or "○○○"
    if person and person.email and not shown.email:
        yield person.email, "○○○"
    if seat.phone and not shown.phone:
        yield seat.phone, "○○○"


def _standing(word: str) -> str:
    """Match two syllables only where they stand alone: inside a word they are no name."""
    if len(word) >= UNMISTAKABLE:
        return re.escape(word)
    return rf"(?<![가-힣]){re.escape(word)}(?![가-힣])"
