# SPDX-License-Identifier: GPL-3.0-or-later
"""Matter cards at the desk: each line is ticked before it is confirmed, and what is missing is picked."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Signal, Slot

from kiosk.directory.card_life import CardState
from kiosk.directory.cards import FIELDS, SINGLE, CardLines, counted
from kiosk.ui.admin.page import Page
from kiosk.ui.properties import qml_element, shown
from kiosk.ui.rows import listed

if TYPE_CHECKING:
    from kiosk.services.admin.cards import CardService
    from kiosk.services.admin.results.cards import CardEntry, CardList

LABELS: Final = {
    "bring": "가져올 것", "bring_proxy": "대리인이 더 가져올 것", "fee": "수수료", "time": "걸리는 시간",
    "elsewhere": "다른 곳에서 하기", "who": "누가", "notes": "알아 둘 것",
}  # fmt: skip
CHECKS: Final = {
    "fee": "수수료", "fee:ordinance": "수수료(시 조례)", "time": "걸리는 시간", "bring": "가져올 것",
    "places": "하는 곳", "who": "누가", "list": "종류별 목록", "law": "근거 법령", "kiosk": "무인발급기",
}  # fmt: skip
STATES: Final = {
    CardState.PROPOSED: ("calm", "제안"),
    CardState.CONFIRMED: ("done", "나감"),
    CardState.DUE: ("missed", "다시 확인"),
    CardState.LAPSED: ("stopped", "지남"),
    CardState.WITHDRAWN: ("stopped", "거둠"),
}
TO_DO, OUT = 0, 1
NOBODY: Final = "맡은 부서 없음"


@dataclass(frozen=True, slots=True)
class CardRow:
    """One card in the list."""

    matter: str
    shape: str
    standing: str
    office: str


@dataclass(frozen=True, slots=True)
class CardLine:
    """One line of the open card: its field, its words, and whether it is ticked as right."""

    at: int
    label: str
    text: str
    ticked: bool


@qml_element
class CardsPage(Page["CardService"]):
    """The page of the cards; the form holds ticks and new lines until they are kept."""

    changed = Signal()

    rows = listed(CardRow)
    lines = listed(CardLine)
    part = shown(int, changed)(lambda self: self._part)
    open = shown(bool, changed)(lambda self: self._card is not None)
    chosen = shown(str, changed)(lambda self: self._card.matter if self._card else "")
    told = shown(str, changed)(lambda self: self._standing())
    hint = shown(str, changed)(lambda self: self._hint())
    out = shown(bool, changed)(lambda self: bool(self._card and self._card.confirmed_lines))
    fields = shown("QStringList", changed)(lambda _: list(LABELS.values()))
    ofField = shown(int, changed)(lambda self: self._field)  # noqa: N815 # QML's spelling
    offered = shown("QStringList", changed)(lambda self: [text for _, text in self._offered()])
    ticked = shown(int, changed)(lambda self: sum(on for _, _, on in self._lines))

    def clear(self) -> None:
        """Hold no card."""
        self._desk: CardList | None = None
        self._card: CardEntry | None = None
        self._lines: list[tuple[str, str, bool]] = []
        self._words: dict[tuple[str, str], str] = {}
        self._part, self._field = TO_DO, 0

    @Slot()
    def look(self) -> None:
        """Read the cards again."""
        self.run(lambda office: office.cards(), self._show)

    @Slot(int)
    def choosePart(self, part: int) -> None:  # noqa: N802 # QML's spelling
        """List the cards that wait, those that are out, or all."""
        self._part = part
        self._list()
        self.renew()

    @Slot(str)
    def choose(self, matter: str) -> None:
        """Open one card; what is confirmed is ticked already."""
        self._said = ""
        self._edit(matter)
        self.renew()

    @Slot(int)
    def toggle(self, at: int) -> None:
        """Tick a line as right, or not."""
        name, line, on = self._lines[at]
        self._lines[at] = name, line, not on
        self._draw()

    @Slot(int)
    def chooseField(self, at: int) -> None:  # noqa: N802 # QML's spelling
        """Say to which field a line is added."""
        self._field = at
        self.changed.emit()

    @Slot(int, str)
    def add(self, at: int, number: str) -> None:
        """Add a picked line, ticked; one fee and one time stand instead of another."""
        name, offered = FIELDS[self._field], self._offered()
        if not 0 <= at < len(offered):
            return
        line, text = offered[at]
        if counted(line):
            if not number.strip().isdecimal():
                self.tell("수수료는 원, 시간은 날이나 시간을 숫자로 적어 주십시오.")
                return
            line = f"{line}:{int(number)}"
        self._words[name, line] = text.replace("%1", f"{int(number):,}" if counted(line) else "")
        kept = [
            (of, one, on and not (name in SINGLE and of == name))
            for of, one, on in self._lines
            if (of, one) != (name, line)
        ]
        self._lines = sorted([*kept, (name, line, True)], key=lambda row: FIELDS.index(row[0]))
        self._said = ""
        self._draw()

    @Slot()
    def confirm(self) -> None:
        """Let visitors read what is ticked."""
        if card := self._card:
            lines = self._kept(ticked=True)
            told = f"{card.matter}: 확인했습니다. 지금부터 나옵니다."
            self.do(lambda office: office.confirm(card, lines), told)

    @Slot()
    def propose(self) -> None:
        """Keep the form for later."""
        if card := self._card:
            lines = self._kept(ticked=False)
            told = f"{card.matter}: 적어 두었습니다. 나가지는 않습니다."
            self.do(lambda office: office.propose(card, lines), told)

    @Slot()
    def withdraw(self) -> None:
        """Take the card away from visitors."""
        if card := self._card:
            self.do(lambda office: office.withdraw(card), f"{card.matter}: 거두었습니다.")

    def _show(self, desk: CardList) -> None:
        self._desk = desk
        self._list()
        if self._card is not None:
            self._edit(self._card.matter)

    def _list(self) -> None:
        cards = self._desk.cards if self._desk else ()
        if self._part == TO_DO:
            cards = [one for one in cards if one.state != CardState.CONFIRMED]
        elif self._part == OUT:
            cards = [one for one in cards if one.confirmed_lines]
        self.rows.show([CardRow(one.matter, *STATES[one.state], one.office or NOBODY) for one in cards])

    def _edit(self, matter: str) -> None:
        cards = self._desk.cards if self._desk else ()
        self._card = card = next((one for one in cards if one.matter == matter), None)
        self._words = dict(self._desk.said) if self._desk else {}
        self._lines = [
            (name, line, line in getattr(card.confirmed_lines, name))
            for name in FIELDS
            for line in (getattr(card.lines, name) if card else ())
        ] if card else []  # fmt: skip
        self._draw()

    def _draw(self) -> None:
        rows = enumerate(self._lines)
        self.lines.show([CardLine(at, LABELS[of], self._words[of, line], on) for at, (of, line, on) in rows])
        self.renew()

    def _kept(self, *, ticked: bool) -> CardLines:
        kept: dict[str, list[str]] = {name: [] for name in FIELDS}
        for name, line, on in self._lines:
            if on or not (ticked or (name in SINGLE and kept[name])):
                kept[name].append(line)
        return CardLines.of({name: lines[-1:] if name in SINGLE else lines for name, lines in kept.items()})

    def _offered(self) -> list[tuple[str, str]]:
        return list(self._desk.offered[FIELDS[self._field]]) if self._desk else []

    def _standing(self) -> str:
        card = self._card
        if card is None:
            return ""
        if card.demo:
            return "지어낸 도시라서 나갑니다. 확인한 사람은 없습니다."
        days = f"{card.confirmed} 확인, {card.until}에 다시" if card.confirmed else STATES[card.state][1]
        return " · ".join(filter(None, (days, card.by)))

    def _hint(self) -> str:
        card = self._card
        if card is None:
            return ""
        missing = ", ".join(CHECKS.get(one, one) for one in card.check)
        told = (f"채울 것: {missing}" if missing else "", f"참고: {card.hint}" if card.hint else "", card.law)
        return "\n".join(filter(None, told))
