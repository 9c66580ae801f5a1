# SPDX-License-Identifier: GPL-3.0-or-later
"""A unit that nobody has named abroad yet is spelled on a foreigner's page."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from kiosk.settings import LANGUAGES
from tests.abroad import korean_left
from tests.samples import SAMPLES

if TYPE_CHECKING:
    from kiosk.services.visitor import VisitorServices
    from tests.visitor import Visitor

FOUNDED = {"교통행정과", "교통지도팀", "주차관리팀", "운수팀", "교통시설팀", "교통행정팀"}
OFFICE = next(one for one in SAMPLES if one.screen == "office")


@pytest.mark.parametrize("seat", ["", "교통행정과/23"])
def test_a_new_office_without_names_leaves_no_korean_abroad(
    guest: Visitor, house: VisitorServices, monkeypatch: pytest.MonkeyPatch, seat: str
) -> None:
    names = vars(house.translations)["_names"]
    monkeypatch.setattr(
        house.translations, "_names", {name: said for name, said in names.items() if name not in FOUNDED}
    )
    for language in LANGUAGES[1:]:
        guest.kiosk.look.set(language=language)
        guest.kiosk.pages.open("office", office="교통행정과", seat=seat)
        guest.settle()
        assert korean_left(guest, OFFICE, language) == []
        assert any("Gyotonghaengjeong" in text for text in guest.read())
