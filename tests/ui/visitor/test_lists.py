# SPDX-License-Identifier: GPL-3.0-or-later
"""The pages behind the tiles: how few touches lead to any office, and how long lists are parted."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from kiosk.settings import LANGUAGES
from kiosk.ui.visitor.groups import by_name, first_letter
from kiosk.ui.visitor.places import duty_in_type, in_a_row
from tests.samples import Sample
from tests.screens import DRAWN, Mode, leaf_through, present

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kiosk.services.visitor import VisitorServices
    from tests.visitor import Visitor

TILE = 1
MODES = [
    *(mode for mode in DRAWN if mode.zoom == 1 and not mode.voice),
    *(Mode(f"{language}-landscape", landscape=True, language=language) for language in LANGUAGES[1:]),
]


@pytest.mark.parametrize("mode", MODES, ids=lambda mode: mode.name)
def test_every_office_is_at_most_three_touches_from_home(
    guest: Visitor, house: VisitorServices, mode: Mode
) -> None:
    offices = {house.translated(office.name, mode.language) for office in house.directory.offices}
    touches = dict(listed(guest, mode))
    model = guest.kiosk.pages.current.model.groups
    groups = [model[at].name for at in range(len(model))]
    if not offices & touches.keys():
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


def test_names_are_parted_by_the_letters_they_begin_with() -> None:
    names = ["감사실", "건설과", "노인과", *(f"사{at}" for at in range(9)), "하수과"]
    groups = by_name([(name, name) for name in reversed(names)])
    assert [(group.name, len(group.rows)) for group in groups] == [("ㄱ–ㄴ", 3), ("ㅅ–ㅎ", 10)]
    assert [name for group in groups for name in group.rows] == names


@pytest.mark.parametrize("name", ["Phòng {:02}", "税政{:02}科"])
def test_names_that_letters_do_not_part_are_parted_evenly(name: str) -> None:
    groups = by_name([(name.format(at), at) for at in range(21)])
    assert [len(group.rows) for group in groups] == [5, 5, 5, 6]
    assert groups[0].name == f"{name.format(0)} – {name.format(4)}"


def test_first_letters_are_found_under_accents_and_in_syllables() -> None:
    assert [first_letter(name) for name in ("꿈터", "Ủy ban", "税政課", "3팀")] == ["ㄲ", "U", "", ""]


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
    for name, arguments in (("office", {"seat": "교통행정과/4"}), ("seats", {})):
        present(guest, Sample(name, name, {"office": "교통행정과", **arguments}), DRAWN[0])
        assert guest.sees("주·정차")
        assert not guest.sees("ㆍ")
