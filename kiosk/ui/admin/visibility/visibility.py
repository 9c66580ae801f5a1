# SPDX-License-Identifier: GPL-3.0-or-later
"""The page of the visibility rules: a draft of the table, seen as a visitor would before it is applied."""

from __future__ import annotations

from dataclasses import asdict, replace
from functools import partial
from itertools import chain
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Signal, Slot

from kiosk.directory.policy_table import decided, lines, unhidden
from kiosk.directory.visibility import LEVEL_WORDS, Rule
from kiosk.services.admin.results.visibility import Preview
from kiosk.ui.admin.confirmation import Confirmation
from kiosk.ui.admin.page import Page
from kiosk.ui.admin.visibility.wording import (
    LEVELS,
    ChangedRow,
    RuleRow,
    changed_rows,
    counted,
    going_back,
    row,
    weighed,
)
from kiosk.ui.properties import owned, qml_element, shown
from kiosk.ui.rows import listed

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from kiosk.directory.model import Seat
    from kiosk.directory.policy_table import PolicyLine
    from kiosk.directory.visibility import Policy
    from kiosk.services.admin.results.visibility import InForce, PolicyReach
    from kiosk.services.admin.visibility import VisibilityService

SWITCHES: Final = ("photo", "phone", "email")


@qml_element
class Visibility(Page["VisibilityService"]):
    """Every rule a line; what is decided on a line is filled, what it inherits is light."""

    changed = Signal()

    rows = listed(RuleRow)
    levels = shown("QStringList")(lambda _self: list(LEVEL_WORDS.values()))
    chosen = shown(str, changed)(lambda self: "/".join(self._at))
    edits = shown(int, changed)(lambda self: len(self._changed))
    undoable = shown(bool, changed)(lambda self: bool(self._loaded and self._loaded.number))
    confirmation = owned(lambda self: Confirmation(self, self._agreed))
    previewed = shown(bool, changed)(lambda self: self._preview is not None)
    told = shown(str, changed)(lambda self: counted(self._reach) if self._reach else "세는 중입니다…")
    changing = shown(str, changed)(lambda self: self._changing())
    touched = listed(ChangedRow)
    now = shown("QVariantMap", changed)(lambda self: asdict((self._preview or Preview()).now))
    after = shown("QVariantMap", changed)(lambda self: asdict((self._preview or Preview()).after))
    finds = shown("QVariantList", changed)(lambda self: self._finds())

    def clear(self) -> None:
        """Hold no rules and no draft."""
        self._loaded: InForce | None = None
        self._draft: Policy | None = None
        self._shown: tuple[str, Policy] | None = None
        self._preview: Preview | None = None
        self._reach: PolicyReach | None = None  # of the draft as it stands
        self._counting = False
        self._opened: set[str] = set()
        self._changed: set[tuple[str, str]] = set()
        self._filter, self._at, self._goes_back = "", ("", ""), False
        self.confirmation.drop()

    def enter(self, service: object, about: str = "") -> None:
        """Show the rules, with the office of a seat opened that another page named."""
        if about:
            self._opened, self._at = {about.rpartition("/")[0]}, ("person", about)
        super().enter(service, about)  # type: ignore[arg-type] # the page only passes it on

    @Slot()
    def look(self) -> None:
        """Read the rules in force again, and let the draft go."""
        self.run(lambda office: office.load(), self._load)

    @Slot(str)
    def find(self, words: str) -> None:
        """List only offices with these words in their name or in a duty."""
        self._filter = words.strip()
        self._list()

    @Slot(str, str)
    def choose(self, kind: str, key: str) -> None:
        """Choose a line; an office's seats are opened or closed by choosing it again."""
        if kind == "office":
            self._opened ^= {key} if self._at == (kind, key) or key not in self._opened else set()
        self._at = (kind, key)
        self._list()
        self._ask()

    @Slot(str, str, int)
    def decide(self, kind: str, key: str, column: int) -> None:
        """Decide the level of a line; choosing what is decided already lets the line inherit again."""
        line = self._line(kind, key)
        if line is None or LEVELS[column] in line.barred:
            return
        level = (
            None if line.own.level == LEVELS[column] and kind not in ("city", "maximum") else LEVELS[column]
        )
        self._put(line, replace(line.own, level=level))

    @Slot(str, str, str)
    def toggle(self, kind: str, key: str, switch: str) -> None:
        """Turn photo, phone or e-mail over on a line; the third press lets it inherit again."""
        line = self._line(kind, key)
        if line is None or switch not in SWITCHES:
            return
        before = getattr(line.shown, switch)
        decided_here = getattr(line.own, switch) is not None
        value = None if decided_here and kind not in ("city", "maximum") else not before
        switches = {name: getattr(line.own, name) for name in SWITCHES} | {switch: value}
        self._put(line, Rule(line.own.level, **switches))

    @Slot(str)
    def unhide(self, seat_id: str) -> None:
        """Take "hide now" back; it is applied with the rest of the draft."""
        if self._loaded and self._draft:
            self._draft = unhidden(self._draft, self._loaded.directory, seat_id)
            self._changed.add(("person", seat_id))
            self._stand_at("person", seat_id)

    @Slot()
    def apply(self) -> None:
        """Show how far the draft reaches."""
        draft, loaded = self._draft, self._loaded
        if draft and loaded and self._changed:
            self.run(lambda office: office.weigh(loaded, draft), self._show_draft)

    def _show_draft(self, reach: PolicyReach) -> None:
        self._goes_back = False
        self.confirmation.show(weighed(reach))

    @Slot(str, str)
    def _agreed(self, reason: str, typed: str) -> None:
        draft, loaded = self._draft, self._loaded
        if loaded and self._goes_back:
            told = "바로 앞 규칙으로 되돌렸습니다."
            self.do(lambda office: office.take_back(loaded, reason, typed), told)
        elif draft and loaded and self._changed:
            what = ", ".join(f"{kind} {key}".strip() for kind, key in sorted(self._changed))
            told = "적용했습니다. 1초 안에 모든 화면에 보입니다."
            self.do(lambda office: office.apply(loaded, draft, what, reason, typed), told)

    @Slot()
    def undo(self) -> None:
        """Let the draft go; without one, show what taking back the last change would change."""
        loaded = self._loaded
        if self._changed:
            self._said = ""
            self.look()
        elif loaded:
            self.run(lambda office: office.weigh_back(loaded), self._show_going_back)

    def _show_going_back(self, reach: PolicyReach) -> None:
        self._goes_back = True
        self.confirmation.show(going_back(reach))

    def _load(self, loaded: InForce) -> None:
        self._loaded, self._draft, self._changed = loaded, loaded.policy, set()
        self._preview = self._shown = self._reach = None
        if not self._at[0]:
            self._at = ("city", "")
        self._list()
        self._ask()

    def _line(self, kind: str, key: str) -> PolicyLine | None:
        return next((one for one in self._lines() if (one.kind, one.key) == (kind, key)), None)

    def _lines(self) -> Sequence[PolicyLine]:
        if not self._loaded or not self._draft:
            return ()
        return tuple(lines(self._loaded.directory, self._draft, self._opened))

    def _put(self, line: PolicyLine, rule: Rule) -> None:
        if self._loaded and self._draft:
            self._draft = decided(self._draft, self._loaded.directory, line.kind, line.key, rule)
            self._changed.add((line.kind, line.key))
            if self._draft == self._loaded.policy:
                self._changed.clear()
            self._stand_at(line.kind, line.key)

    def _stand_at(self, kind: str, key: str) -> None:
        """Show what the draft as it now stands would change; its count follows, and is not known before."""
        self._at, self._reach = (kind, key), None
        self._list()
        self._ask()

    def _list(self) -> None:
        if loaded := self._loaded:
            self.rows.show(
                [
                    row(
                        line,
                        loaded.directory,
                        loaded.names,
                        line.key in self._opened,
                        (line.kind, line.key) in self._changed,
                    )
                    for line in self._lines()
                    if self._wanted(line)
                ]
            )
        self.renew()

    def _wanted(self, line: PolicyLine) -> bool:
        if not self._filter or line.kind in ("city", "maximum") or not self._loaded:
            return True
        if line.kind == "rank":
            return self._filter in line.key
        office = self._loaded.directory.by_name[
            line.key if line.kind == "office" else line.key.rpartition("/")[0]
        ]
        called = self._loaded.names.get(office.name, office.name)
        return self._filter in called or any(
            self._filter in duty for seat in office.seats for duty in seat.duties
        )

    def _seat(self) -> str:
        """Return the seat that stands for the chosen line: itself, else the first it decides."""
        kind, key = self._at
        if kind == "person":
            return key
        if not self._loaded:
            return ""
        offices = self._loaded.directory.offices
        named = [one for one in offices if kind != "office" or one.name == key]
        seats = [seat for office in named for seat in office.seats if not seat.vacant]
        if kind == "rank":
            titles = key.partition("@")[0].split(",")
            seats = [seat for seat in seats if seat.title in titles] or seats
        known = (seat for seat in seats if seat.occupant and seat.occupant.name)
        return next((seat.id for seat in chain(self._differing(seats), known, seats)), "")

    def _differing(self, seats: Iterable[Seat]) -> Iterator[Seat]:
        """Return those about whom the draft decides otherwise than the rules in force."""
        draft, loaded = self._draft, self._loaded
        if draft and loaded and self._changed:
            yield from (one for one in seats if draft.shown(one) != loaded.policy.shown(one))

    def _ask(self) -> None:
        """Ask for the preview of what is chosen; a newer wish waits for the running one."""
        seat, draft, loaded = self._seat(), self._draft, self._loaded
        if seat and draft and loaded and self._shown != (seat, draft):
            asked = (seat, draft)
            if self.run(
                lambda office: office.preview(loaded, draft, seat), lambda told: self._show(asked, told)
            ):
                self._shown = asked

    def _show(self, asked: tuple[str, Policy], preview: Preview) -> None:
        if self._shown == asked:
            self._preview = preview
            self._ask()
            self._count()

    def _count(self) -> None:
        """Count how far the draft reaches; nobody waits for it, and one count is taken at a time."""
        draft, loaded = self._draft, self._loaded
        if draft and loaded and self._reach is None and not self._counting:
            self._counting = True
            self.read(lambda office: office.weigh(loaded, draft), partial(self._show_reach, draft))

    def _show_reach(self, draft: Policy, reach: PolicyReach) -> None:
        self._counting = False
        if draft == self._draft:
            self._reach = reach
            self.touched.show(changed_rows(reach))
        else:
            self._count()

    def _changing(self) -> str:
        """Return how many desks change, and of which the rows are the first."""
        reach = self._reach
        if reach is None or not reach.changed:
            return ""
        first = f", 처음 {len(reach.seats)}" if len(reach.seats) < reach.changed else ""
        return f"달라지는 자리 {reach.changed:,}{first}"

    def _finds(self) -> list[dict[str, str]]:
        return [{"words": words, "found": found} for words, found in (self._preview or Preview()).finds]
