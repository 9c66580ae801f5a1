# SPDX-License-Identifier: GPL-3.0-or-later
"""Who joined, left, moved and changed, when charts carry names, only phones, or neither."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hypothesis import given
from hypothesis import strategies as st

from kiosk.directory.difference import ChartChange, compared
from kiosk.directory.model import Occupant, Office, Seat

if TYPE_CHECKING:
    from kiosk.directory.difference import Difference


def desk(number: int, name: str | None = None, *, phone: str | None = None, **more: object) -> Seat:
    staff_id = more.pop("staff_id", None)
    occupant = Occupant(name, str(staff_id) if staff_id else None) if name or staff_id else None
    seat = Seat("세정과", str(number), "주무관", "징수팀", ("압류",), phone, occupant)
    return _with(seat, more)


def _with(seat: Seat, more: dict[str, object]) -> Seat:
    fields = {name: getattr(seat, name) for name in Seat.__dataclass_fields__}
    return Seat(**(fields | more))


def empty(number: int) -> Seat:
    return Seat("세정과", str(number), vacant=True)


def office(*seats: Seat, name: str = "세정과") -> list[Office]:
    return [Office(name, seats=tuple(_with(seat, {"office": name}) for seat in seats))]


def compare(before: list[Office], after: list[Office]) -> Difference:
    return compared(before, after)[0]


def test_an_unchanged_chart_changes_nothing() -> None:
    chart = office(desk(1, "가가가"), desk(2, phone="061-000-0002"), desk(3), empty(4))
    assert compare(chart, chart).empty


def test_a_name_at_another_desk_has_moved() -> None:
    found = compare(office(desk(1, "가가가"), empty(2)), office(empty(1), desk(2, "가가가")))
    assert found.moved == (ChartChange("세정과", "2", "1"),)
    assert (found.joined, found.left, found.changed) == ((), (), ())


def test_a_staff_id_outweighs_a_changed_name() -> None:
    found = compare(office(desk(1, "가가가", staff_id=7)), office(desk(1, "나나나", staff_id=7)))
    assert found.changed == (ChartChange("세정과", "1", None, ("name",)),)


def test_namesakes_with_different_staff_ids_are_two_people() -> None:
    found = compare(office(desk(1, "가가가", staff_id=7)), office(desk(1, "가가가", staff_id=8)))
    assert (len(found.joined), len(found.left)) == (1, 1)


def test_a_new_name_at_a_desk_is_one_leaving_and_one_joining() -> None:
    found = compare(office(desk(1, "가가가", phone="1")), office(desk(1, "나나나", phone="1")))
    assert found.joined == (ChartChange("세정과", "1"),)
    assert found.left == (ChartChange("세정과", "1"),)


def test_without_names_the_own_phone_tells_who_moved() -> None:
    before = office(desk(1, phone="061-000-0001"), desk(2, phone="061-000-0002"))
    after = office(desk(1, phone="061-000-0002"), desk(2, phone="061-000-0001"))
    assert {(change.from_desk, change.desk) for change in compare(before, after).moved} == {
        ("1", "2"),
        ("2", "1"),
    }


def test_a_shared_phone_identifies_nobody() -> None:
    before = office(desk(1, phone="061-000-0001"), desk(2, phone="061-000-0001"), empty(3))
    after = office(empty(1), desk(2, phone="061-000-0001"), desk(3, phone="061-000-0001"))
    found = compare(before, after)
    assert [change.desk for change in found.joined] == ["3"]
    assert [change.desk for change in found.left] == ["1"]
    assert not found.moved


def test_without_anything_desks_are_compared_and_nobody_moves() -> None:
    found = compare(office(desk(1), empty(2)), office(empty(1), desk(2)))
    assert [change.desk for change in found.joined] == ["2"]
    assert [change.desk for change in found.left] == ["1"]
    assert not found.moved


def test_charts_that_lose_their_names_are_matched_by_phone() -> None:
    before = office(desk(1, "가가가", phone="061-000-0001"))
    found = compare(before, office(desk(1, phone="061-000-0001")))
    assert found.changed == (ChartChange("세정과", "1", None, ("name",)),)


def test_a_duty_that_changes_is_named() -> None:
    found = compare(office(desk(1, "가가가")), office(desk(1, "가가가", duties=("공매",))))
    assert found.changed == (ChartChange("세정과", "1", None, ("duties",)),)


def test_of_two_namesakes_those_who_stay_are_not_said_to_swap() -> None:
    before = office(desk(1, "가가가"), desk(2, "가가가"))
    after = office(desk(2, "가가가"), desk(1, "가가가"))
    assert compare(before, after).empty


def test_a_person_coming_from_another_office_names_it() -> None:
    before = office(desk(1, "가가가")) + office(desk(5), name="건설과")
    after = office(empty(1)) + office(desk(5), desk(6, "가가가"), name="건설과")
    assert compare(before, after).moved == (ChartChange("건설과", "6", "세정과/1"),)


def test_desks_are_listed_in_their_own_order() -> None:
    after = office(*(desk(number) for number in (10, 2, 1)))
    assert [change.desk for change in compare([], after).joined] == ["1", "2", "10"]


names = st.sampled_from([None, "가가가", "나나나", "다다다"])
phones = st.sampled_from([None, "061-000-0001", "061-000-0002"])
seats = st.builds(lambda name, phone, vacant: (name, phone, vacant), names, phones, st.booleans())


@given(st.lists(seats, max_size=6), st.lists(seats, max_size=6))
def test_everyone_is_counted_exactly_once(
    old: list[tuple[str | None, str | None, bool]], new: list[tuple[str | None, str | None, bool]]
) -> None:
    def chart(rows: list[tuple[str | None, str | None, bool]]) -> list[Office]:
        return office(
            *(
                empty(at) if vacant else desk(at, name, phone=phone)
                for at, (name, phone, vacant) in enumerate(rows, 1)
            )
        )

    before, after = chart(old), chart(new)
    found = compare(before, after)
    stayed = sum(not seat.vacant for seat in before[0].seats) - len(found.left)
    assert stayed + len(found.joined) == sum(not seat.vacant for seat in after[0].seats)
    assert len(found.moved) + len(found.changed) <= stayed
