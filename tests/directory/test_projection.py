# SPDX-License-Identifier: GPL-3.0-or-later
"""The public projection holds nothing that the policy hides, wherever the clerk wrote it."""

from __future__ import annotations

from dataclasses import asdict
from datetime import date
from typing import TYPE_CHECKING

from kiosk.directory.charts.chart import Away, Mark
from kiosk.directory.model import Directory, Occupant, Office, Seat
from kiosk.directory.projection import project
from kiosk.directory.visibility import Maximum, Policy, RankRule, Rule, VisibilityLevel

if TYPE_CHECKING:
    from kiosk.directory.public import PublicDirectory

DAY = date(2026, 12, 1)


def directory(*seats: Seat, marks: tuple[Mark, ...] = ()) -> Directory:
    return Directory("목포시", DAY, 1, (Office("세정과", phone="061-000-0000", seats=seats, marks=marks),))


def person(desk: str, name: str, **more: object) -> Seat:
    occupant = Occupant(name, f"staff-{name}", f"{name}@example.invalid", f"photo-{name}")
    return Seat("세정과", desk, "주무관", "징수팀", ("체납 관리",), f"061-000-{desk:0>4}", occupant, **more)  # type: ignore[arg-type] # a shorthand of the tests


def everything(public: PublicDirectory) -> str:
    return repr(asdict(public))


def test_no_level_lets_through_more_than_it_says() -> None:
    wanted = {
        VisibilityLevel.FULL: "가나다",
        VisibilityLevel.MIDDLE: "가*다",
        VisibilityLevel.SURNAME: "가○○",
        VisibilityLevel.TITLE: None,
        VisibilityLevel.HIDDEN: None,
    }
    for level, name in wanted.items():
        (seat,) = project(directory(person("1", "가나다")), Policy(city=Rule(level))).seats()
        assert seat.name == name


def test_names_photos_phones_and_addresses_seeded_at_each_level_do_not_leak() -> None:
    names = {level: f"누설{level.name.lower()}" for level in VisibilityLevel}
    seats = [person(str(level.value + 1), name) for level, name in names.items()]
    people = {
        f"staff:staff-{names[level]}": Rule(level, photo=False, phone=False) for level in VisibilityLevel
    }
    text = everything(project(directory(*seats), Policy(people=people)))
    for level, name in names.items():
        assert (name in text) is (level is VisibilityLevel.FULL), level
        assert f"staff-{name}" not in text
        assert f"photo-{name}" not in text
        assert f"061-000-000{level.value + 1}" not in text
        assert "@example.invalid" not in text


def test_a_name_written_into_a_duty_a_title_or_a_label_is_masked_there() -> None:
    seat = Seat(
        "세정과", "1", "주무관 가나다", None, ("나다라 대직", "가나다 전용"), None, Occupant("가나다")
    )
    other = Seat("세정과", "2", "주무관", None, ("압류",), None, Occupant("나다라"))
    label = Mark("label", "담당 가나다", 0, 0, 1, 1)
    text = everything(project(directory(seat, other, marks=(label,)), Policy()))
    assert "가나다" not in text
    assert "나다라" not in text
    assert "압류" in text


def test_two_syllables_are_masked_alone_but_not_inside_a_word() -> None:
    seat = Seat("세정과", "1", "주무관", None, ("이솔 대직", "이솔길 정비"), None, Occupant("이솔"))
    (public,) = project(directory(seat), Policy()).seats()
    assert public.duties == ("○○○ 대직", "이솔길 정비")


def test_a_hidden_phone_is_masked_in_duties_too() -> None:
    seat = Seat("세정과", "1", "주무관", None, ("문의 061-000-0009",), "061-000-0009")
    text = everything(project(directory(seat), Policy(city=Rule(phone=False))))
    assert "061-000-0009" not in text


def test_the_offices_own_number_is_shown_where_its_head_answers_it_too() -> None:
    head = Seat("세정과", "1", "과장", None, (), "061-000-0000")
    public = project(directory(head), Policy(city=Rule(phone=False)))
    assert public.offices[0].phone == "061-000-0000"
    assert [seat.phone for seat in public.seats()] == [None]


def test_the_words_of_an_absence_stay_inside() -> None:
    seat = person("1", "가나다", away=Away("leave", "출산휴가, 대직 나다라", "2026-11-01", "2027-02-01"))
    (public,) = project(directory(seat), Policy()).seats()
    assert public.away is not None
    assert public.away.until == "2027-02-01"
    assert "출산" not in repr(public)


def test_an_absence_that_is_over_is_not_shown() -> None:
    seat = person("1", "가나다", away=Away("trip", "출장", "2026-11-01", "2026-11-30"))
    (public,) = project(directory(seat), Policy()).seats()
    assert public.away is None


def test_the_duty_of_a_hidden_person_answers_with_the_team_and_its_leader() -> None:
    leader = Seat("세정과", "1", "징수팀장", "징수팀", ("팀 총괄",))
    policy = Policy(hidden_now=frozenset({"staff:staff-가나다"}))
    public = project(directory(leader, person("2", "가나다")), policy)
    (team,) = public.offices[0].teams
    assert team.duties == ("체납 관리",)
    assert team.lead == "세정과/1"
    hidden = public.seat("세정과/2")
    assert hidden is not None
    assert (hidden.title, hidden.phone, hidden.duties) == (None, None, ())


def test_titles_duties_and_phones_stay_with_names_hidden() -> None:
    (seat,) = project(directory(person("1", "가나다")), Policy()).seats()
    assert (seat.title, seat.duties, seat.phone) == ("주무관", ("체납 관리",), "061-000-0001")


def test_a_photo_needs_the_switch_and_the_maximum() -> None:
    seat = person("1", "가나다")
    shown = Policy(city=Rule(VisibilityLevel.FULL, photo=True))
    locked = Policy(city=Rule(VisibilityLevel.FULL, photo=True), maximum=Maximum(photo=False))
    assert next(project(directory(seat), shown).seats()).photo == "photo-가나다"
    assert next(project(directory(seat), locked).seats()).photo is None


def test_the_mayor_is_named_and_the_office_beside_is_not() -> None:
    mayor = Seat("세정과", "1", "시장", None, (), None, Occupant("가나다"))
    policy = Policy(ranks=(RankRule(frozenset({"시장"}), Rule(VisibilityLevel.FULL)),))
    named, unnamed = project(directory(mayor, person("2", "나다라")), policy).seats()
    assert named.name == "가나다"
    assert unnamed.name is None


def test_an_empty_desk_stays_on_the_plan() -> None:
    (seat,) = project(directory(Seat("세정과", "1", vacant=True)), Policy()).seats()
    assert seat.vacant
