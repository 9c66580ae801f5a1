# SPDX-License-Identifier: GPL-3.0-or-later
"""Whoever has only the keypad and their ears hands in every kind of case, in every look and language."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, cast

import pytest

from kiosk.ui.visitor.case_texts import kind_name

if TYPE_CHECKING:
    from kiosk.cases.receipt import Receipt
    from tests.visitor import Visitor

MOST_PAGES, PHONE = 15, "01000001234"
KEYS = 60
LETTERS = {"ko": "ㅅ", "en": "m", "vi": "m", "zh-CN": "m", "ja": "m"}


@dataclass
class Listener:
    """Presses keys and acts on nothing but what is heard."""

    person: Visitor
    presses: int = 0
    trail: list[str] = field(default_factory=list)

    def says(self, key: str) -> str:
        """Return a text in the visitor's language."""
        return self.person.kiosk.stage.text(key)

    @property
    def office(self) -> str:
        """Return the first office of the list, as it is called here."""
        services = self.person.kiosk.stage.services
        name = min(one.name for one in services.directory.offices if services.intake.knows(one.name))
        return services.translated(name, self.person.kiosk.look.language)

    @property
    def dong(self) -> str:
        """Return the first 동, as it is called here."""
        services = self.person.kiosk.stage.services
        return services.translated(services.dongs[0], self.person.kiosk.look.language)

    def press(self, action: str) -> str:
        """Press a key and listen."""
        self.presses += 1
        self.person.press(action)
        return self.person.heard()[-1]

    def choose(self, name: str) -> None:
        """Walk until the name is heard, over all pages there are, and press."""
        heard = self.press("next")
        for _ in range(MOST_PAGES):
            came_by: list[str] = []
            while heard not in came_by:
                if heard == name or heard.startswith(f"{name}, "):
                    page, stood = self.person.screen, self.person.focused()
                    choice = self.person.window.activeFocusItem().property("chosen") is not None
                    self.press("select")
                    if choice and self.person.screen == page:
                        assert self.person.focused() == stood, "whoever has chosen goes on from there"
                    return
                came_by.append(heard)
                heard = self.press("next")
            self.trail += came_by
            self.turn(came_by)
            heard = self.person.heard()[-1]  # a page turned to says its first control; two may have one name
        ready = f"keyboard {self.keyboard_is_open()}, window active {self.person.window.isActive()}"
        raise AssertionError(f"{name!r} not heard on {self.person.screen} ({ready}), only {self.trail}")

    def turn(self, heard: list[str]) -> None:
        """Go to the next page, or after the last one back to the first."""
        after, before = self.says("pager.after"), self.says("pager.before")
        if any(name.startswith(after) for name in heard):
            return self.choose(after)
        while any(name.startswith(before) for name in heard):
            self.choose(before)
            heard = self.round()
        return None

    def round(self) -> list[str]:
        """Go once round the page and return what was heard; the dock is in a page's first round alone."""
        heard = [self.press("next")]
        while (name := self.press("next")) not in heard:
            heard.append(name)
        return heard

    def type_letter(self, letter: str, field: str) -> None:
        """Open the keyboard of a field, find a key by its name, press it, and close the keyboard."""
        self.choose(field)
        self.person.settle(self.keyboard_is_open)
        heard: list[str] = []
        while len(heard) < KEYS and letter not in heard:
            heard.append(self.press("right"))
        assert heard[-1] == letter, f"no key was called {letter!r}, only {heard}"
        self.press("select")
        self.press("back")

    def keyboard_is_open(self) -> bool:
        """Whether the arrows now walk over the keyboard's keys."""
        return bool(self.person.app.focus.passes("next"))


def answer(listener: Listener) -> None:
    """Answer one page and go on."""
    person = listener.person
    model = cast("Any", person.kiosk.pages.current.model)
    match person.screen:
        case "case_words":
            if model.claims:
                listener.choose(listener.says("case_choice.revisit"))
            listener.type_letter(LETTERS[person.kiosk.look.language], model.title)
        case "case_praise":
            listener.choose(listener.says("case_phrase.clear"))
            listener.choose(listener.says("case.praise_send"))
            return person.settle(lambda: person.screen == "case_thanks")
        case "case_contact" | "call_number":
            if person.screen == "call_number":
                listener.choose(listener.says("case_pick.office"))
                listener.choose(listener.office)
                listener.choose(listener.says("case_phrase.bill"))
            else:
                listener.choose(listener.says("case_choice.message"))
                listener.choose(listener.says("case.dong"))
                listener.choose(listener.dong)
                listener.choose(listener.says("case.age_old"))
            for digit in PHONE:
                listener.choose(digit)
            listener.type_letter(LETTERS[person.kiosk.look.language], listener.says("case_field.name"))
        case "case_review":
            listener.choose(listener.says("case.submit"))
            assert person.screen == "case_review", "sent before it was heard, or the hall was warned of it"
            listener.choose(listener.says("case.no"))
            listener.choose(listener.says("case.submit"))
            return person.settle(lambda: person.screen == "case_receipt")
    return listener.choose(listener.says("case.next"))


def hand_in(listener: Listener) -> Receipt:
    """Answer page after page until there is a receipt."""
    for _ in range(MOST_PAGES):
        if listener.person.screen == "case_receipt":
            break
        answer(listener)
    return cast("Receipt", cast("Any", listener.person.kiosk.pages.current.model)._receipt)


@pytest.mark.parametrize(
    ("kind", "look"),
    [
        ("unkind", {"low": True}),
        ("corruption", {"language": "zh-CN"}),
        ("inconvenience", {"high_contrast": True, "language": "en"}),
        ("callback", {"language": "vi"}),
        ("claim", {}),
    ],
)
def test_every_kind_can_be_handed_in_by_keypad_and_ear(
    citizen: Visitor, kind: str, look: dict[str, object]
) -> None:
    listener = Listener(citizen)
    citizen.kiosk.look.set(**look)
    listener.press("voice")
    listener.choose(listener.says("home.cases"))
    services = citizen.kiosk.stage.services
    listener.choose(kind_name(citizen.kiosk.stage, services.charter.kinds[kind]))
    receipt = hand_in(listener)
    told = citizen.heard()[-1]
    for part in (" ".join(receipt.number), " ".join(receipt.code or ""), receipt.phone):
        assert part in told


@pytest.mark.parametrize("look", [{"zoom": 2.0}, {"zoom": 1.5, "language": "ja"}])
def test_praise_by_keypad_and_ear_ends_in_thanks(citizen: Visitor, look: dict[str, object]) -> None:
    listener = Listener(citizen)
    citizen.kiosk.look.set(**look)
    listener.press("voice")
    listener.choose(listener.says("home.cases"))
    services = citizen.kiosk.stage.services
    listener.choose(kind_name(citizen.kiosk.stage, services.charter.kinds["praise"]))
    answer(listener)
    assert listener.says("case.thanks") in citizen.heard()[-1]
