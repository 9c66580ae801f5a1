# SPDX-License-Identifier: GPL-3.0-or-later
"""The pages behind the tiles: how few touches lead to any office, and how long lists are parted."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from kiosk.search.letters import first_letter
from kiosk.settings import LANGUAGES
from kiosk.ui.visitor.groups import by_name
from kiosk.ui.visitor.wording import duty_in_type, in_a_row
from tests.samples import Sample
from tests.screens import DRAWN, Mode, leaf_through, present

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kiosk.services.visitor import VisitorServices
    from tests.visitor import Visitor

TILE = 1
WOMEN = "여자화장실"
MODES = [
    *(mode for mode in DRAWN if mode.zoom == 1 and not mode.voice),
    *(Mode(f"{language}-landscape", landscape=True, language=language) for language in LANGUAGES[1:]),
]


@pytest.mark.parametrize("mode", MODES, ids=lambda mode: mode.name)
def test_every_office_is_at_most_three_touches_from_home(
    guest: Visitor, services: VisitorServices, mode: Mode
) -> None:
    offices = {services.translated(office.name, mode.language) for office in services.directory.offices}
    touches = dict(listed(guest, mode))
    model = guest.kiosk.pages.current.model.groups
    groups = [model[at].name for at in range(len(model))]
    page = guest.kiosk.pages.current.model
    if page.brief and page.lettered and not (mode.landscape or mode.low):  # the rail
        for at, letter in enumerate(groups):
            page.pick(at)
            guest.settle()
            touches |= {text.replace("\n", " "): 2 for text in guest.read() if text != letter}
    elif not offices & touches.keys():
        for at, group in enumerate(groups):
            inside = listed(guest, mode, group=at)
            touches |= {name: touches[group] + further for name, further in inside}
    assert offices <= touches.keys()
    assert max(touches[office] for office in offices) + TILE <= 3


def listed(guest: Visitor, mode: Mode, **part: object) -> Iterator[tuple[str, int]]:
    """Tell what a page of the offices names, and by how many touches it is opened from there."""
    present(guest, Sample("offices", "offices", part), mode)
    for page in leaf_through(guest):
        yield from ((text.replace("\n", " "), page) for text in guest.read())


def test_the_rail_shows_what_begins_with_a_letter_and_where_it_is(guest: Visitor) -> None:
    guest.tap("부서 찾기")
    assert guest.sees("감사실")
    assert not guest.sees("하수과")
    guest.tap("ㅎ")
    assert guest.sees("하수과")
    assert not guest.sees("감사실")
    guest.tap("회계과")
    assert guest.screen == "office"


def test_a_language_with_fewer_letters_shows_its_last(guest: Visitor) -> None:
    present(guest, Sample("offices", "offices"), Mode("en", language="en"))
    page = guest.kiosk.pages.current.model
    page.pick(len(page.letters) - 1)
    guest.kiosk.look.set(language="ko")
    guest.settle()
    assert page.letters[-1] == {"name": "ㅎ", "chosen": True}
    assert guest.sees("하수과")


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_facility_says_its_floor_and_how_long_one_walks(
    guest: Visitor, services: VisitorServices, language: str
) -> None:
    present(guest, Sample("facilities", "facilities"), Mode(language, language=language))
    texts = [text for _page in leaf_through(guest) for text in guest.read()]
    for one in services.facilities():
        assert one.seconds is not None
        assert {one.names[language], one.places[language]} <= set(texts)
    assert guest.kiosk.stage.text("lists.near") in texts


def test_a_facility_is_listed_where_the_venue_has_it_and_by_its_nearest_that_is_open(
    services: VisitorServices, monkeypatch: pytest.MonkeyPatch
) -> None:
    listed = {one.target: (one.seconds or 0.0, one.places) for one in services.facilities()}
    assert "자동심장충격기" in listed
    assert {"버스정류장", "택시승강장"} <= set(listed)
    assert "공중전화" not in listed, "nobody drew one"
    venue = services.ways.venue
    near = [one for one in venue.amenities if one.category == "restroom.female" and one.ordinal == 0]
    monkeypatch.setattr(services, "blocked", frozenset(unit for one in near for unit in one.units))
    seconds, places = next(
        (one.seconds or 0.0, one.places) for one in services.facilities() if one.target == WOMEN
    )
    assert seconds > listed[WOMEN][0]
    assert places["ko"] == "본관동 2층"


def test_names_are_parted_by_the_letters_they_begin_with() -> None:
    names = ["감사실", "건설과", "노인과", *(f"사{at}" for at in range(9)), "하수과"]
    groups = by_name([(name, name) for name in reversed(names)])
    assert [(group.name, len(group.rows)) for group in groups] == [("ㄱ–ㄴ", 3), ("ㅅ–ㅎ", 10)]
    assert [name for group in groups for name in group.rows] == names


def test_names_without_a_letter_are_parted_evenly() -> None:
    groups = by_name([(f"税政{at:02}科", at) for at in range(21)])
    assert [len(group.rows) for group in groups] == [5, 5, 5, 6]
    assert groups[0].name == "税政00科 – 税政04科"


def test_a_letter_with_too_many_names_is_parted_by_what_follows_it() -> None:
    names = ["건설과", *(f"사{letter}팀" for letter in "가나다라마바사아자차카타"), "하수과"]
    groups = by_name([(name, name) for name in names])
    assert [(group.name, len(group.rows)) for group in groups] == [
        ("ㄱ", 1),
        ("사가–사바", 6),
        ("사사–사타", 6),
        ("ㅎ", 1),
    ]


def test_a_word_that_leads_most_names_is_passed_over() -> None:
    names = [f"Phòng {word}" for word in ("Cấp nước", "Đất đai", "Thuế", *(f"Y tế {at}" for at in range(8)))]
    groups = by_name([(name, name) for name in [*names, "Bảo tàng"]], "vi")
    assert [group.name for group in groups] == ["B–T", "Y"]
    assert groups[0].rows == ("Bảo tàng", "Phòng Cấp nước", "Phòng Đất đai", "Phòng Thuế")


@pytest.mark.parametrize(
    ("language", "names", "letters"),
    [
        ("ko", ("꿈터", "Ủy ban", "Đất", "税政課"), ["ㄲ", "U", "D", ""]),
        ("zh-CN", ("保健科", "税政科", "自治科", "囍"), ["B", "S", "Z", "#"]),
        ("ja", ("会計課", "議会", "木浦", "スポーツ課", "ビザ", "ＡＩ課", "IT課"), list("かきもすひ#I")),
    ],
)
def test_names_are_looked_up_as_their_language_does(
    language: str, names: tuple[str, ...], letters: list[str]
) -> None:
    assert [first_letter(name, language) for name in names] == letters


def test_a_topic_opens_its_matters_and_a_matter_its_office(guest: Visitor) -> None:
    guest.tap("업무로 찾기")
    guest.tap("자동차")
    guest.tap("자동차 번호판")
    assert guest.screen == "office"
    assert guest.sees("자동차등록사무소")


def test_a_wide_dot_becomes_a_narrow_one_and_no_line_begins_with_it() -> None:
    assert duty_in_type("불법 주ㆍ정차 지도ㆍ단속") == "불법 주·정차 지도·단속"
    assert in_a_row(["지적팀", "", "여권팀"]) == "지적팀\u00a0· 여권팀"


def test_no_wide_dot_is_left_on_a_card_or_in_a_list(guest: Visitor) -> None:
    pages: dict[str, dict[str, object]] = {
        "office": {"lit": guest.lit("교통행정과", "교통행정과/4")},
        "seats": {"office": "교통행정과"},
    }
    for name, arguments in pages.items():
        present(guest, Sample(name, name, arguments), DRAWN[0])
        assert guest.sees("주·정차")
        assert not guest.sees("ㆍ")
