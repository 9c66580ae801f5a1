# SPDX-License-Identifier: GPL-3.0-or-later
"""Nothing moves under a finger: where every control of every screen stands, before and after all it may say.

Two walks over the samples of all screens: one touches every answer that can be chosen, one provokes every
error, step, wait and late word. What comes or goes by design is named beside it; nothing else may have
another rectangle.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QMetaObject
import pytest

from kiosk.cases.numbers import receipt_number
from kiosk.services.cases.intake import NoRoom
from kiosk.services.visitor import VisitorServices
from tests import ear_samples
from tests.case_samples import call, fresh, written
from tests.demo_city import demo_services
from tests.samples import SAMPLES, Sample
from tests.screens import ABROAD, KOREAN, OPEN, present, rest
from tests.ui.standing import (
    ALL,
    called,
    close_keyboard,
    moved,
    pages_of,
    spots,
    touchable,
    turn,
)
from tests.visitor import Visitor, start_qt
from tests.walker import faults

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from PySide6.QtGui import QGuiApplication
    from PySide6.QtQuick import QQuickItem

    from tests.screens import Mode

# Vietnamese words are the longest.
MODES: Final = (
    *(one for one in KOREAN if one.name not in {"150", "contrast-200", "low-200"}),
    *(one for one in ABROAD if one.language == "vi"),
)
# Another question is asked, another list shown: large, that page and those before it stand still.
ASKS_ANEW: Final = {"case_words", "case_contact", "offices", "staff", "matters"}
UNKNOWN: Final = "".join(one for one in receipt_number("A", 999_999) if one.isdigit())
ROWS: Final = ("ListRow",)
COMES: Final = ("survey.invite", "pager.after", "pager.before")
EASY: Final = "home.easy"  # another screen, with a dock of its own


@pytest.fixture(scope="module")
def passer_by(qapp: QGuiApplication, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Visitor]:
    """One visitor who is shown all of the demo city."""
    start_qt(qapp)
    with demo_services(tmp_path_factory.mktemp("city")) as services:
        person = Visitor(services=services)
        yield person
        person.leave_for_good()


@pytest.fixture(autouse=True)
def in_hours(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let it be the same afternoon for all."""
    monkeypatch.setattr(VisitorServices, "now", lambda _house: OPEN)


def begin(visitor: Visitor, sample: Sample, mode: Mode) -> None:
    """Put a sample on the screen, without keys."""
    present(visitor, sample, mode)
    close_keyboard(visitor)


def answers(visitor: Visitor) -> list[QQuickItem]:
    """Return what can be chosen on the present page."""
    return [item for item in touchable(visitor) if item.property("chosen") is not None and item.isEnabled()]


@pytest.mark.parametrize("mode", MODES, ids=lambda mode: mode.name)
def test_no_answer_that_is_chosen_moves_another_control(passer_by: Visitor, mode: Mode) -> None:
    found: list[str] = []
    tried = 0
    for sample in (one for one in SAMPLES if not one.at_rest and one.name != "idle-warning"):
        begin(passer_by, sample, mode)
        before, model = spots(passer_by), passer_by.kiosk.pages.current.model
        for page in range(pages_of(passer_by)):
            turn(passer_by, page)
            for at in range(len(answers(passer_by))):
                turn(passer_by, page)
                there = answers(passer_by)
                if at >= len(there) or passer_by.kiosk.stage.text(EASY) in called(there[at]):
                    continue
                name = called(there[at])
                QMetaObject.invokeMethod(there[at], "activated")
                rest(passer_by)
                if passer_by.kiosk.pages.current.model is not model:  # another page
                    begin(passer_by, sample, mode)
                    before, model = spots(passer_by), passer_by.kiosk.pages.current.model
                    continue
                tried += 1
                after = spots(passer_by)
                anew = sample.screen in ASKS_ANEW
                behind = anew and mode.zoom > 1  # large, more pages or fewer come behind it
                may = (*ROWS, *(passer_by.kiosk.stage.text(key) for key in COMES))
                wrong = moved(before, after, may, pages=page + 1 if behind else ALL, anew=anew)
                found += [f"{sample.name}, {name}: {one}" for one in wrong]
                before = after
    assert found == []
    assert tried > 100


@dataclass(frozen=True, slots=True)
class Happens:
    """What happens on a screen, one after the other, and the controls that come or go with it by design."""

    sample: Sample
    acts: tuple[Callable[[Visitor], object], ...]
    may: tuple[str, ...] = ()
    page: str = ""  # "large": there it takes a page of its own


def does(name: str, *given: object) -> Callable[[Visitor], object]:
    """Call the page's model."""
    return lambda visitor: getattr(visitor.kiosk.pages.current.model, name)(*given)


def sets(**values: object) -> Callable[[Visitor], object]:
    """Leave the page's model in a state that another thread's answer ends."""

    def act(visitor: Visitor) -> None:
        model = visitor.kiosk.pages.current.model
        for name, value in values.items():
            setattr(model, name, value)
        (model.tell if hasattr(model, "tell") else model.changed.emit)()

    return act


def answered(visitor: Visitor) -> None:
    """Ask, and wait for the answer."""
    model = visitor.kiosk.pages.current.model
    model.ask()
    visitor.settle(lambda: not model.asking)


def forgives(visitor: Visitor) -> None:
    """Give back what others have tried at this screen."""
    for _ in range(5):
        visitor.kiosk.stage.services.intake.store.forgive_try()


def types(digits: str) -> tuple[Callable[[Visitor], object], ...]:
    """Press digits, one after the other, and wait for what a whole code brings."""
    return tuple(does("press", digit) for digit in digits)


def hesitates(visitor: Visitor) -> None:
    """Stand there until a guide is offered."""
    for _ in range(2):
        visitor.kiosk.session.touch()
        visitor.wait(31)
    visitor.kiosk.session.touch()


def stands_still(visitor: Visitor) -> None:
    """Stand there until the screen asks whether anybody is there."""
    visitor.wait(61 * (2 if visitor.kiosk.look.voice else 1))


def speaks_long(visitor: Visitor) -> None:
    """Have a long text said."""
    visitor.kiosk.stage.narrator.say(visitor.kiosk.stage.text("guide.still") * 6)


def ear(act: Callable[[Visitor], None]) -> Callable[[Visitor], object]:
    """Let the ear of the search be so, without the keys."""

    def now(visitor: Visitor) -> None:
        act(visitor)
        close_keyboard(visitor)

    return now


SAMPLE: Final = {one.name: one for one in SAMPLES}
REFUSED: Final = (
    ("case_contact", written),
    ("call_number", call),
    ("call_time", call),
    ("case_words", fresh),
)
SENDS: Final = (
    sets(_sending=True),
    sets(_sending=False),
    does("_failed", NoRoom()),
    does("_failed", OSError()),
)
CALL: Final = tuple(does("become", state) for state in ("called", "missed", "again", "coming"))
REFUSES: Final = does("allow", False)  # noqa: FBT003 # the answer
HAPPENS: Final = (
    *(Happens(Sample(page, page, {"draft": draft}), (does("go_on"),)) for page, draft in REFUSED),
    Happens(Sample("case_praise", "case_praise", {"draft": fresh}), (does("send"),)),
    Happens(
        SAMPLE["way-step"],
        tuple(does("show_step", at) for at in (2, 3, 4, 5, 1, 0)),
        ("way.next", "way.previous"),
    ),
    Happens(SAMPLE["home"], (hesitates,), ("HelpOffer",)),
    Happens(SAMPLE["home"], (stands_still,), ("BigButton",)),
    Happens(SAMPLE["home"], (speaks_long,)),
    Happens(SAMPLE["office"], (hesitates, speaks_long), ("HelpOffer",)),
    Happens(SAMPLE["offices"], (hesitates,), ("HelpOffer",)),
    Happens(SAMPLE["way"], (hesitates,), ("HelpOffer",)),
    Happens(SAMPLE["search"], (hesitates,), ("HelpOffer",)),
    Happens(
        SAMPLE["lookup"],
        (
            forgives,
            *types(UNKNOWN),
            answered,
            *types("0000"),
            sets(_asking=True),
            sets(_asking=False),
            answered,
            *types("1234"),
            answered,
        ),
    ),
    Happens(
        SAMPLE["lookup-found"], (does("arm"), does("_not_withdrawn", OSError()), does("keep")), page="large"
    ),
    Happens(SAMPLE["code"], (*types("0000"), *types("12"))),
    Happens(SAMPLE["survey-code"], (*types("00000000"), *types("12"))),
    Happens(
        SAMPLE["survey"],
        (
            does("send"),
            does("choose", "found", 3),
            sets(_sending=True),
            sets(_sending=False),
            does("_fail", OSError()),
        ),
    ),
    Happens(SAMPLE["case-contact-missing"], types("01000")),
    Happens(SAMPLE["case-review"], (does("listen"), REFUSES), page="large"),
    Happens(SAMPLE["case-review"], SENDS),
    Happens(SAMPLE["case-praise"], SENDS),
    Happens(SAMPLE["guide-called"], CALL, ("guide.withdraw",)),
    Happens(SAMPLE["dong"], (does("choose", "용당1동"), does("choose", "?"))),
    Happens(
        SAMPLE["ear"],
        tuple(map(ear, (ear_samples.begin, ear_samples.speak, ear_samples.wait, ear_samples.fail))),
        ("Chip", "ResultRow"),
    ),
)


@pytest.mark.parametrize("mode", MODES, ids=lambda mode: mode.name)
def test_no_error_step_wait_or_late_word_moves_a_control(passer_by: Visitor, mode: Mode) -> None:
    found: list[str] = []
    tried = 0
    for happens in (one for one in HAPPENS if mode.zoom == 1 or one.page != "large"):
        begin(passer_by, happens.sample, mode)
        before, screen = spots(passer_by), passer_by.screen
        for number, act in enumerate(happens.acts, 1):
            act(passer_by)
            rest(passer_by)
            tried += 1
            assert passer_by.screen == screen
            after = spots(passer_by)
            text = passer_by.kiosk.stage.text
            may = [text(one) if "." in one else one for one in (*happens.may, *COMES)]
            found += [f"{happens.sample.name}, {number}: {one}" for one in moved(before, after, may)]
            found += [f"{happens.sample.name}, {number}: {one}" for one in faults(passer_by)]
            before = after
    assert found == []
