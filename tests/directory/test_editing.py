# SPDX-License-Identifier: GPL-3.0-or-later
"""A draft of an office: deeds that lose nobody, can be undone, and done again on another's publication."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from typing import TYPE_CHECKING

from hypothesis import given
from hypothesis import strategies as st
import pytest

from kiosk.directory.doubts import doubts
from kiosk.directory.editing import Sketch
from kiosk.directory.edits import (
    PERSONAL,
    Arrange,
    Impossible,
    Join,
    Leave,
    Remove,
    Rewrite,
    SeatMove,
    Stand,
    Swap,
    Unseat,
    next_number,
    seat_at,
)
from kiosk.directory.model import Occupant, Office, OfficePlace, Seat
from kiosk.directory.visibility import Policy, Rule, followed

if TYPE_CHECKING:
    from kiosk.directory.edits import Edit

DESKS = ("1", "2", "3", "4", "5")
ELSEWHERE = OfficePlace(0.9, 0.9, 0.1, 0.1)


def seat(desk: str, *, vacant: bool = False) -> Seat:
    place = OfficePlace(int(desk) / 10, 0.5, 0.08, 0.1)
    if vacant:
        return Seat("과", desk, team="둘째팀", vacant=True, place=place)
    return Seat("과", desk, "주무관", "첫째팀", (f"업무 {desk}",), f"061-000-000{desk}", place=place)


OFFICE = Office("과", seats=(*(seat(desk) for desk in DESKS[:4]), seat("5", vacant=True)))
START = Sketch(OFFICE, 7)


def personal(one: Seat) -> tuple[object, ...]:
    return tuple(getattr(one, name) for name in PERSONAL)


def people(office: Office) -> Counter[tuple[object, ...]]:
    return Counter(personal(one) for one in office.seats if not one.vacant)


def deeds(*, writing: bool) -> st.SearchStrategy[Edit]:
    desk = st.sampled_from((*DESKS, "6"))
    kinds: list[st.SearchStrategy[Edit]] = [
        st.builds(SeatMove, desk, desk),
        st.builds(Swap, desk, desk),
        st.builds(Stand, desk, st.just(ELSEWHERE)),
        st.builds(Unseat, desk, st.sampled_from(("6", "7"))),
    ]
    if writing:
        kinds += [
            st.builds(Rewrite, desk, st.just("phone"), st.sampled_from(("061-000-0099", None))),
            st.builds(Rewrite, desk, st.just("duties"), st.just(("새 업무",))),
            st.builds(Leave, desk),
            st.builds(Join, st.sampled_from(("6", "7", "8"))),
            st.builds(Remove, desk),
        ]
    return st.one_of(kinds)


def drafted(edits: list[Edit], start: Sketch = START) -> Sketch:
    for edit in edits:
        try:
            start = start.after(edit)
        except Impossible:
            continue
    return start


@given(st.lists(deeds(writing=False), max_size=12))
def test_no_order_of_moves_and_swaps_loses_or_doubles_anybody(edits: list[Edit]) -> None:
    assert people(drafted(edits).office) == people(OFFICE)


@given(st.lists(deeds(writing=False), max_size=12))
def test_the_draft_knows_where_everybody_came_from(edits: list[Edit]) -> None:
    for before, now in drafted(edits).moves():
        assert personal(before) == personal(now)


@given(st.lists(deeds(writing=True), max_size=12))
def test_no_two_seats_ever_share_a_number(edits: list[Edit]) -> None:
    numbers = Counter(one.desk for one in drafted(edits).office.seats)
    assert set(numbers.values()) <= {1}


@given(st.lists(deeds(writing=True), max_size=12))
def test_undoing_every_deed_leaves_the_published_office(edits: list[Edit]) -> None:
    sketch = drafted(edits)
    for _ in sketch.edits:
        sketch = sketch.undone()
    assert (sketch.office, sketch.count) == (OFFICE, 0)


@given(st.lists(deeds(writing=True), max_size=12))
def test_remembering_an_office_as_it_goes_changes_nothing(edits: list[Edit]) -> None:
    sketch = drafted(edits)
    assert Sketch(OFFICE, 7, sketch.edits).office == sketch.office


@given(st.lists(deeds(writing=True), max_size=12))
def test_on_an_unchanged_office_the_deeds_come_out_the_same(edits: list[Edit]) -> None:
    sketch = drafted(edits)
    again = sketch.rebased(OFFICE, 9)
    assert again.clashes == ()
    assert again.mine.office == again.theirs.office == sketch.office


@given(st.lists(deeds(writing=True), max_size=8), st.lists(deeds(writing=True), max_size=8))
def test_what_another_has_written_stays_unless_mine_is_chosen(mine: list[Edit], theirs: list[Edit]) -> None:
    published = drafted(theirs)
    again = drafted(mine).rebased(published.office, 9)
    now = {origin: seat_at(again.theirs.office, desk) for desk, origin in again.theirs.origins.items()}
    for before, after in published.moves():
        if before.phone != after.phone and after.desk in now:
            assert now[after.desk].phone == after.phone
    if not again.clashes:
        assert again.mine.office == again.theirs.office


@given(st.lists(deeds(writing=True), max_size=8), st.lists(deeds(writing=False), max_size=8))
def test_done_again_nobody_is_lost_or_doubled(theirs: list[Edit], mine: list[Edit]) -> None:
    published = drafted(theirs).office
    again = drafted(mine).rebased(published, 9)
    assert people(again.mine.office) == people(again.theirs.office) == people(published)


def test_a_move_leaves_an_empty_desk_of_the_same_team() -> None:
    office = START.after(SeatMove("2", "5")).office
    assert seat_at(office, "2") == Seat("과", "2", team="첫째팀", vacant=True, place=seat("2").place)
    assert personal(seat_at(office, "5")) == personal(seat("2"))
    assert seat_at(office, "5").place == seat("5").place


def test_nobody_is_set_on_a_desk_that_is_taken() -> None:
    with pytest.raises(Impossible, match="3번에는 사람이 있습니다"):
        START.after(SeatMove("2", "3"))


def test_whoever_waits_without_a_desk_takes_an_empty_one() -> None:
    sketch = START.after(Join("6", "주무관")).after(SeatMove("6", "5"))
    assert [one.desk for one in sketch.office.seats] == list(DESKS)
    assert [change.desk for change in sketch.difference.joined] == ["5"]


def test_the_draft_counts_people_and_desks_not_deeds() -> None:
    sketch = START.after(Stand("1", replace(ELSEWHERE, x=0.2))).after(Stand("1", ELSEWHERE))
    assert sketch.after(Swap("2", "3")).count == len({"desk 1", "person 2", "person 3"})


def test_both_values_are_told_where_two_wrote_the_same_field() -> None:
    theirs = START.after(Rewrite("2", "phone", "061-000-0050")).office
    again = START.after(Rewrite("2", "phone", "061-000-0099")).rebased(theirs, 8)
    (clash,) = again.clashes
    assert (clash.desk, clash.field, clash.theirs, clash.mine) == (
        "2",
        "phone",
        "061-000-0050",
        "061-000-0099",
    )
    assert seat_at(again.mine.office, "2").phone == "061-000-0099"
    assert seat_at(again.theirs.office, "2").phone == "061-000-0050"


def test_a_person_moved_here_keeps_what_another_wrote_about_them() -> None:
    theirs = START.after(Rewrite("2", "phone", "061-000-0050")).office
    again = START.after(Swap("2", "3")).rebased(theirs, 8)
    assert again.clashes == ()
    assert seat_at(again.mine.office, "3").phone == "061-000-0050"


def test_what_is_written_about_a_person_follows_them_to_where_another_has_moved_them() -> None:
    theirs = START.after(SeatMove("2", "5")).after(Rewrite("5", "duties", ("새 업무",))).office
    again = START.after(Rewrite("2", "phone", "061-000-0099")).rebased(theirs, 8)
    assert again.clashes == ()
    assert seat_at(again.mine.office, "5").phone == "061-000-0099"
    assert seat_at(again.mine.office, "2").vacant


def test_a_newcomer_gets_another_number_where_theirs_took_it() -> None:
    theirs = START.after(Join("6")).after(Stand("6", ELSEWHERE)).office
    again = START.after(Join("6")).after(Rewrite("6", "title", "실무관")).rebased(theirs, 8)
    assert again.clashes == ()
    assert seat_at(again.mine.office, "7").title == "실무관"
    assert seat_at(again.mine.office, "6").title is None


def test_a_move_onto_a_desk_that_was_taken_meanwhile_gives_way() -> None:
    theirs = START.after(SeatMove("1", "5")).office
    again = START.after(SeatMove("2", "5")).rebased(theirs, 8)
    assert [clash.told for clash in again.clashes] == [
        "5번에는 사람이 있습니다. 맞바꾸거나 빈자리를 골라 주십시오."
    ]
    assert again.mine.office == again.theirs.office == theirs


def test_whoever_is_hidden_stays_hidden_at_another_desk() -> None:
    policy = Policy(hidden_now=frozenset({"seat:과/2"}), people={"seat:과/3": Rule(photo=True)})
    after = followed(policy, START.after(Swap("2", "3")).moves())
    assert after.hidden_now == {"seat:과/3"}
    assert after.people == {"seat:과/2": Rule(photo=True)}


def test_whoever_is_known_by_name_needs_no_new_rule() -> None:
    named = replace(seat("2"), occupant=Occupant("모가공"))
    office = replace(OFFICE, seats=(seat("1"), named, seat("5", vacant=True)))
    policy = Policy(hidden_now=frozenset({named.person}))
    assert followed(policy, Sketch(office, 1).after(SeatMove("2", "5")).moves()) == policy


def test_desks_of_a_table_get_places_but_never_over_a_chart_that_was_drawn_meanwhile() -> None:
    table = replace(OFFICE, drawn=False)
    arranged = Sketch(table, 7).after(Arrange((("1", ELSEWHERE),))).after(Stand("2", ELSEWHERE))
    assert arranged.office.drawn
    assert seat_at(arranged.office, "1").place == ELSEWHERE
    again = arranged.rebased(OFFICE, 8)
    assert seat_at(again.theirs.office, "1").place == seat("1").place


def test_a_draft_is_doubted_only_for_what_it_brings() -> None:
    silent = START.after(Rewrite("1", "duties", ())).office
    assert [one.message.partition(".")[0] for one in doubts(OFFICE, silent)] == [
        "1번 자리에 담당 업무가 없습니다"
    ]
    assert doubts(silent, Sketch(silent, 8).after(Rewrite("2", "title", "실무관")).office) == ()
    twice = START.after(Rewrite("1", "phone", "061-000-0002")).office
    assert ["1번, 2번" in one.message for one in doubts(OFFICE, twice)] == [True]


def test_the_next_number_is_above_all_in_use() -> None:
    assert next_number(OFFICE) == "6"
    assert next_number(Office("빈 과")) == "1"
