# SPDX-License-Identifier: GPL-3.0-or-later
"""How the list of the cases is narrowed and sorted: by what is picked, sought and pressed above it."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any, Final

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from kiosk.cases.channels import channel_words
from kiosk.cases.states import STEPS
from kiosk.services.admin.results.cases import NOBODY, CaseColumn, CaseQuery, Lateness, View
from kiosk.ui.admin.cases.wording import VIEWS
from kiosk.ui.properties import qml_element, shown

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from kiosk.services.admin.results.cases import CaseList

TYPING_MS: Final = 200
FIELDS: Final = ("office", "taker", "kind", "step", "lateness", "channel")
ANY: Final = {
    "office": "부서", "taker": "담당", "kind": "종류", "step": "단계", "lateness": "기한",
    "channel": "받은 길",
}  # fmt: skip
GONE: Final = {
    "office": "{} (없어진 부서)", "taker": "{} (민원을 더 맡지 않음)", "kind": "없어진 종류 {}",
    "step": "없어진 단계 {}", "channel": "없어진 접수 창구 {}",
}  # fmt: skip
LATENESS: Final = {
    Lateness.LATE: "지난 것", Lateness.TODAY: "오늘까지", Lateness.TOMORROW: "내일까지",
    Lateness.LATER: "모레부터", Lateness.STOPPED: "멈춤·기한 없음",
}  # fmt: skip
ENDED: Final = {Lateness.LATE: "늦게 마침", Lateness.IN_TIME: "기한 안에 마침"}
COLUMNS: Final = {
    CaseColumn.DUE: "기한", CaseColumn.LIMIT: "기준", CaseColumn.NUMBER: "접수 번호", CaseColumn.KIND: "종류",
    CaseColumn.OFFICE: "맡은 부서", CaseColumn.STEP: "단계", CaseColumn.TAKER: "담당",
    CaseColumn.LAW: "법정 기한",
}  # fmt: skip


def _taker(account: str, listed: CaseList) -> str:
    """Return a name, with who stands in for whoever is away."""
    name, leave = listed.names.get(account, ""), listed.away.get(account)
    return f"{name} → {listed.names.get(leave.deputy, '없음')}" if leave else name


@qml_element
class CaseNarrowing(QObject):
    """What is asked of the list; `asked` says that it is something else now."""

    changed = Signal()
    known = Signal()
    asked = Signal()

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._typed = QTimer(self, interval=TYPING_MS, singleShot=True)
        self._typed.timeout.connect(self.asked)
        self._choices: Mapping[str, Mapping[str, str]] = {}
        self._saved: Sequence[CaseQuery] = ()
        self.query = CaseQuery()

    names = shown("QStringList")(lambda _self: list(ANY.values()))
    choices = shown("QVariantList", known)(lambda self: [self._words(name) for name in FIELDS])
    picked = shown("QVariantList", changed)(lambda self: [self._picked(name) for name in FIELDS])
    words = shown(str, changed)(lambda self: self.query.words)
    on = shown(bool, changed)(lambda self: self.query.narrowed)
    sortedBy = shown(str, changed)(lambda self: str(self.query.column or CaseColumn.DUE))  # noqa: N815 # QML's spelling
    falling = shown(bool, changed)(lambda self: self._falls())
    order = shown(str, changed)(lambda self: self._order())
    saved = shown("QStringList", known)(lambda self: [self.title(one) for one in self._saved])
    keepable = shown(bool, changed)(lambda self: bool(self.title(replace(self.query, view=View.OPEN))))
    at = shown(int, changed)(lambda self: self._at())

    def clear(self) -> None:
        """Ask for the open cases by due time."""
        self._typed.stop()
        self.query = CaseQuery()
        self._saved = ()
        self.changed.emit()

    def learn(self, listed: CaseList) -> None:
        """Know the offices, people and kinds that can be picked, and what is kept."""
        charter = listed.charter.at(listed.now)
        kinds = charter.kinds
        known: dict[str, dict[str, str]] = {
            "office": {one: one for one in listed.offices},
            "taker": {NOBODY: "미정"} | {one: _taker(one, listed) for one in listed.takers},
            "kind": {key: kind.name for key, kind in kinds.items() if key != "callback"},
            "step": {str(key): words for key, words in STEPS.items()},
            "channel": dict(channel_words(charter.windows.values())),
        }
        for one in (*listed.saved, self.query):  # who or what is gone can still be seen, and taken off
            for name, words in GONE.items():
                if (key := getattr(one, name)) and key not in known[name]:
                    known[name][key] = words.format(listed.names.get(key, "") or key)
        if (known, listed.saved) != (self._choices, self._saved):  # an open list of choices is not begun anew
            self._choices, self._saved = known, listed.saved
            self.known.emit()
        self.changed.emit()

    # ------------------------------------------------------------------ what is asked
    def turn(self, view: View) -> None:
        """Ask for another list; what its cases stand at is no other's."""
        self._ask(replace(self.query, view=view, lateness="", column=None, falling=False))
        self.known.emit()

    @Slot(int, int)
    def pick(self, field: int, index: int) -> None:
        """Narrow by one choice of a field, the first of which is any."""
        name = FIELDS[field]
        keys = ["", *self._of(name)]
        picked: Any = {name: keys[index]}
        self._ask(replace(self.query, **picked))

    @property
    def typing(self) -> bool:
        """Whether more may be typed, so that nobody has asked for the words yet."""
        return self._typed.isActive()

    @Slot(str)
    def search(self, words: str) -> None:
        """Keep only what has these words in number or office, when no more is typed."""
        if words.strip() != self.query.words:
            self.query = replace(self.query, words=words.strip())
            self.changed.emit()
            self._typed.start()

    @Slot(str)
    def sort(self, column: str) -> None:
        """Sort by a column; the same again turns it round."""
        again = column == self.sortedBy
        self._ask(replace(self.query, column=CaseColumn(column), falling=again and not self._falls()))

    @Slot()
    def free(self) -> None:
        """Leave nothing out, and sort by due time."""
        self._ask(CaseQuery(view=self.query.view))

    @Slot(int)
    def take(self, at: int) -> None:
        """Ask for a kept list; the first choice is none."""
        self._ask(self._saved[at - 1] if at > 0 else CaseQuery(view=self.query.view))
        self.known.emit()

    def _ask(self, query: CaseQuery) -> None:
        if query != self.query:
            self.query = query
            self.changed.emit()
            self.asked.emit()

    # ------------------------------------------------------------------ words
    def parts(self) -> list[str]:
        """Return what the list is narrowed to, one word or two each."""
        picked = [self._of(name).get(getattr(self.query, name), "") for name in FIELDS]
        sought = f"‘{self.query.words}’ 찾기" if self.query.words else ""
        return [one for one in (*picked, sought) if one]

    @property
    def nothing(self) -> str:
        """That no case is as it is asked for."""
        if (words := self.query.words) and len(self.parts()) == 1:
            return f"번호나 부서에 ‘{words}’ 글자가 든 민원이 없습니다."
        return f"고르신 조건에 맞는 민원이 없습니다.\n{', '.join(self.parts())}"

    def title(self, query: CaseQuery) -> str:
        """Return what a kept list is called: by what it holds."""
        view = "" if query.view is View.OPEN else VIEWS[query.view]
        picked = [self._of(name, query.view).get(getattr(query, name), "") for name in FIELDS]
        order = f"{COLUMNS[query.column]} 순{', 거꾸로' if query.falling else ''}" if query.column else ""
        return " · ".join(one for one in (view, *picked, order) if one)

    def _of(self, name: str, view: View | None = None) -> Mapping[str, str]:
        if name == "lateness":
            words = ENDED if (view or self.query.view) is View.CLOSED else LATENESS
            return {str(key): one for key, one in words.items()}
        return self._choices.get(name, {})

    def _words(self, name: str) -> list[str]:
        return [ANY[name], *self._of(name).values()]

    def _picked(self, name: str) -> int:
        keys = ["", *self._of(name)]
        wanted = getattr(self.query, name)
        return keys.index(wanted) if wanted in keys else 0

    def _falls(self) -> bool:
        return self.query.falling if self.query.column else self.query.view is View.CLOSED

    def _order(self) -> str:
        words = COLUMNS[self.query.column or CaseColumn.DUE]
        if self.query.view is View.CLOSED and words == COLUMNS[CaseColumn.DUE]:
            words = "마친 때"
        return f"{words} 순{', 거꾸로' if self.query.falling else ''}"

    def _at(self) -> int:
        asked = replace(self.query, words="")
        return self._saved.index(asked) + 1 if asked in self._saved else 0
