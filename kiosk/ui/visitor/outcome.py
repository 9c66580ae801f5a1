# SPDX-License-Identifier: GPL-3.0-or-later
"""How a search ends at the screen: on the way, or not found and why."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, cast

from PySide6.QtCore import Signal, Slot

from kiosk.ui.properties import qml_element, shown
from kiosk.ui.shell.inviting import Inviting, invite

if TYPE_CHECKING:
    from collections.abc import ItemsView, Mapping, Sequence

    from kiosk.directory.lit_place import LitPlace
    from kiosk.ui.shell.stage import Stage
    from kiosk.ui.slips import Slip
    from kiosk.visits.events import Mistake, Reason, Value

ACCESS = "access"
SETTLE_S = 3.0  # for which a touch where one has just set out is no wish for another place
# What may be told by one touch, and its picture.
WRONG = {
    "phone": "phone", "place": "pin", "duty": "person", "hours": "clock", "way": "walk", "other": "more",
}  # fmt: skip
HARD_TO_USE = {
    "reach": "wheelchair", "read": "eye", "hear": "voice", "press": "touch", "words": "words",
    "other": "more",
}  # fmt: skip


@qml_element
class ArrivedModel(Inviting):
    """A good way to whoever sets out, and the code that confirms the arrival there; on paper if wanted.

    `place` and `steps` stand as on the page of the way, to which one can return by its `target`.
    """

    changed = Signal()

    def __init__(  # noqa: PLR0913 # what the page of the way leaves to it
        self,
        stage: Stage,
        *,
        title: str,
        code: str,
        slip: Slip | None = None,
        target: str = "",
        lit: LitPlace | None = None,
        place: str = "",
        steps: Sequence[Mapping[str, Any]] = (),
        qr: Mapping[str, Any] | None = None,
    ) -> None:
        super().__init__(stage, inviting=True)
        self._title, self._code, self._slip = title, code, slip
        self._target, self._lit, self._place, self._steps = target, lit, place, list(steps)
        self._qr = dict(qr or {})
        self._paper = False
        self._came = stage.pace.now()
        if stage.printer is not None and slip is not None:
            stage.background.run(stage.printer.ready, self._offer)

    go = shown(str)(lambda self: self._stage.text("arrived.go", self._title))
    code = shown(str)(lambda self: self._code)
    place = shown(str)(lambda self: self._place)
    steps = shown("QVariantList")(lambda self: self._steps)
    returning = shown(bool)(lambda self: bool(self._target))
    qr = shown("QVariantMap")(lambda self: self._qr)
    printable = shown(bool, changed)(lambda self: self._paper)

    @Slot()
    def put_on_paper(self) -> None:
        """Print the way and its number once, beside the screen."""
        printer, slip = self._stage.printer, self._slip
        if self._paper and printer is not None and slip is not None:
            self._offer(False)  # noqa: FBT003 # what is on its way to the paper is not offered again
            self._stage.background.run(
                lambda: printer.put_on_paper(slip),
                lambda _: None,
                lambda _: self._offer(True),  # noqa: FBT003
            )

    def _offer(self, ready: bool) -> None:  # noqa: FBT001 # the printer's answer
        self._paper = ready
        self.changed.emit()

    @property
    def spoken_title(self) -> str:
        """Where to go, and the code, digit by digit."""
        code = [self._stage.text("arrived.code_note"), " ".join(self._code)] if self._code else []
        return " ".join(part for part in (self.go, self._place, *code) if part)

    @Slot()
    def look_again(self) -> None:
        """Return to the way."""
        self._stage.pages.replace("way", target=self._target, lit=self._lit)

    @Slot()
    def again(self) -> None:
        """Look for something else; back leads here again, where the code stands.

        Not yet, where this has just come: a second touch at the place of the first would take the code away.
        """
        if self._stage.pace.now() - self._came >= SETTLE_S:
            self._stage.pages.open("home")


@qml_element
class NotFoundModel(Inviting):
    """Five plain reasons; each is recorded and each leads to help."""

    changed = Signal()

    def __init__(self, stage: Stage) -> None:
        super().__init__(stage)
        self._chosen = ""

    chosen = shown(str, changed)(lambda self: self._chosen)
    canRing = shown(bool)(lambda self: bool(self._stage.remembered.get("office")))  # noqa: N815 # QML's name

    @property
    def spoken_title(self) -> str:
        """The apology, and what is asked."""
        return f"{self._stage.text('missed.title')} {self._stage.text('missed.why')}"

    @Slot(str)
    def choose(self, reason: str) -> None:
        """Record why, and offer what helps; the survey hears those too who did not find it."""
        self._chosen = reason
        self._inviting = invite(self._stage)
        self._stage.services.visits.not_reached(cast("Reason", reason))
        self._stage.narrator.tell(self._stage.text("missed.thanks"))
        self.changed.emit()

    @Slot()
    def search_again(self) -> None:
        """Start a new search."""
        self._stage.pages.begin("home")

    @Slot()
    def ask_call(self) -> None:
        """Offer to be rung back by the officer who was not there."""
        remembered = self._stage.remembered
        self._stage.pages.open("call_back", office=remembered["office"], seat=remembered["seat"])

    @Slot()
    def call_guide(self) -> None:
        """Have a person come."""
        self._stage.pages.open("guide_call")


@qml_element
class WrongModel(Inviting):
    """A visitor's "this is wrong": one touch says what, and nobody's own words are asked for.

    Of the screen `access` it asks what makes the booth hard to use.
    """

    changed = Signal()

    def __init__(self, stage: Stage, *, screen: str, state: Mapping[str, Value], sent: bool = False) -> None:
        super().__init__(stage, inviting=sent)
        self._screen = screen
        self._state = state
        self._sent = sent

    sent = shown(bool)(lambda self: self._sent)
    title = shown(str, changed)(lambda self: self._said("thanks" if self._sent else "title"))
    note = shown(str, changed)(lambda self: self._said("next" if self._sent else "note"))
    reasons = shown("QVariantList", changed)(
        lambda self: [] if self._sent else [[what, self._said(what), glyph] for what, glyph in self._asked]
    )

    @property
    def spoken_title(self) -> str:
        """What this page is for, and after that what becomes of it."""
        return f"{self.title} {self.note}"

    @Slot(str)
    def choose(self, what: str) -> None:
        """Put it on the admin's work list."""
        self._stage.services.visits.report_wrong(self._screen, self._state, cast("Mistake", what))
        self._stage.pages.replace("wrong", screen=self._screen, state=self._state, sent=True)

    @Slot()
    def leave(self) -> None:
        """Return to the card or the map."""
        self._stage.pages.back()

    @property
    def _asked(self) -> ItemsView[str, str]:
        return (HARD_TO_USE if self._screen == ACCESS else WRONG).items()

    def _said(self, what: str) -> str:
        text = self._stage.text
        return text(f"hard.{what}") if self._screen == ACCESS else text(f"wrong.{what}")
