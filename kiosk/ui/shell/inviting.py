# SPDX-License-Identifier: GPL-3.0-or-later
"""Who is asked three questions, and when: once, at the end of what they came for."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, Signal, Slot

from kiosk.ui.properties import shown

if TYPE_CHECKING:
    from PySide6.QtCore import SignalInstance

    from kiosk.ui.shell.stage import Stage

BOOTH: Final = "booth"
INVITED: Final = "invited"  # remembered, so that a visitor counts as asked once
ANSWERED: Final = "answered"  # remembered, so that a session answers once, from whatever page
_SEEN: Final = ("office", "matter")  # remembered: somebody looked for something, and found it


def may_answer(stage: Stage) -> bool:
    """Return whether this session has not answered yet, and no page of the questions lies under this one."""
    return not stage.remembered.get(ANSWERED) and all(one.name != "survey" for one in stage.pages.stack)


def invite(stage: Stage) -> bool:
    """Return whether the booth asks anything; a visitor who is invited counts as asked, once."""
    survey = stage.services.survey
    if not may_answer(stage) or not survey.asked_at(BOOTH):
        return False
    if not stage.remembered.get(INVITED):
        stage.remembered[INVITED] = True
        language = stage.words.language
        stage.background.run(
            lambda: survey.note_asked(BOOTH, language), lambda _: None, lambda _: None
        )  # uncounted rather than in anybody's way
    return True


def asks_who_ends(stage: Stage) -> bool:
    """Return whether the questions come before the end: of who was shown something and not invited yet."""
    shown_something = any(stage.remembered.get(what) for what in _SEEN)
    return stage.served and shown_something and not stage.remembered.get(INVITED) and invite(stage)


class Inviting(QObject):
    """A page at whose end three questions may be offered.

    Each has a `changed` of its own, which `offered` follows: Qt pairs a property with its own class's signal.
    """

    offered = Signal()
    changed: SignalInstance  # bound by Qt in each page

    def __init__(self, stage: Stage, *, inviting: bool = False) -> None:
        super().__init__()
        self._stage = stage
        self._inviting = inviting and stage.served and invite(stage)
        self.changed.connect(self.offered)

    mayInvite = shown(bool, offered)(lambda self: self._may_invite())  # noqa: N815 # QML's name
    inviting = shown(bool, offered)(lambda self: self._inviting and may_answer(self._stage))

    def _may_invite(self) -> bool:
        stage = self._stage
        return stage.served and may_answer(stage) and bool(stage.services.survey.asked_at(BOOTH))

    @Slot()
    def survey(self) -> None:
        """Ask the three questions."""
        self._stage.pages.open("survey")
