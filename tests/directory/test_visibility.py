# SPDX-License-Identifier: GPL-3.0-or-later
"""The resolver's truth table: city → rank → office → person, within the maximum, and the emergency switch."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from itertools import product
from pathlib import Path

import pytest

from kiosk.directory.model import Directory, Occupant, Office, Seat
from kiosk.directory.policy_table import lines, unhidden
from kiosk.directory.rules import load_rules
from kiosk.directory.visibility import (
    NOTHING,
    Maximum,
    Policy,
    RankRule,
    Rule,
    VisibilityLevel,
    followed,
    masked,
)

REGISTER = Path(__file__).parents[2] / "floor_plans" / "mokpo" / "offices.toml"


def seat(title: str = "주무관", office: str = "세정과", staff_id: str | None = "s1") -> Seat:
    return Seat(office, "3", title, occupant=Occupant("홍길동", staff_id, "h@example.invalid", "abc"))


@pytest.mark.parametrize("key", ["seat:세정과/3", "staff:s1"])
def test_whoever_is_hidden_now_is_hidden_by_desk_and_by_person(key: str) -> None:
    policy = Policy(
        city=Rule(VisibilityLevel.FULL, photo=True), people={"staff:s1": Rule(VisibilityLevel.FULL)}
    )
    hidden = replace(policy, hidden_now=frozenset({key}))
    assert policy.shown(seat()).level is VisibilityLevel.FULL
    assert hidden.shown(seat()) == NOTHING
    assert replace(hidden, maximum=Maximum(exempt=frozenset({"주무관"}))).shown(seat()) == NOTHING
    assert hidden.shown(replace(seat(staff_id="s2"), desk="4")).level is VisibilityLevel.FULL
    directory = Directory("목포시", date(2026, 11, 25), 1, (Office("세정과", seats=(seat(),)),))
    (line,) = [one for one in lines(directory, hidden, {"세정과"}) if one.kind == "person"]
    assert line.hidden_now
    assert unhidden(hidden, directory, "세정과/3").shown(seat()).level is VisibilityLevel.FULL


LEVELS: tuple[VisibilityLevel | None, ...] = (None, *VisibilityLevel)
TABLE = list(
    product((VisibilityLevel.TITLE, VisibilityLevel.MIDDLE), LEVELS, LEVELS, LEVELS, VisibilityLevel)
)


def test_the_most_specific_level_wins_but_never_beyond_the_maximum() -> None:
    for city, rank, office, person, maximum in TABLE:
        policy = Policy(
            city=Rule(city),
            maximum=Maximum(maximum),
            ranks=(RankRule(frozenset({"주무관"}), Rule(rank)),),
            offices={"세정과": Rule(office)},
            people={"staff:s1": Rule(person)},
        )
        wanted = next(level for level in (person, office, rank, city) if level is not None)
        assert policy.shown(seat()).level is min(wanted, maximum), (city, rank, office, person, maximum)


def test_each_switch_follows_the_same_order_by_itself() -> None:
    values = (True, False, None)
    for switch, city, office, person, allowed in product(
        ("photo", "phone", "email"), values, values, values, (True, False)
    ):
        asked = [Rule(VisibilityLevel.TITLE, **{switch: value}) for value in (city, office, person)]
        policy = Policy(
            city=asked[0],
            maximum=Maximum(**{switch: allowed}),  # type: ignore[arg-type] # one of the three switches
            offices={"세정과": asked[1]},
            people={"staff:s1": asked[2]},
        )
        given = [value for value in (person, office, city) if value is not None]
        wanted = given[0] if given else switch == "phone"
        shown = getattr(policy.shown(seat()), switch)
        assert shown is (wanted and allowed), (switch, city, office, person, allowed)


def test_from_city_to_person_each_rule_gives_way_to_the_more_specific_one() -> None:
    clerks = frozenset({"주무관"})
    everywhere = RankRule(clerks, Rule(VisibilityLevel.SURNAME))
    here = RankRule(clerks, Rule(VisibilityLevel.FULL), office="세정과")
    elsewhere = RankRule(clerks, Rule(VisibilityLevel.HIDDEN), office="건설과")
    office, person = {"세정과": Rule(VisibilityLevel.MIDDLE)}, {"staff:s1": Rule(VisibilityLevel.TITLE)}
    for policy, level in [
        (Policy(city=Rule()), VisibilityLevel.TITLE),
        (Policy(ranks=(everywhere, elsewhere)), VisibilityLevel.SURNAME),
        (Policy(ranks=(everywhere, elsewhere), offices=office), VisibilityLevel.MIDDLE),
        (Policy(ranks=(here, everywhere, elsewhere), offices=office), VisibilityLevel.FULL),
        (Policy(ranks=(here, everywhere), offices=office, people=person), VisibilityLevel.TITLE),
        (Policy(offices={"건설과": Rule(VisibilityLevel.FULL)}), VisibilityLevel.TITLE),
    ]:
        assert policy.shown(seat()).level is level
    shown = Policy(city=Rule()).shown(seat())
    assert (shown.photo, shown.phone, shown.email) == (False, True, False)
    by_desk = Policy(people={seat(staff_id=None).person: Rule(VisibilityLevel.FULL)})
    assert by_desk.shown(seat(staff_id=None)).level is VisibilityLevel.FULL


def test_a_title_is_covered_by_its_rank_but_no_deputy_by_the_head_of_anything() -> None:
    for title, rank, covered in [
        ("팀장", "팀장", True), ("교통 시설 팀장", "팀장", True), ("부팀장", "팀장", False),
        ("", "팀장", False), ("주 무관", "주무관", True), ("선임주무관", "주무관", False),
        ("목포시장", "시장", True), ("부시장", "시장", False),
    ]:  # fmt: skip
        rule = RankRule(frozenset({rank, "없음"}), Rule())
        assert rule.covers(seat(title)) is covered, (title, rank)
        assert replace(rule, office="세정과").covers(seat(title)) is covered
        assert not replace(rule, office="건설과").covers(seat(title))
    assert not RankRule(frozenset({"팀장"}), Rule()).covers(replace(seat(), title=None))


def test_a_name_in_a_text_is_allowed_or_masked_and_never_both() -> None:
    one, other = ("글", "홍길동"), ("글", "이솔")
    begun = Policy(masked=frozenset({one, other}), allowed=frozenset({("말", "이솔")}))
    allowed = begun.deciding(*one, allow=True)
    assert (allowed.masked, allowed.allowed) == (frozenset({other}), frozenset({("말", "이솔"), one}))
    again = allowed.deciding(*one, allow=False)
    assert (again.masked, again.allowed) == (frozenset({one, other}), frozenset({("말", "이솔")}))


def test_whoever_is_exempt_from_the_maximum_is_so_in_every_switch() -> None:
    open_rule = Rule(VisibilityLevel.FULL, photo=True, phone=True, email=True)
    closed = Maximum(VisibilityLevel.TITLE, photo=False, phone=False, email=False, exempt=frozenset({"시장"}))
    policy = Policy(city=open_rule, maximum=closed)
    for title, shown in [
        ("시장", (VisibilityLevel.FULL, True, True, True)),
        ("부시장", (VisibilityLevel.TITLE, False, False, False)),
    ]:
        found = policy.shown(seat(title))
        assert (found.level, found.photo, found.phone, found.email) == shown
    hidden = replace(policy, maximum=replace(closed, level=VisibilityLevel.HIDDEN, phone=True))
    assert hidden.shown(seat("주무관")) == NOTHING


def test_hide_now_beats_every_rule_and_follows_the_person_to_another_desk() -> None:
    policy = Policy(people={"staff:s1": Rule(VisibilityLevel.FULL)}, hidden_now=frozenset({"staff:s1"}))
    elsewhere = Seat("건설과", "9", occupant=Occupant("홍길동", "s1"))
    assert policy.shown(seat()).level is VisibilityLevel.HIDDEN
    assert policy.shown(elsewhere).level is VisibilityLevel.HIDDEN
    assert not policy.shown(elsewhere).phone


def test_a_seat_without_name_or_number_is_hidden_by_its_id() -> None:
    nameless = Seat("건설과", "9", "주무관")
    assert Policy(hidden_now=frozenset({"seat:건설과/9"})).shown(nameless).level is VisibilityLevel.HIDDEN
    assert Policy(hidden_now=frozenset({"seat:건설과/8"})).shown(nameless).level is VisibilityLevel.TITLE


def test_a_hidden_level_switches_photo_phone_and_email_off_too() -> None:
    shown = Policy(
        people={"staff:s1": Rule(VisibilityLevel.HIDDEN, photo=True, phone=True, email=True)}
    ).shown(seat())
    assert (shown.photo, shown.phone, shown.email) == (False, False, False)


def test_mokpo_names_the_mayors_and_nobody_else_outside_the_civil_hall() -> None:
    policy = load_rules(REGISTER, Policy())
    assert policy.shown(seat("시장", "시장실")).level is VisibilityLevel.FULL
    assert policy.shown(seat("부시장", "부시장실")).level is VisibilityLevel.FULL
    assert policy.shown(seat("과장")).level is VisibilityLevel.TITLE
    assert not policy.shown(seat()).photo
    hall = policy.shown(seat("주무관", "민원봉사실"))
    assert (hall.level, hall.photo) == (VisibilityLevel.FULL, True)


def test_naju_names_team_leaders_and_up_and_shows_only_surnames_of_the_others() -> None:
    leaders = RankRule(frozenset({"팀장", "과장", "국장"}), Rule(VisibilityLevel.FULL))
    policy = Policy(city=Rule(VisibilityLevel.SURNAME), ranks=(leaders,))
    assert policy.shown(seat("교통시설팀장")).level is VisibilityLevel.FULL
    assert policy.shown(seat("팀장")).level is VisibilityLevel.FULL
    assert policy.shown(seat("주무관")).level is VisibilityLevel.SURNAME


def test_a_rule_for_the_mayor_does_not_cover_the_vice_mayor() -> None:
    only_mayor = RankRule(frozenset({"시장"}), Rule(VisibilityLevel.FULL))
    assert only_mayor.covers(seat("목포시장"))
    assert not only_mayor.covers(seat("부시장"))


def test_the_maximum_may_exempt_a_rank() -> None:
    policy = Policy(
        city=Rule(VisibilityLevel.FULL),
        maximum=Maximum(VisibilityLevel.SURNAME, exempt=frozenset({"시장", "부시장"})),
    )
    assert policy.shown(seat("부시장")).level is VisibilityLevel.FULL
    assert policy.shown(seat("주무관")).level is VisibilityLevel.SURNAME


@pytest.mark.parametrize(
    ("name", "middle", "surname"),
    [
        ("홍길동", "홍*동", "홍○○"),
        ("이솔", "이*", "이○"),
        ("남궁민수", "남궁*수", "남궁○○"),
        ("홍", "홍*", "홍○"),
        ("김 가 람", "김*람", "김○○"),
        (" 홍길동 ", "홍*동", "홍○○"),
        ("박하늘빛나", "박***나", "박○○"),
        ("남궁", "남*", "남○"),
        ("제갈량", "제갈*", "제갈○"),
    ],
)
def test_names_are_masked_as_korean_offices_do(name: str, middle: str, surname: str) -> None:
    assert masked(name, VisibilityLevel.MIDDLE) == middle
    assert masked(name, VisibilityLevel.SURNAME) == surname
    assert masked(name, VisibilityLevel.FULL) == name.strip()
    assert masked(name, VisibilityLevel.TITLE) is None
    assert masked(name, VisibilityLevel.HIDDEN) is None


def test_what_is_decided_of_a_person_goes_with_them_and_stays_until_the_day() -> None:
    old, new, rule = seat(staff_id=None), seat(staff_id="s1"), Rule(VisibilityLevel.FULL)
    other = Seat("건설과", "9", occupant=Occupant("이솔"))
    policy = Policy(
        people={old.person: rule, other.person: Rule(photo=True)},
        hidden_now=frozenset({old.person, other.person}),
    )
    moved = followed(policy, [(old, new), (other, other)])
    assert moved.people == {new.person: rule, other.person: Rule(photo=True)}
    assert moved.hidden_now == {new.person, other.person}
    before = followed(policy, [(old, new), (other, other)], now=False)
    assert before.people == {**policy.people, new.person: rule}
    assert before.hidden_now == {old.person, new.person, other.person}
    assert followed(Policy(), [(old, new)]) == Policy()


def test_who_may_be_somebody_hidden_stays_hidden_where_the_duties_went() -> None:
    def desk(number: str, *duties: str, name: str | None = None) -> Seat:
        return Seat("건설과", number, duties=duties, occupant=Occupant(name) if name else None)

    hidden = Policy(hidden_now=frozenset({"seat:건설과/1"}))
    both = {"seat:건설과/1", "seat:건설과/2"}
    for one, other, stays in [
        ((desk("1", "가"), desk("1", "나")), (desk("2", "나"), desk("2", "가")), both),
        ((desk("1", "가"), desk("1", "가")), (desk("2", "나"), desk("2", "가")), None),
        ((desk("1"), desk("1", "나")), (desk("2", "나"), desk("2")), None),
        ((desk("1", "가"), desk("1", "나")), (desk("2", "나"), desk("2", "다")), None),
        ((desk("1", "가"), desk("1", "나")), (desk("2", "가"), desk("2", "가")), None),
        ((desk("1", "가"), desk("1", "나")), (desk("2", "나", name="가"), desk("2", "가")), None),
    ]:  # fmt: skip
        after = followed(hidden, [one, other])
        assert after.hidden_now == (stays or {"seat:건설과/1"}), (one, other)
        assert followed(replace(hidden, hidden_now=frozenset()), [one, other]).hidden_now == frozenset()


def test_a_cell_of_an_offices_charts_is_settled_once() -> None:
    begun = Policy(cells=frozenset({("세정과", "가", "seat"), ("세정과", "나", "seat")}))
    settled = begun.settling(("세정과", "가"), "thing")
    assert settled.cells == {("세정과", "가", "thing"), ("세정과", "나", "seat")}
