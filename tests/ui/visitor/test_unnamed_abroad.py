# SPDX-License-Identifier: GPL-3.0-or-later
"""A unit that nobody has named abroad yet is spelled on a foreigner's page."""

from __future__ import annotations

from dataclasses import replace
from itertools import cycle
from typing import TYPE_CHECKING

import pytest

from kiosk.directory.service_windows import ServiceWindow
from kiosk.services.shown import OpeningHours
from kiosk.settings import LANGUAGES
from kiosk.ui.visitor.wording import who_sits
from tests.abroad import korean_left
from tests.samples import SAMPLES

if TYPE_CHECKING:
    from kiosk.services.visitor import VisitorServices
    from tests.visitor import Visitor

FOUNDED = {"교통행정과", "교통지도팀", "주차관리팀", "운수팀", "교통시설팀", "교통행정팀"}
OFFICE = next(one for one in SAMPLES if one.screen == "office")


@pytest.mark.parametrize("seat", ["", "교통행정과/23"])
def test_a_new_office_without_names_leaves_no_korean_abroad(
    guest: Visitor, services: VisitorServices, monkeypatch: pytest.MonkeyPatch, seat: str
) -> None:
    names = vars(services.translations)["_names"]
    monkeypatch.setattr(
        services.translations, "_names", {name: said for name, said in names.items() if name not in FOUNDED}
    )
    for language in LANGUAGES[1:]:
        guest.kiosk.look.set(language=language)
        guest.kiosk.pages.open("office", lit=guest.lit("교통행정과", seat))
        guest.settle()
        assert korean_left(guest, OFFICE, language) == []
        assert any("Gyotonghaengjeong" in text for text in guest.read())


def test_an_address_abroad_stands_in_latin_letters_with_korean_for_a_driver(
    guest: Visitor, services: VisitorServices
) -> None:
    elsewhere = [one for one in services.directory.offices if not (one.room or one.floor)]
    left: dict[tuple[str, str, str], list[str]] = {}
    for office, language in zip(elsewhere, cycle(LANGUAGES[1:]), strict=False):
        guest.kiosk.look.set(language=language)
        for screen, asked in (("office", {"lit": guest.lit(office.name)}), ("way", {"target": office.name})):
            guest.kiosk.pages.open(screen, **asked)
            guest.settle()
            left[office.name, screen, language] = korean_left(guest, OFFICE, language)
    assert len(left) > 10
    assert {page: said for page, said in left.items() if said} == {}


def test_hours_windows_and_rooms_that_clerks_wrote_in_korean_leave_none_abroad(
    guest: Visitor, services: VisitorServices, monkeypatch: pytest.MonkeyPatch
) -> None:
    public = services.directory
    moved = replace(public.by_name["세정과"], building="바람관", floor="지하 1층", room="12호")
    offices = tuple(moved if one.name == moved.name else one for one in public.offices)
    monkeypatch.setattr(services, "directory", replace(public, offices=offices))
    monkeypatch.setattr(
        services, "windows", {"세정과": [ServiceWindow(1, ("꾸러미 대여",)), ServiceWindow(2)]}
    )
    told = OpeningHours(open=True, hours="08:30–20:00 (토요일 휴무)", lunch="")
    monkeypatch.setattr(type(services), "opening", lambda *_: told)
    for language in LANGUAGES[1:]:
        guest.kiosk.look.set(language=language)
        guest.kiosk.pages.open("office", lit=guest.lit("세정과"))
        guest.settle()
        assert korean_left(guest, OFFICE, language) == []
        assert guest.sees("8:30 AM–8 PM" if language == "en" else "8:30–20:00")
        assert guest.sees("Baramgwan")


def test_a_person_whose_name_ends_as_a_unit_does_is_no_bureau(services: VisitorServices) -> None:
    seat = replace(services.directory.offices[0].seats[0], team=None, name="김종국")
    assert [who_sits(services, seat, language) for language in ("ko", "en", "ja")] == [
        "김종국",
        "Kim Jongguk (김종국)",
        "キム・ジョングク (김종국)",
    ]
