# SPDX-License-Identifier: GPL-3.0-or-later
"""The rules of visibility as a table: what each line decides, what it inherits, what the maximum bars."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any, Final, Literal

from kiosk.directory.visibility import Maximum, Rule, Shown, VisibilityLevel, resolved

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator

    from kiosk.directory.model import Directory, Office, Seat
    from kiosk.directory.visibility import Policy, RankRule

Kind = Literal["city", "maximum", "rank", "office", "person"]
SWITCHES: Final = ("photo", "phone", "email")


@dataclass(frozen=True, slots=True)
class PolicyLine:
    """One line; `key` is an office's name, a seat's id, a rank's titles, or empty for the city.

    `shown` is what holds there, `own` what is decided there, `barred` the levels that the maximum forbids.
    """

    kind: Kind
    key: str
    shown: Shown
    own: Rule
    barred: frozenset[VisibilityLevel] = frozenset()
    source: Kind = "city"
    hidden_now: bool = False


def lines(directory: Directory, policy: Policy, opened: Collection[str] = ()) -> Iterator[PolicyLine]:
    """List the city, its maximum, the ranks and every office, with the seats of those that are opened."""
    yield PolicyLine("city", "", resolved(policy.city), policy.city)
    limit = policy.maximum
    yield PolicyLine(
        "maximum", "", Shown(limit.level, limit.photo, limit.phone, limit.email), Rule(), source="maximum"
    )
    for ranked in policy.ranks:
        yield _rank(ranked, policy)
    for office in directory.offices:
        yield _office(office, policy)
        if office.name in opened:
            yield from (_seat(seat, policy) for seat in office.seats if not seat.vacant)


def decided(policy: Policy, directory: Directory, kind: Kind, key: str, rule: Rule) -> Policy:
    """Return the rules with one line decided anew; a rule of nothing lets the line inherit again."""
    if kind == "city":
        return replace(policy, city=replace(policy.city, **_said(rule)))
    if kind == "maximum":
        return replace(policy, maximum=replace(policy.maximum, **_said(rule)))
    if kind == "rank":
        ranks = (replace(one, rule=rule) if _titles(one) == key else one for one in policy.ranks)
        return replace(policy, ranks=tuple(one for one in ranks if one.rule != Rule()))
    if kind == "office":
        return replace(policy, offices=_with(dict(policy.offices), key, rule))
    seat = directory.seat(key)
    return policy if seat is None else replace(policy, people=_with(dict(policy.people), seat.person, rule))


def unhidden(policy: Policy, directory: Directory, seat_id: str) -> Policy:
    """Return the rules without the "hide now" of whoever sits there."""
    seat = directory.seat(seat_id)
    gone = {seat.person, f"seat:{seat_id}"} if seat else {f"seat:{seat_id}"}
    return replace(policy, hidden_now=policy.hidden_now - gone)


def _rank(ranked: RankRule, policy: Policy) -> PolicyLine:
    free = policy.maximum.exempt >= ranked.titles
    limit = Maximum() if free else policy.maximum
    shown = resolved(policy.city, ranked.rule).within(limit)
    return PolicyLine("rank", _titles(ranked), shown, ranked.rule, _barred(limit), "rank")


def _office(office: Office, policy: Policy) -> PolicyLine:
    own = policy.offices.get(office.name, Rule())
    shown = resolved(policy.city, own).within(policy.maximum)
    return PolicyLine(
        "office", office.name, shown, own, _barred(policy.maximum), "city" if own == Rule() else "office"
    )


def _seat(seat: Seat, policy: Policy) -> PolicyLine:
    own = policy.people.get(seat.person, Rule())
    barred = _barred(policy.maximum.of(seat))
    hidden = not policy.hidden_now.isdisjoint((seat.person, f"seat:{seat.id}"))
    return PolicyLine("person", seat.id, policy.shown(seat), own, barred, _source(seat, policy), hidden)


def _source(seat: Seat, policy: Policy) -> Kind:
    """Return which line decides the level of a seat."""
    if policy.people.get(seat.person, Rule()) != Rule():
        return "person"
    if any(one.office == seat.office and one.covers(seat) for one in policy.ranks):
        return "rank"
    if policy.offices.get(seat.office, Rule()) != Rule():
        return "office"
    return "rank" if any(one.office is None and one.covers(seat) for one in policy.ranks) else "city"


def _barred(limit: Maximum) -> frozenset[VisibilityLevel]:
    return frozenset(level for level in VisibilityLevel if level > limit.level)


def _titles(ranked: RankRule) -> str:
    return ",".join(sorted(ranked.titles)) + (f"@{ranked.office}" if ranked.office else "")


def _said(rule: Rule) -> dict[str, Any]:
    """Return what a rule decides, without what it leaves as it is."""
    return {name: said for name in ("level", *SWITCHES) if (said := getattr(rule, name)) is not None}


def _with(rules: dict[str, Rule], key: str, rule: Rule) -> dict[str, Rule]:
    if rule == Rule():
        rules.pop(key, None)
    else:
        rules[key] = rule
    return rules
