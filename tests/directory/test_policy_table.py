# SPDX-License-Identifier: GPL-3.0-or-later
"""The table of the visibility rules says what the resolver does."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from hypothesis import given
from hypothesis import strategies as st
import pytest

from kiosk.directory.model import Directory, Occupant, Office, Seat
from kiosk.directory.policy_table import PolicyLine, decided, lines, unhidden
from kiosk.directory.visibility import Maximum, Policy, RankRule, Rule, Shown, VisibilityLevel

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


def test_where_an_office_says_nothing_a_rank_decides_whom_it_covers_and_the_city_the_others() -> None:
    full = Rule(VisibilityLevel.FULL)
    elsewhere = RankRule(frozenset({"주무관"}), full, office="감사실")
    policy = Policy(ranks=(RankRule(frozenset({"과장"}), full), elsewhere))
    told = {line.key: line.source for line in lines(CITY, policy, {"교통행정과"})}
    assert (told[LEADER.id], told[CLERK.id]) == ("rank", "city")


def test_a_hidden_person_is_marked_until_unhidden() -> None:
    policy = Policy(hidden_now=frozenset({CLERK.person}))
    marked = {line.key: line.hidden_now for line in lines(CITY, policy, {"교통행정과"})}
    assert marked[CLERK.id]
    assert not marked[LEADER.id]
    assert unhidden(policy, CITY, CLERK.id) == Policy()


def test_the_whole_table_says_what_is_shown_owned_barred_and_whence() -> None:
    level, none = VisibilityLevel, Rule()
    head, leader = Rule(level.FULL, photo=True), Rule(level.HIDDEN)
    limit = Maximum(level.MIDDLE, photo=False, phone=True, email=True, exempt=frozenset({"과장"}))
    policy = Policy(
        city=Rule(level.SURNAME, photo=True, phone=True, email=True),
        maximum=limit,
        ranks=(
            RankRule(frozenset({"과장"}), head),
            RankRule(frozenset({"팀장", "과장"}), head, office="교통행정과"),
            RankRule(frozenset({"팀장"}), leader),
        ),
        offices={"감사실": Rule(phone=False)},
        people={CLERK.person: Rule(email=False)},
        hidden_now=frozenset({f"seat:{CLERK.id}"}),
    )
    barred = frozenset({level.FULL})
    full = Shown(level.FULL, photo=True, phone=True, email=True)
    city = Shown(level.SURNAME, photo=True, phone=True, email=True)
    unseen = Shown(level.HIDDEN, photo=False, phone=False, email=False)
    limited = Shown(level.MIDDLE, photo=False, phone=True, email=True)
    held = Shown(level.SURNAME, photo=False, phone=True, email=True)
    assert list(lines(CITY, policy, {"교통행정과"})) == [
        PolicyLine("city", "", city, policy.city),
        PolicyLine("maximum", "", limited, none, source="maximum"),
        PolicyLine("rank", "과장", full, head, source="rank"),
        PolicyLine("rank", "과장,팀장@교통행정과", limited, head, barred, "rank"),
        PolicyLine("rank", "팀장", unseen, leader, barred, "rank"),
        PolicyLine("office", "교통행정과", held, none, barred),
        PolicyLine("person", LEADER.id, full, none, frozenset(), "rank"),
        PolicyLine(
            "person", CLERK.id, unseen, Rule(email=False), barred, "person", hidden_now=True,
        ),
        PolicyLine(
            "office", "감사실", Shown(level.SURNAME, photo=False, phone=False, email=True),
            Rule(phone=False), barred, "office",
        ),
    ]  # fmt: skip
    bare = next(lines(CITY, Policy(city=none)))
    assert bare.shown == Shown(level.TITLE, photo=False, phone=True, email=False)


def test_each_kind_of_line_is_decided_alone_and_keeps_what_is_not_said() -> None:
    level = VisibilityLevel
    full, rank = Rule(level.FULL, photo=True, phone=False, email=True), frozenset({"과장"})
    policy = Policy(
        city=full, maximum=Maximum(level.MIDDLE, photo=False, phone=True, email=False, exempt=rank)
    )
    for rule, city, limit in [
        (Rule(), (level.FULL, True, False, True), (level.MIDDLE, False, True, False)),
        (Rule(level.TITLE), (level.TITLE, True, False, True), (level.TITLE, False, True, False)),
        (Rule(photo=False), (level.FULL, False, False, True), (level.MIDDLE, False, True, False)),
        (Rule(phone=True), (level.FULL, True, True, True), (level.MIDDLE, False, True, False)),
        (Rule(photo=True, email=True), (level.FULL, True, False, True), (level.MIDDLE, True, True, True)),
    ]:
        assert decided(policy, CITY, "city", "", rule) == replace(policy, city=Rule(*city))
        assert decided(policy, CITY, "maximum", "", rule) == replace(policy, maximum=Maximum(*limit, rank))
    two = (RankRule(rank, full), RankRule(frozenset({"팀장", "국장"}), full, office="감사실"))
    ranked, title = replace(policy, ranks=two), Rule(level.TITLE)
    told = decided(ranked, CITY, "rank", "국장,팀장@감사실", title)
    assert told.ranks == (two[0], replace(two[1], rule=title))
    assert decided(ranked, CITY, "rank", "과장", Rule()).ranks == two[1:]
    assert decided(policy, CITY, "office", "감사실", title).offices == {"감사실": title}
    assert decided(policy, CITY, "person", CLERK.id, title).people == {CLERK.person: title}
    assert decided(policy, CITY, "person", "감사실/9", title) == policy
    hidden = replace(policy, hidden_now=frozenset({CLERK.person, f"seat:{CLERK.id}", "seat:감사실/9", "x"}))
    assert unhidden(hidden, CITY, CLERK.id).hidden_now == {"seat:감사실/9", "x"}
    assert unhidden(hidden, CITY, "감사실/9").hidden_now == hidden.hidden_now - {"seat:감사실/9"}
