# SPDX-License-Identifier: GPL-3.0-or-later
"""The page of visitors' words: what found nothing is joined to a duty, what is wrong is put right."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal, Slot

from kiosk.language.particles import with_particle
from kiosk.services.admin.results.words import Joined, Vain, WordMatch, Wrong
from kiosk.ui.admin.page import Page
from kiosk.ui.properties import qml_element, shown
from kiosk.ui.rows import listed

if TYPE_CHECKING:
    from collections.abc import Sequence

    from kiosk.services.admin.results.words import WorkList
    from kiosk.services.admin.words import SearchWordService


@qml_element
class Words(Page["SearchWordService"]):
    """`words` are what a visitor may say, `meaning` is what the duty is looked for by."""

    changed = Signal()

    vain = listed(Vain)
    wrong = listed(Wrong)
    joined = listed(Joined)
    found = listed(WordMatch)
    duties = listed(WordMatch)
    words = shown(str, changed)(lambda self: self._words)
    meaning = shown(str, changed)(lambda self: self._meaning)
    nothing = shown(bool, changed)(lambda self: bool(self._words and not len(self.found) and not self._busy))

    def clear(self) -> None:
        """Hold no words."""
        self._words = self._meaning = ""
        self._tried = ("", "")

    @Slot()
    def look(self) -> None:
        """Read the work list again."""
        self.run(lambda office: office.load(), self._list)

    @Slot(str)
    def choose(self, words: str) -> None:
        """Take words that found nothing into the try box, and look for a duty by them."""
        self._said, self._words, self._meaning = "", words, words
        self._try()

    @Slot(str)
    def say(self, words: str) -> None:
        """Search as a visitor would."""
        if words != self._words:
            self._words = words
            self._try()

    @Slot(str)
    def mean(self, meaning: str) -> None:
        """Look for the duty that the words mean."""
        if meaning != self._meaning:
            self._meaning = meaning
            self._try()

    @Slot(str, str)
    def join(self, duty: str, office: str) -> None:
        """Join the words to a duty."""
        self._keep(
            Joined(self._words, duty, office),
            f"“{self._words}” — 이제 {with_particle(office, '으로/로')} 안내합니다.",
        )

    @Slot()
    def setAside(self) -> None:  # noqa: N802 # QML's spelling
        """Take the words off the list: there is nothing to join them to."""
        self._keep(
            Joined(self._words, "", ""), f"{with_particle(f'“{self._words}”', '은/는')} 목록에서 뺐습니다."
        )

    @Slot(int)
    def part(self, at: int) -> None:
        """Let words go that were joined."""
        joined = self.joined[at]
        self.run(
            lambda office: office.part(joined),
            self._again,
            told=f"{with_particle(f'“{joined.words}”', '을/를')} 풀었습니다.",
            keeps=True,
        )

    @Slot(str)
    def handled(self, report: str) -> None:
        """Take what a visitor said is wrong off the list."""
        self.run(
            lambda office: office.handled(report), self._again, told="고친 것으로 적었습니다.", keeps=True
        )

    @Slot(str)
    def visit(self, office: str) -> None:
        """Turn to the seats of the office that a report is about."""
        self.turned.emit("seats", office)

    def _keep(self, joined: Joined, told: str) -> None:
        self.run(lambda office: office.join(joined), self._again, told=told, keeps=True)

    def _again(self, _done: None) -> None:
        self._tried = ("", "")
        self.run(lambda office: office.load(), self._list)

    def _list(self, work: WorkList) -> None:
        self.vain.show(work.vain)
        self.wrong.show(work.wrong)
        self.joined.show(work.joined)
        self._try()

    def _try(self) -> None:
        """Try the newest words; while a search runs, its end asks again."""
        wish = (self._words, self._meaning)
        if wish != self._tried and self.run(lambda office: _both(office, *wish), self._show):
            self._tried = wish
        self.renew()

    def _show(self, answer: tuple[Sequence[WordMatch], Sequence[WordMatch]]) -> None:
        self.found.show(answer[0])
        self.duties.show(answer[1])
        self._try()


def _both(
    office: SearchWordService, words: str, meaning: str
) -> tuple[Sequence[WordMatch], Sequence[WordMatch]]:
    return office.try_out(words) if words.strip() else (), office.duties(meaning) if meaning.strip() else ()
