# SPDX-License-Identifier: GPL-3.0-or-later
"""Every text of the model that a city or a visitor writes is drawn as its letters, and asks no address."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from kiosk.bootstrap.entering import open_booth
from kiosk.services.cases.keys_opened import DEMO_PASSPHRASE
from kiosk.services.shown import Announcement
from kiosk.storage.opened import single_instance
from kiosk.ui.admin.leaves import LEAVES
from kiosk.ui.visitor.home import MostAsked
from tests import case_samples
from tests.canary import (
    bait,
    beyond_the_window,
    fill_desk,
    infest,
    infested_settings,
    listening,
    read_as_markup,
)
from tests.demo_city import demo_services
from tests.samples import SAMPLES
from tests.screens import Mode, leaf_through, present
from tests.services.test_seat_desk import OFFICE
from tests.ui.admin.city_cases import NOW
from tests.ui.admin.studio import Studio
from tests.visitor import Visitor, demo_settings, start_qt, visible_items

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from PySide6.QtGui import QGuiApplication
    import pytest

    from tests.samples import Sample

LONG = ("가나다라마바사아" * 1_250)[:10_000]
WALKED = {"attract", "home", "case-words", "case-review"}
SHOWING = {"attract", "case-review", "office", "office-away", "search", "seats"}


def test_no_screen_of_a_visitor_reads_a_canary_as_markup(
    qapp: QGuiApplication, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    start_qt(qapp)
    with listening() as listener:
        text = bait(listener.port)
        monkeypatch.setattr(case_samples, "WORDS", text)
        monkeypatch.setattr(case_samples, "WHO", case_samples.WHO | {"name": text[:50], "address": text})
        settings = infested_settings(tmp_path, text)
        infest(tmp_path / "data", settings, text)
        with (
            single_instance(tmp_path / "data", "kiosk"),
            open_booth(tmp_path / "data", settings) as running,
        ):
            running.services.announcements = (Announcement({"ko": text, "en": text}),)
            visitor = Visitor(settings, running.services)
            shown = {one.name for one in SAMPLES if _holds(visitor, one, text)}
            visitor.leave_for_good()
        assert shown >= SHOWING
        assert listener.calls() == 0


def test_no_screen_of_a_visitor_is_torn_by_ten_thousand_letters(
    qapp: QGuiApplication, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Where no entrance has counted them: the words of an announcement and of a draft."""
    start_qt(qapp)
    monkeypatch.setattr(case_samples, "WORDS", LONG)
    monkeypatch.setattr(case_samples, "WHO", case_samples.WHO | dict.fromkeys(("name", "address"), LONG))
    with demo_services(tmp_path / "data") as services:
        services.announcements = (Announcement({"ko": LONG, "en": LONG}),)
        visitor = Visitor(demo_settings(), services)
        held = {one.name for one in SAMPLES if one.name in WALKED and _holds(visitor, one, LONG)}
        visitor.leave_for_good()
    assert held >= {"attract", "case-review"}


def test_no_page_of_the_desk_is_torn_by_ten_thousand_letters(qapp: QGuiApplication, tmp_path: Path) -> None:
    start_qt(qapp)
    data, settings = tmp_path / "data", demo_settings()
    fill_desk(data, settings, LONG)
    with Studio(data, settings, now=lambda: NOW) as studio:
        root = studio.admin.window.window.contentItem()
        held = set()
        for key in ("cases", "notices", "accounts", "tasks"):
            page = studio.turn(key)
            OPENED.get(key, _nothing)(studio, page)
            studio.admin.window.window.grabWindow()
            assert beyond_the_window(root) == [], key
            if any(LONG[:8] in str(one.property("text")) for one in visible_items(root)):
                held.add(key)
    assert held >= {"cases", "notices"}


def test_no_page_of_the_desk_reads_a_canary_as_markup(qapp: QGuiApplication, tmp_path: Path) -> None:
    start_qt(qapp)
    with listening() as listener:
        text = bait(listener.port)
        data, settings = tmp_path / "data", infested_settings(tmp_path, text)
        infest(data, settings, text)
        fill_desk(data, settings, text)
        with Studio(data, settings, now=lambda: NOW) as studio:
            window = studio.admin.window.window
            held, beyond = set(), list[str]()
            for leaf in LEAVES:
                page = studio.turn(leaf.key)
                OPENED.get(leaf.key, _nothing)(studio, page)
                assert read_as_markup(window.contentItem()) == [], leaf.key
                window.grabWindow()  # rows are set out with the frame
                beyond += beyond_the_window(window.contentItem())
                if any("<" in str(one.property("text")) for one in visible_items(window.contentItem())):
                    held.add(leaf.key)
        assert beyond == []
        assert held >= {"accounts", "cases", "notices", "seats"}
        assert listener.calls() == 0


def _nothing(_studio: Studio, _page: Any) -> None:  # noqa: ANN401 # any page
    """Look at the page as it opens."""


def _open_a_case(studio: Studio, page: Any) -> None:  # noqa: ANN401 # the page of the cases
    page.unlock(DEMO_PASSPHRASE)
    studio.settle()
    page.choose(0)
    page.open()
    studio.settle()


def _open_the_office(studio: Studio, page: Any) -> None:  # noqa: ANN401 # the page of the seats
    page.open(OFFICE)
    studio.settle()


OPENED: dict[str, Callable[[Studio, Any], None]] = {"cases": _open_a_case, "seats": _open_the_office}


def _holds(visitor: Visitor, sample: Sample, text: str) -> bool:
    """Look at every page of a sample; return whether the canary was on one."""
    present(visitor, _told(sample, text), Mode("canary"))
    held, start = False, text[:4]
    for _page in leaf_through(visitor):
        assert read_as_markup(visitor.window.contentItem()) == [], sample.name
        assert beyond_the_window(visitor.window.contentItem()) == [], sample.name
        held = held or any(start in read for read in visitor.read())
    return held


def _told(sample: Sample, text: str) -> Sample:
    if "asked" not in sample.arguments:
        return sample
    return replace(sample, arguments=sample.arguments | {"asked": (MostAsked(text, text),)})
