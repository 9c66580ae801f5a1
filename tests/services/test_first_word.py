# SPDX-License-Identifier: GPL-3.0-or-later
"""A start serves what a first Korean word needs; ways, amenities and other languages come behind it."""

from __future__ import annotations

import shutil
from typing import TYPE_CHECKING

from kiosk.bootstrap.entering import open_booth
from kiosk.search.foreign.matcher import ForeignIndex
from kiosk.services.ways import Ways
from kiosk.wayfinding.routing.storeys import Storeys
from tests.demo_city import city_folder
from tests.visitor import demo_settings

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    import pytest


def test_a_first_korean_word_waits_for_no_way_and_no_other_language(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    learned = list[str]()

    def told[**Asked, Made](name: str, act: Callable[Asked, Made]) -> Callable[Asked, Made]:
        def tell(*given: Asked.args, **named: Asked.kwargs) -> Made:
            learned.append(name)
            return act(*given, **named)

        return tell

    monkeypatch.setattr(Ways, "way", told("way", Ways.way))
    monkeypatch.setattr(Ways, "_nearest", told("amenity", vars(Ways)["_nearest"]))
    monkeypatch.setattr(Storeys, "_build", told("mesh", vars(Storeys)["_build"]))
    languages = vars(ForeignIndex)["_languages"]
    monkeypatch.setattr(languages, "func", told("languages", languages.func))
    with open_booth(shutil.copytree(city_folder(), tmp_path / "data"), demo_settings()) as booth:
        for words, office in (("여권", "민원봉사실"), ("차 견인", "교통행정과")):
            assert booth.services.find(words).hits[0].office == office
        assert learned == []
        for learn in booth.services.warming():
            learn()
        assert set(learned) == {"way", "amenity", "mesh", "languages"}
        learned.clear()
        assert booth.services.find("passport").hits
        assert booth.services.facilities()
        first = booth.services.directory.offices[0].name
        assert booth.services.way(first, "ko", step_free=False)
        assert learned == ["way"]  # and no mesh for it
        assert booth.renewed() is None
