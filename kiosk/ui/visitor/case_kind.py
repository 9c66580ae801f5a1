# SPDX-License-Identifier: GPL-3.0-or-later
"""The first question of the intake: what kind of word it is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot

from kiosk.ui.properties import qml_element, shown
from kiosk.ui.visitor.call_back import CallBackModel
from kiosk.ui.visitor.case_draft import begun
from kiosk.ui.visitor.case_texts import GLYPHS, kind_hint, kind_name, kind_promise
from kiosk.ui.visitor.outcome import ACCESS

if TYPE_CHECKING:
    from collections.abc import Sequence

    from kiosk.charter.promises import PetitionKind
    from kiosk.ui.shell.stage import Stage


@qml_element
class CaseKindModel(QObject):
    """The kinds of the city's charter as equal cards, praise beside the first complaint."""

    changed = Signal()

    def __init__(self, stage: Stage) -> None:
        super().__init__()
        self._stage = stage
        self._ready = True
        self._kinds: Sequence[PetitionKind] = ()
        stage.words.switched.connect(self.changed)
        stage.when_ready(self._fill)

    kinds = shown("QVariantList", changed)(lambda self: [self._card(one) for one in self._kinds])
    unfinished = shown(QObject)(lambda self: self._stage.unfinished)
    ready = shown(bool, changed)(lambda self: self._ready)

    @property
    def spoken_title(self) -> str:
        """The question."""
        return self._stage.text("case.kind_title")

    @Slot(str)
    def choose(self, kind: str) -> None:
        """Begin a case of this kind with what the session knows."""
        if self._ready:
            begun(self._stage, kind=kind).start()

    @Slot()
    def look_up(self) -> None:
        """Ask how far an earlier case is."""
        self._stage.pages.open("lookup")

    @Slot()
    def otherwise(self) -> None:
        """Tell the fax numbers and where on the homepage the same windows are."""
        words = f"{self._stage.text('receipt.fax')} {self._stage.text('receipt.homepage')}"
        self._stage.pages.open("search", words=words, keys=False)

    @Slot()
    def hard_to_use(self) -> None:
        """Ask what makes the booth hard to use."""
        self._stage.pages.open("wrong", screen=ACCESS, state={})

    def _fill(self) -> None:
        services = self._stage.services
        kinds = services.charter.visitor_kinds
        self._kinds = sorted(kinds, key=lambda one: (one is not kinds[0], one.named))
        self.changed.emit()
        self._stage.background.run(services.intake.ready, self._tell)

    def _tell(self, ready: bool) -> None:  # noqa: FBT001 # the answer of the intake
        self._ready = ready
        self.changed.emit()
        if not ready:
            self._stage.narrator.tell(f"{self.spoken_title} {self._stage.text('case.no_key')}")

    def _card(self, kind: PetitionKind) -> dict[str, str]:
        return {
            "id": kind.id,
            "name": kind_name(self._stage, kind),
            "hint": kind_hint(self._stage, kind),
            "promise": kind_promise(self._stage, kind),
            "glyph": GLYPHS.get(kind.id, "words"),
        }


def call_back(stage: Stage, *, office: str, seat: str = "") -> CallBackModel:
    """Begin a request to be rung back, from the card of an office where somebody is away."""
    return CallBackModel(stage, draft=begun(stage, kind="callback", office=office, seat=seat))
