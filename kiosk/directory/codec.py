# SPDX-License-Identifier: GPL-3.0-or-later
"""An office as plain lists for storage, compact because a country has 300,000 seats; and back again."""

from __future__ import annotations

from dataclasses import fields
import json
from typing import TYPE_CHECKING, Any

from kiosk.directory.charts.chart import Away, Deputy, Mark
from kiosk.directory.model import Occupant, Office, OfficePlace, Seat
from kiosk.directory.public import PublicAway, PublicOffice, PublicSeat, PublicTeam
from kiosk.directory.short_duty import shown
from kiosk.directory.visibility import Maximum, Policy, RankRule, Rule, VisibilityLevel

if TYPE_CHECKING:
    from collections.abc import Iterable

_FACTS = ("bureau", "building", "floor", "room", "phone", "hours", "address", "drawn", "dated")


def encode_office(office: Office) -> str:
    """Write an office with its seats; names in other languages come from the translations."""
    facts = {name: getattr(office, name) for name in _FACTS}
    seats = [_seat_row(seat) for seat in office.seats]
    return _text({"facts": facts, "marks": _mark_rows(office.marks), "seats": seats})


def decode_office(name: str, text: str) -> Office:
    """Read an office back, equal to the one written."""
    plain = json.loads(text)
    seats = tuple(_seat(name, row) for row in plain["seats"])
    return Office(name, **plain["facts"], seats=seats, marks=_marks(plain["marks"]))


def encode_public(office: PublicOffice) -> str:
    """Write an office's public face."""
    facts = {name: getattr(office, name) for name in _FACTS}
    return _text(
        {
            "facts": facts | {"names": dict(office.names), "duties": office.duties},
            "marks": _mark_rows(office.marks),
            "teams": [[team.name, team.duties, team.lead, dict(team.names)] for team in office.teams],
            "seats": [_public_row(seat) for seat in office.seats],
        }
    )


def decode_public(name: str, text: str) -> PublicOffice:
    """Read an office's public face back."""
    plain = json.loads(text)
    facts = plain["facts"] | {"duties": tuple(plain["facts"]["duties"])}
    seats = tuple(_public_seat(name, row) for row in plain["seats"])
    of_team: dict[str, list[PublicSeat]] = {row[0]: [] for row in plain["teams"]}
    for seat in seats:
        if seat.team in of_team:
            of_team[seat.team].append(seat)
    teams = tuple(
        PublicTeam(team, tuple(of_team[team]), tuple(duties), lead, names)
        for team, duties, lead, names in plain["teams"]
    )
    return PublicOffice(name, **facts, teams=teams, seats=seats, marks=_marks(plain["marks"]))


def encode_policy(policy: Policy) -> str:
    """Write the rules of visibility."""
    return _text(
        {
            "city": _rule_row(policy.city),
            "maximum": [*_rule_row(policy.maximum), sorted(policy.maximum.exempt)],
            "ranks": [[sorted(rank.titles), _rule_row(rank.rule), rank.office] for rank in policy.ranks],
            "offices": {name: _rule_row(rule) for name, rule in policy.offices.items()},
            "people": {name: _rule_row(rule) for name, rule in policy.people.items()},
            "hidden_now": sorted(policy.hidden_now),
            "masked": sorted(policy.masked),
            "allowed": sorted(policy.allowed),
            "cells": sorted(policy.cells),
        }
    )


def decode_policy(text: str) -> Policy:
    """Read the rules of visibility back."""
    plain = json.loads(text)
    level, photo, phone, email, exempt = plain["maximum"]
    return Policy(
        city=_rule(plain["city"]),
        maximum=Maximum(VisibilityLevel(level), photo, phone, email, frozenset(exempt)),
        ranks=tuple(
            RankRule(frozenset(titles), _rule(rule), office) for titles, rule, office in plain["ranks"]
        ),
        offices={name: _rule(row) for name, row in plain["offices"].items()},
        people={name: _rule(row) for name, row in plain["people"].items()},
        hidden_now=frozenset(plain["hidden_now"]),
        masked=_pairs(plain.get("masked", ())),  # rules of an earlier version know no names in texts
        allowed=_pairs(plain.get("allowed", ())),
        cells=frozenset((office, sign, said) for office, sign, said in plain.get("cells", ())),
    )


def _pairs(rows: Iterable[list[str]]) -> frozenset[tuple[str, str]]:
    return frozenset((text, name) for text, name in rows)


def _text(plain: object) -> str:
    return json.dumps(plain, ensure_ascii=False, separators=(",", ":"))


def _rule_row(rule: Rule | Maximum) -> list[Any]:
    level = None if rule.level is None else int(rule.level)
    return [level, rule.photo, rule.phone, rule.email]


def _rule(row: list[Any]) -> Rule:
    level, *switches = row
    return Rule(None if level is None else VisibilityLevel(level), *switches)


def _seat_row(seat: Seat) -> list[Any]:
    person = seat.occupant
    who = [person.name, person.staff_id, person.email, person.photo] if person else None
    away = [seat.away.reason, seat.away.text, seat.away.start, seat.away.until] if seat.away else None
    row = [
        seat.desk, seat.title, seat.team, seat.duties, seat.phone, who, int(seat.vacant), away,
        _place_row(seat.place),
    ]  # fmt: skip
    more = [[[one.role, one.who] for one in seat.deputies], seat.short]
    return [*row, *more] if seat.short is not None else [*row, more[0]] if seat.deputies else row


def _seat(office: str, row: list[Any]) -> Seat:
    desk, title, team, duties, phone, who, vacant, away, place, *more = (
        row  # deputies came later, then short duties
    )
    return Seat(
        office, desk, title, team, tuple(duties), phone,
        Occupant(*who) if who else None,
        bool(vacant),
        Away(*away) if away else None,
        OfficePlace(*place) if place else None,
        tuple(Deputy(*one) for one in (more[0] if more else ())),
        more[1] if len(more) > 1 else None,
    )  # fmt: skip


def _public_row(seat: PublicSeat) -> list[Any]:
    away = [seat.away.reason, seat.away.start, seat.away.until] if seat.away else None
    return [
        seat.desk, seat.team, seat.title, seat.duties, seat.phone, seat.name, seat.photo, seat.email, away,
        _place_row(seat.place), int(seat.vacant), seat.short,
    ]  # fmt: skip


def _public_seat(office: str, row: list[Any]) -> PublicSeat:
    desk, team, title, duties, phone, name, photo, email, away, place, vacant, *more = row
    return PublicSeat(
        f"{office}/{desk}", office, desk, team, title, tuple(duties), phone, name, photo, email,
        PublicAway(*away) if away else None,
        OfficePlace(*place) if place else None,
        bool(vacant),
        more[0] if more else shown(None, tuple(duties)),  # written by an earlier version
    )  # fmt: skip


def _place_row(place: OfficePlace | None) -> list[float] | None:
    return [place.x, place.y, place.w, place.h] if place else None


def _mark_rows(marks: Iterable[Mark]) -> list[list[Any]]:
    return [[getattr(mark, field.name) for field in fields(mark)] for mark in marks]


def _marks(rows: list[list[Any]]) -> tuple[Mark, ...]:
    return tuple(Mark(*row) for row in rows)
