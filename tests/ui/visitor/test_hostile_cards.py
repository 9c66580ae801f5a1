# SPDX-License-Identifier: GPL-3.0-or-later
"""Cards as nobody would wish them: names of sixty letters, every line there is, hardly one, one withdrawn."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING, Any, cast

import pytest

from kiosk.directory.card_life import CardState, Standing
from kiosk.directory.cards import FIELDS, SINGLE, CardLines, counted
from kiosk.documents.qr import qr_rows
from kiosk.services.cards import MOST_LINES, card_book
from kiosk.settings import LANGUAGES
from kiosk.ui.visitor.matter import TAKEN, MatterModel
from tests.screens import leaf_through, rest
from tests.ui.cases.test_printing import Drawer
from tests.ui.visitor.test_code import LEAST_MODULE_MM, module_mm, read_off
from tests.visitor import is_text, plain, visible_items
from tests.walker import faults

if TYPE_CHECKING:
    from kiosk.services.visitor import VisitorServices
    from kiosk.ui.printing import SystemPrinter
    from tests.visitor import Visitor

KOREAN = ("온마을돌봄" * 12)[:60]
NAMES = {
    "ko": KOREAN,
    "en": "Care for the whole neighborhood " * 2,
    "vi": "Chăm sóc cả khu phố " * 3,
    "ja": "町ぐるみの見守り" * 7,
    "zh-CN": "全社区照护" * 12,
}
CONFIRMED = date(2026, 11, 2)


def fullest() -> CardLines:
    """Return a card with as many lines as an office may give it."""
    offered = {field: [one for one, _ in card_book().phrases.offered(field)] for field in FIELDS}
    return CardLines(**{
        field: tuple(f"{one}:987654321" if counted(one) else one for one in lines)[
            : 1 if field in SINGLE else MOST_LINES
        ]
        for field, lines in offered.items()
    })  # fmt: skip


def lay(services: VisitorServices, patch: pytest.MonkeyPatch, lines: CardLines) -> None:
    """Let the city have one card, confirmed, of a matter that is called so."""
    about = next(one for one in services.matters() if one.names["ko"] == "여권 발급")
    matter = replace(about, names=NAMES)
    stands = Standing(CardState.CONFIRMED, lines, lines, CONFIRMED, about.office)
    patch.setattr(services, "shown_matters", (matter,))
    patch.setattr(services, "cards", {KOREAN: stands})


def opened(guest: Visitor, printer: Drawer | None = None) -> MatterModel:
    """Return the card's page as it stands."""
    guest.kiosk.stage.printer = cast("SystemPrinter | None", printer)
    guest.kiosk.pages.open("matter", matter=KOREAN)
    rest(guest)
    model = guest.kiosk.pages.current.model
    assert isinstance(model, MatterModel)
    return model


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_fullest_card_says_the_same_on_the_screen_in_its_code_and_on_its_slip(
    guest: Visitor, services: VisitorServices, monkeypatch: pytest.MonkeyPatch, language: str
) -> None:
    lay(services, monkeypatch, fullest())
    guest.kiosk.look.set(language=language)
    printer = Drawer()
    model = opened(guest, printer)
    guest.settle(lambda: model.printable)
    card = services.card(KOREAN, language)
    assert card is not None
    wanted = [f"□ {text}" for _, text in card.bring]
    model.put_on_paper()
    guest.settle(lambda: bool(printer.slips))
    slip = [text for _, text in printer.slips[0].lines]
    assert [line for line in slip if line.startswith("□")] == wanted
    taken = read_off(guest)
    assert module_mm(guest) >= LEAST_MODULE_MM
    assert tuple(qr_rows(taken)) == printer.slips[0].qr
    lines = taken.split("\n")
    assert lines[-1] == "..."
    assert lines[:-1] == slip[: len(lines) - 1]
    assert len(taken.encode()) <= TAKEN


def test_a_printer_without_paper_is_told_on_the_card_until_it_is_tried_again(
    guest: Visitor, services: VisitorServices, monkeypatch: pytest.MonkeyPatch
) -> None:
    lay(services, monkeypatch, CardLines())
    printer = Drawer(jams=1)
    model = opened(guest, printer)
    guest.settle(lambda: model.printable)
    model.put_on_paper()
    guest.settle(lambda: guest.sees("종이가 나오지 않았습니다"))
    assert model.printable
    model.put_on_paper()
    guest.settle(lambda: bool(printer.slips))
    assert not guest.sees("종이가 나오지 않았습니다")


@pytest.mark.parametrize("wishes", [{}, {"zoom": 2.0}, {"low": True}, {"language": "vi"}])
def test_a_name_of_sixty_letters_and_every_line_are_read_whole(
    guest: Visitor, services: VisitorServices, monkeypatch: pytest.MonkeyPatch, wishes: dict[str, Any]
) -> None:
    # Twelve other places with their addresses are more than a low page can hold in letters of full size.
    lay(services, monkeypatch, replace(fullest(), elsewhere=fullest().elsewhere[:6]))
    guest.kiosk.look.set(**wishes)
    opened(guest)
    complaints = [fault for _page in leaf_through(guest) for fault in faults(guest)]
    assert complaints == []


def test_what_no_office_has_said_is_not_made_up(
    guest: Visitor, services: VisitorServices, monkeypatch: pytest.MonkeyPatch
) -> None:
    note, told = card_book().phrases.offered("notes")[1]
    lay(services, monkeypatch, CardLines(notes=(note,)))
    model = opened(guest)
    assert guest.sees(told)
    assert not any(guest.sees(words) for words in ("가져오실 것", "걸리는 날", "무료"))
    assert [fact.asked for fact in model.facts] == [True]
    assert guest.sees("11월 2일")
    assert read_off(guest).split("\n")[2:] == [told]


def test_a_card_that_is_withdrawn_is_in_no_code_and_on_no_slip_any_more(
    guest: Visitor, services: VisitorServices, monkeypatch: pytest.MonkeyPatch
) -> None:
    lay(services, monkeypatch, fullest())
    printer = Drawer()
    model = opened(guest, printer)
    guest.settle(lambda: model.printable)
    monkeypatch.setattr(services, "cards", {})
    guest.kiosk.pages.stale.emit()
    model.put_on_paper()
    guest.settle(lambda: bool(printer.slips))
    assert [text for _, text in printer.slips[0].lines] == [KOREAN, model.place]
    assert not guest.sees("□")


def test_a_word_that_no_line_holds_is_broken_on_the_card_of_a_search(
    guest: Visitor, services: VisitorServices, monkeypatch: pytest.MonkeyPatch
) -> None:
    lay(services, monkeypatch, fullest())
    monkeypatch.setattr(type(services), "meant", lambda *_: KOREAN)
    guest.kiosk.pages.open("search", words="여권", keys=False)
    rest(guest)
    names = [
        one for one in visible_items(guest.window.contentItem()) if is_text(one) and plain(one) == KOREAN
    ]
    assert names
    assert all(one.property("contentWidth") <= one.width() + 1 for one in names)
