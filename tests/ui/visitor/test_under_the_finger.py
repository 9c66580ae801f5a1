# SPDX-License-Identifier: GPL-3.0-or-later
"""What a second touch, a wrapped sentence, half a word or another language must not do to a page."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

from PySide6.QtGui import QGuiApplication
import pytest

from kiosk.charter.hours import SEOUL
from kiosk.search import read_lexicon
from kiosk.services.finding import SYNONYMS
from kiosk.services.visitor import VisitorServices
from tests.screens import DRAWN, leaf_through, rest
from tests.ui.cases.steps import write
from tests.visitor import place_of
from tests.walker import faults

if TYPE_CHECKING:
    from collections.abc import Sequence

    from kiosk.search.entries import OtherBody
    from tests.screens import Mode
    from tests.visitor import Visitor

CLOSED = datetime(2026, 11, 24, 20, 20, tzinfo=SEOUL)


def look(guest: Visitor, mode: Mode) -> None:
    """Look at the screen in a mode."""
    guest.window.resize(*((1920, 1080) if mode.landscape else (1080, 1920)))
    guest.kiosk.look.set(keypad=mode.voice, **mode.wishes())


def test_a_second_touch_where_one_set_out_does_not_lose_the_code(guest: Visitor) -> None:
    guest.kiosk.pages.open("way", target="교통행정과")
    rest(guest)
    where = place_of(guest.find("알겠습니다, 출발합니다")).center().toPoint()
    guest.touch(where)
    rest(guest)
    code = guest.kiosk.pages.current.model.code
    for _ in range(2):  # each half a second and more after the last
        guest.touch(where)
        assert guest.screen == "arrived"
    guest.clock.forward(3)
    guest.tap("다른 곳 찾기")
    assert guest.screen == "home"
    guest.tap("이전")
    assert guest.kiosk.pages.current.model.code == code


@pytest.mark.parametrize("mode", DRAWN, ids=lambda mode: mode.name)
def test_no_step_cuts_the_name_of_the_target(guest: Visitor, mode: Mode) -> None:
    look(guest, mode)
    guest.kiosk.pages.open("way", target="교통행정과")
    rest(guest)
    model = guest.kiosk.pages.current.model
    for at in range(len(model.steps)):
        model.show_step(at)
        rest(guest)
        assert faults(guest) == []


@pytest.mark.parametrize("language", ["ko", "en", "zh-CN", "vi", "ja"])
def test_on_a_wide_screen_a_closed_offices_steps_stand_on_the_first_page(
    guest: Visitor, language: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(VisitorServices, "now", lambda _: CLOSED)
    guest.window.resize(1920, 1080)
    guest.kiosk.look.set(language=language)
    for office in ("교통행정과", "민원봉사실", "건설과"):
        guest.kiosk.pages.open("way", target=office)
        rest(guest)
        assert len([*leaf_through(guest)]) == 1
        shown = " ".join(guest.read())
        steps = guest.kiosk.pages.current.model.steps
        assert all(step["text"].split()[0] in shown for step in steps)


def test_letters_whose_signs_are_still_to_be_chosen_are_not_said_to_be_nothing(guest: Visitor) -> None:
    guest.kiosk.look.set(language="zh-CN")
    guest.kiosk.pages.open("search")
    guest.settle()
    write(guest, "zzz")
    model = guest.kiosk.pages.current.model
    assert model.told["kind"] == ""
    QGuiApplication.inputMethod().commit()
    guest.settle(lambda: model.told["kind"] != "")
    assert model.told["kind"] == "nothing"


def test_another_language_clears_what_was_asked_and_answered(guest: Visitor) -> None:
    guest.kiosk.pages.open("search", words="ㅋㅋㅋㅋ", keys=False)
    rest(guest)
    assert guest.kiosk.pages.current.model.told["kind"] == "nothing"
    guest.tap("Language")
    guest.tap("English")
    rest(guest)
    model = guest.kiosk.pages.current.model
    assert guest.screen == "search"
    assert model.told["kind"] == ""
    assert "ㅋㅋㅋㅋ" not in " ".join(guest.read())


def test_of_every_other_body_number_address_and_hours_stand_or_are_said_to_be_unknown(guest: Visitor) -> None:
    bodies = [one for one in read_lexicon(SYNONYMS).elsewhere if one[0].name]
    assert len(bodies) > 20
    silent = []
    for body, sayings in bodies:
        guest.kiosk.pages.open("search", words=_leads_to(guest, body, sayings), keys=False)
        rest(guest)
        told = guest.kiosk.pages.current.model.told
        lines = {line["glyph"]: line["name"] for line in told["lines"]}
        unknown = " ".join(line["name"] for line in told["lines"] if "아직 모릅니다" in line["name"])
        reached = lines.get("phone") == (body.phone or "110")
        placed = (body.address or "주소") in f"{lines.get('pin', '')} {unknown}"
        open_at = (body.hours or "여는 시간") in f"{lines.get('clock', '')} {unknown}"
        silent += [body.name] * (not (told["kind"] == "elsewhere" and reached and placed and open_at))
    assert silent == []


def _leads_to(guest: Visitor, body: OtherBody, sayings: Sequence[str]) -> str:
    """Return the first of a body's sayings that leads to it and to no number for who is in need."""
    found = ((one, guest.kiosk.stage.services.find(one)) for one in sayings)
    return next(
        one
        for one, answer in found
        if answer.elsewhere and answer.elsewhere.name == body.name and not answer.urgent
    )


@pytest.mark.parametrize(
    ("language", "words"),
    [("ko", "돈 뽑는 데"), ("en", "cash machine"), ("zh-CN", "取钱"), ("ja", "お金をおろす")],
)
def test_who_wants_cash_finds_the_machine_that_is_listed(guest: Visitor, language: str, words: str) -> None:
    guest.kiosk.look.set(language=language)
    guest.kiosk.pages.open("search", words=words, keys=False)
    rest(guest)
    assert guest.kiosk.pages.current.model._found[0].target == "ATM"
