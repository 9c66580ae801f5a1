# SPDX-License-Identifier: GPL-3.0-or-later
"""The table of the visibility rules says what the resolver does."""

from __future__ import annotations

from datetime import date

from hypothesis import given
from hypothesis import strategies as st
import pytest

from kiosk.directory.model import Directory, Occupant, Office, Seat
from kiosk.directory.policy_table import decided, lines, unhidden
from kiosk.directory.visibility import Maximum, Policy, RankRule, Rule, VisibilityLevel

LEADER = Seat("교통행정과", "1", title="과장", occupant=Occupant("가나다"), phone="061-012-0001")
CLERK = Seat("교통행정과", "2", title="주무관", occupant=Occupant("라마바"), phone="061-012-0002")
CITY = Directory(
    "목포시", date(2026, 11, 25), 1, (Office("교통행정과", seats=(LEADER, CLERK)), Office("감사실", seats=()))
)
levels = st.sampled_from(VisibilityLevel)
switches = st.none() | st.booleans()
rules = st.builds(Rule, st.none() | levels, switches, switches, switches)
policies = st.builds(
    Policy,
    city=st.builds(Rule, levels, st.booleans(), st.booleans(), st.booleans()),
    maximum=st.builds(
        Maximum, levels, st.booleans(), st.booleans(), st.booleans(), st.just(frozenset({"과장"}))
    ),
    ranks=st.lists(st.builds(RankRule, st.just(frozenset({"과장"})), rules), max_size=1).map(tuple),
    offices=st.dictionaries(st.just("교통행정과"), rules),
    people=st.dictionaries(st.just(CLERK.person), rules),
)


@given(policies)
def test_a_seat_s_line_is_what_its_card_shows(policy: Policy) -> None:
    told = {line.key: line.shown for line in lines(CITY, policy, {"교통행정과"}) if line.kind == "person"}
    assert told == {seat.id: policy.shown(seat) for seat in (LEADER, CLERK)}


@given(policies, rules)
def test_deciding_a_seat_decides_it_and_nobody_else(policy: Policy, rule: Rule) -> None:
    after = decided(policy, CITY, "person", CLERK.id, rule)
    assert after.people.get(CLERK.person, Rule()) == rule
    assert after.shown(LEADER) == policy.shown(LEADER)


@given(policies, rules)
def test_a_line_let_go_inherits_as_if_it_had_never_been_decided(policy: Policy, rule: Rule) -> None:
    bare = decided(policy, CITY, "office", "교통행정과", Rule())
    there_and_back = decided(
        decided(bare, CITY, "office", "교통행정과", rule), CITY, "office", "교통행정과", Rule()
    )
    assert there_and_back == bare


@given(policies, levels)
def test_nothing_goes_beyond_the_maximum_but_the_exempted(policy: Policy, level: VisibilityLevel) -> None:
    after = decided(policy, CITY, "maximum", "", Rule(level))
    assert after.shown(CLERK).level <= level
    assert after.maximum.exempt == policy.maximum.exempt


@pytest.mark.parametrize("level", list(VisibilityLevel))
def test_levels_above_the_maximum_are_barred_on_every_office(level: VisibilityLevel) -> None:
    policy = Policy(maximum=Maximum(level))
    office = next(line for line in lines(CITY, policy) if line.kind == "office")
    assert office.barred == {one for one in VisibilityLevel if one > level}


def test_the_source_is_the_narrowest_line_that_decides() -> None:
    policy = Policy(
        ranks=(RankRule(frozenset({"과장"}), Rule(VisibilityLevel.FULL)),),
        offices={"교통행정과": Rule(VisibilityLevel.SURNAME)},
        people={CLERK.person: Rule(VisibilityLevel.MIDDLE)},
    )
    told = {line.key: line.source for line in lines(CITY, policy, {"교통행정과"})}
    assert (told[LEADER.id], told[CLERK.id], told["감사실"]) == ("office", "person", "city")


def test_a_hidden_person_is_marked_until_unhidden() -> None:
    policy = Policy(hidden_now=frozenset({CLERK.person}))
    marked = {line.key: line.hidden_now for line in lines(CITY, policy, {"교통행정과"})}
    assert marked[CLERK.id]
    assert not marked[LEADER.id]
    assert unhidden(policy, CITY, CLERK.id) == Policy()
