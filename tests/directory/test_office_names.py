# SPDX-License-Identifier: GPL-3.0-or-later
"""What an office is called on a day, what it was called, and what it will be."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from typing import Final

from kiosk.directory.model import Office
from kiosk.directory.office_names import REMEMBERED, OfficeNameRow, OfficeNames
from kiosk.directory.register import Register

OFFICE: Final = "교통행정과"
DAY: Final = date(2026, 12, 1)
ONE: Final = timedelta(days=1)
NOON: Final = datetime(2026, 11, 30, 3, tzinfo=UTC)


def given(name: str, day: date, reorganisation: str, restores: str = "") -> OfficeNameRow:
    """Give the office a name from a day on."""
    return OfficeNameRow(OFFICE, name, day, reorganisation, restores, "admin", NOON)


def test_a_name_holds_from_its_day_and_the_former_one_is_told_for_a_year() -> None:
    rows = [given("교통정책과", DAY, "a")]
    before, then = OfficeNames(rows, DAY - ONE), OfficeNames(rows, DAY)
    assert (before.name(OFFICE), tuple(before.former(OFFICE)), dict(before.renamed)) == (OFFICE, (), {})
    assert before.ahead(OFFICE) == ("교통정책과", DAY)
    assert (then.name(OFFICE), tuple(then.former(OFFICE))) == ("교통정책과", (OFFICE,))
    assert then.name(OFFICE, DAY - ONE) == OFFICE
    assert then.ahead(OFFICE) is None
    assert tuple(OfficeNames(rows, DAY + REMEMBERED - ONE).former(OFFICE)) == (OFFICE,)
    assert tuple(OfficeNames(rows, DAY + REMEMBERED).former(OFFICE)) == ()


def test_every_name_leads_to_the_office_whenever_it_bore_it() -> None:
    names = OfficeNames([given("교통정책과", DAY, "a"), given("교통과", DAY + 9 * ONE, "b")], DAY)
    assert {names.office(one) for one in ("교통정책과", "교통과", OFFICE)} == {OFFICE}
    assert names.office("세정과") == "세정과"
    assert names.borne("교통과")
    assert not names.borne("세정과")


def test_what_is_taken_back_before_its_day_never_stood() -> None:
    rows = [given("교통정책과", DAY, "a"), given(OFFICE, DAY, "b", restores="a")]
    after = OfficeNames(rows, DAY + ONE)
    assert (after.name(OFFICE), tuple(after.former(OFFICE)), dict(after.renamed)) == (OFFICE, (), {})


def test_what_is_taken_back_later_is_a_former_name() -> None:
    rows = [given("교통정책과", DAY, "a"), given(OFFICE, DAY + 3 * ONE, "b", restores="a")]
    after = OfficeNames(rows, DAY + 3 * ONE)
    assert (after.name(OFFICE), tuple(after.former(OFFICE))) == (OFFICE, ("교통정책과",))
    assert OfficeNames(rows, DAY + ONE).name(OFFICE) == "교통정책과"


def test_each_reorganisation_knows_the_names_before_it() -> None:
    rows = [given("교통정책과", DAY, "a"), given("교통과", DAY + 9 * ONE, "b")]
    made = OfficeNames(rows, DAY).reorganisations()
    assert [one.before[OFFICE] for one in made.values()] == [None, rows[0]]
    assert [one.after[OFFICE].name for one in made.values()] == ["교통정책과", "교통과"]


def test_whoever_does_an_offices_work_answers_to_its_name_from_the_day_on() -> None:
    merged = replace(given(OFFICE, DAY, "a"), gone=True, into="건설과")
    before, then = OfficeNames([merged], DAY - ONE), OfficeNames([merged], DAY)
    assert (before.office(OFFICE), then.office(OFFICE), then.first(OFFICE)) == (OFFICE, "건설과", OFFICE)
    assert (before.name(OFFICE), then.name(OFFICE), then.name(OFFICE, DAY - ONE)) == (
        OFFICE,
        "건설과",
        OFFICE,
    )
    assert then.members("건설과") == then.kin([OFFICE]) == {OFFICE, "건설과"}
    assert (tuple(before.former("건설과")), tuple(then.former("건설과"))) == ((), (OFFICE,))
    assert then.led == {(OFFICE, ""): "건설과"}
    offices = Register({OFFICE: Office(OFFICE, phone="061-000-0001"), "건설과": Office("건설과", phone="2")})
    known = offices.on(then)
    assert (list(known.offices), known.knows(OFFICE), known.facts(OFFICE).phone) == (["건설과"], True, "2")
    assert offices.on(before) == offices


def test_a_team_that_was_given_away_is_followed_until_it_comes_back() -> None:
    rows = [
        replace(given(OFFICE, DAY, "a"), teams={"시설팀": "시설과"}),
        OfficeNameRow("시설과", "시설과", DAY, "a", "", "admin", NOON, founded=True),
    ]
    assert OfficeNames(rows, DAY).led == {(OFFICE, "시설팀"): "시설과"}
    assert Register().on(OfficeNames(rows, DAY)).offices == {"시설과": Office("시설과")}
    rows += [
        given(OFFICE, DAY + ONE, "b", restores="a"),
        replace(rows[1], valid_from=DAY + ONE, reorganisation="b", restores="a", gone=True),
    ]
    after = OfficeNames(rows, DAY + ONE)
    assert (after.led, Register().on(after).offices) == ({}, {})
    assert OfficeNames(rows, DAY).led == {(OFFICE, "시설팀"): "시설과"}
