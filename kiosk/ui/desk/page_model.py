# SPDX-License-Identifier: GPL-3.0-or-later
"""Draws a page of the desk in Qt Quick: its lanes and blocks, the drafts, what was chosen and revealed."""

from __future__ import annotations

from dataclasses import asdict, astuple, dataclass, replace
from itertools import zip_longest
import time
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Signal, Slot

from kiosk.desk.blocks import BLOCKS, LANES, DeskForm, DeskView, Listing, Lock
from kiosk.desk.page import DeskStanding, Given
from kiosk.ui.admin.page import Page
from kiosk.ui.admin.sealed import SealedPage
from kiosk.ui.latest import Latest
from kiosk.ui.properties import qml_element, shown
from kiosk.ui.rows import listed

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping

    from _typeshed import DataclassInstance

    from kiosk.desk.blocks import DeskAct, Lane, ListRow, PageBlock
    from kiosk.desk.page import ActResult, DeskPage
    from kiosk.ui.background import Background


@dataclass(frozen=True, slots=True)
class ItemLook:
    """A row, a field or a button as QML reads it: the fields of its value, by their names."""

    look: Mapping[str, object]


@qml_element
class BlockModel(QObject):
    """One block: what kind it is, what it says, its rows, its fields and its buttons."""

    changed = Signal()

    rows = listed(ItemLook)
    fields = listed(ItemLook)
    acts = listed(ItemLook)
    kind = shown(str, changed)(lambda self: type(self._block).__name__ if self._block else "")
    content = shown("QVariantMap", changed)(lambda self: self._content)

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._block: PageBlock | None = None
        self._content: dict[str, object] = {}

    def show(self, block: PageBlock | None, page: PageModel) -> None:
        """Draw another block, or what has become of the same."""
        form = block if isinstance(block, DeskForm) else None
        rows: tuple[ListRow, ...] = ()
        if isinstance(block, Listing):
            rows, block = block.rows, replace(block, rows=())
        fields = [_plain(one) for one in form.fields] if form else []
        for one in fields:
            one["value"] = page.written(form.key if form else "").get(str(one["name"]), one["value"])
        acts = (block.act,) if isinstance(block, Lock) else getattr(block, "acts", ())
        content = _plain(block) if block else {}
        if content != self._content or type(block) is not type(self._block):
            self._block, self._content = block, content
            self.changed.emit()
        self.fields.show([ItemLook(one) for one in fields])
        self.acts.show(page.buttons(acts))
        self.rows.show([_row(one, page) for one in rows])


@qml_element
class LaneModel(QObject):
    """One lane: how wide it is, its title, its blocks, and the buttons at its foot."""

    changed = Signal()

    acts = listed(ItemLook)
    there = shown(bool, changed)(lambda self: self._lane is not None)
    width = shown(int, changed)(lambda self: self._lane.width if self._lane else 0)
    title = shown(str, changed)(lambda self: self._lane.title if self._lane else "")
    quiet = shown(bool, changed)(lambda self: bool(self._lane and self._lane.quiet))
    listed = shown(bool, changed)(lambda self: self._listed)  # down to its foot
    blocks = shown("QVariantList")(lambda self: self._blocks)

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._lane: Lane | None = None
        self._listed = False
        self._blocks = [BlockModel(self) for _ in range(BLOCKS)]

    def show(self, lane: Lane | None, page: PageModel) -> None:
        """Draw another lane, or what has become of the same."""
        head = replace(lane, blocks=(), acts=()) if lane else None
        to_foot = bool(lane and lane.blocks and not lane.acts and isinstance(lane.blocks[-1], Listing))
        if (head, to_foot) != (self._lane, self._listed):
            self._lane, self._listed = head, to_foot
            self.changed.emit()
        for model, block in zip_longest(self._blocks, lane.blocks if lane else ()):
            model.show(block, page)
        self.acts.show(page.buttons(lane.acts if lane else ()))


@qml_element
class PageModel(SealedPage[Any]):
    """One page that was declared: reads it in the worker, shows it, and does what is pressed."""

    changed = Signal()
    keyed = Signal(str)  # a letter that stands for a button

    acts = listed(ItemLook)
    title = shown(str)(lambda self: self._page.title)
    sealable = shown(bool)(lambda self: self._page.seal is not None)
    told = shown(str, changed)(lambda self: self._view.told)
    foot = shown(str, changed)(lambda self: self._view.foot)
    lanes = shown("QVariantList")(lambda self: self._lanes)

    def __init__(self, page: DeskPage[Any, Any], background: Background) -> None:
        self._page = page
        self._view = DeskView(())
        self._lanes: list[LaneModel] = []
        super().__init__(background)
        self._lanes = [LaneModel(self) for _ in range(LANES)]
        self._newest = Latest(self._read, lambda: self._reads > 0, self, gap_ms=0)

    @property
    def view(self) -> DeskView:
        """What is shown."""
        return self._view

    def clear(self) -> None:
        """Hold nothing of one person."""
        self._known: Any = None
        self._place: dict[str, str] = {}
        self._drafts: dict[str, dict[str, str]] = {}
        self._at = 0  # where the chosen row stood
        self._held, self._held_until = None, 0.0
        self._view = DeskView(())
        self._lay()

    def enter(self, service: Callable[[], Any], about: str = "") -> None:
        """Show the page, perhaps about one thing that another page named."""
        if about and self._page.about:
            self._place[self._page.about] = about
        if self._page.seal:
            super().enter(service, about)
        else:
            Page.enter(self, service, about)

    @Slot()
    def look(self) -> None:
        """Read the page again."""
        self._newest.press()

    @Slot()
    def refresh(self) -> None:
        """Read again what others may have changed."""
        if self._page.others_change:
            self.look()

    def shut(self) -> None:
        """Leave nothing of one person's work on the screen."""
        self._newest.drop()
        super().shut()

    def _read(self) -> None:
        place = dict(self._place)
        self.read(lambda service: self._page.read(service, place), self._show)

    def _show(self, known: object) -> None:
        self._known = known
        if self._page.seal:
            self.show_seal(self._page.seal(known))
        self._draw()
        self._newest.go()

    def _fail(self, error: Exception, *, read: bool = True) -> None:
        super()._fail(error, read=read)
        self._newest.go()

    def _draw(self) -> None:
        """Show what was read as it stands now."""
        if self._known is None:
            return
        left = max(0, round(self._held_until - time.monotonic()))
        self._view = self._page.show(
            self._known, DeskStanding(dict(self._place), self._drafts, self._held, left)
        )
        if self._choose_near():
            self._draw()
            return
        self._lay()
        self.renew()

    def _lay(self) -> None:
        """Lay the view into the lanes of the screen."""
        self._buttons: list[tuple[DeskAct, str]] = []  # with the row that each is about
        for model, lane in zip_longest(self._lanes, self._view.lanes if self._lanes else ()):
            model.show(lane, self)
        self.acts.show(self.buttons(self._view.acts))

    def _choose_near(self) -> bool:
        """In a list of which one row always is chosen, choose what stands where the lost one stood."""
        followed = next((one for one in self._listings() if one.follows), None)
        if followed is None or not followed.rows:
            return False
        keys = [one.key for one in followed.rows]
        if followed.chosen in keys:
            self._at = keys.index(followed.chosen)
            return False
        self._move(_chosen(followed, keys[min(self._at, len(keys) - 1)]))
        return True

    def _listings(self) -> Iterable[Listing]:
        return (one for lane in self._view.lanes for one in lane.blocks if isinstance(one, Listing))

    def buttons(self, acts: Iterable[DeskAct], row: str = "") -> list[ItemLook]:
        """Return the buttons as they are drawn; each has its number on the page."""
        looks = []
        for act in acts:
            about = act.about or row
            looks.append(ItemLook({**_plain(act), "at": len(self._buttons), "about": about + act.name}))
            self._buttons.append((act, about))
        return looks

    def written(self, form: str) -> Mapping[str, str]:
        """Return what is written in a form and not kept."""
        return self._drafts.get(form, {})

    @Slot(int)
    def press(self, at: int) -> None:
        """Do what a button stands for."""
        act, row = self._buttons[at]
        if not act.open or (act.sealed and not self.may_read()):
            return
        if not act.name:
            self._move(act.to)
            self._draw()
            return
        given = Given(self._known, row, self._filled(), dict(self._place))
        self.run(lambda service: self._page.acts[act.name](service, given), self._done, keeps=act.keeps)

    def _filled(self) -> dict[str, str]:
        """Return what all fields of the page say, by name."""
        blocks = (one for lane in self._view.lanes for one in lane.blocks)
        forms = [one for one in blocks if isinstance(one, DeskForm)]
        said = {one.name: one.value for form in forms for one in form.fields}
        return said | {name: words for form in forms for name, words in self.written(form.key).items()}

    def _done(self, done: ActResult) -> None:
        self._drafts.pop(done.ends, None)
        for form, words in done.writes.items():
            self._drafts.setdefault(form, {}).update(words)
        self._move(done.to)
        self._held, self._held_until = done.held, time.monotonic() + done.held_s
        self._said = done.told
        if done.turn:
            self.turned.emit(*done.turn)
        else:
            self._draw()
            self.look()

    @Slot(str, str)
    def choose(self, place: str, key: str) -> None:
        """Choose a row of the list that has this place."""
        self._said = ""
        for one in self._listings():
            if one.place == place:
                self.go(_chosen(one, key))
                return

    @Slot(int, result=bool)
    def step(self, by: int) -> bool:
        """Choose the next row, or the one before, of the list that the arrows follow, if there is one."""
        followed = next((one for one in self._listings() if one.follows), None)
        if followed and 0 <= self._at + by < len(followed.rows):
            self.choose(followed.place, followed.rows[self._at + by].key)
        return followed is not None

    @Slot(str, result=bool)
    def key(self, letter: str) -> bool:
        """Press the button that a letter stands for, if there is one."""
        known = any(act.key == letter for act, _ in self._buttons if act.key)
        if known:
            self.keyed.emit(letter)
        return known

    @Slot("QVariantMap")
    def go(self, to: Mapping[str, str]) -> None:
        """Stand at another place of the page, and read what that asks for."""
        if self._move(to) & self._page.reads:
            self.look()
        self._draw()

    def _move(self, to: Mapping[str, str]) -> set[str]:
        """Change the place; whoever stands elsewhere is not shown what was revealed. Return what is other."""
        other = {name for name, value in to.items() if self._place.get(name, "") != value}
        for name in other:
            self._place[name] = to[name]
            if not to[name]:
                del self._place[name]
        if other:
            self._held, self._held_until = None, 0.0
        return other

    @Slot(str, str, str)
    def write(self, form: str, name: str, words: str) -> None:
        """Note what is written in a field; nothing is stored yet."""
        if self.written(form).get(name) != words:
            self._drafts.setdefault(form, {})[name] = words
            self._draw()

    def conceal(self) -> None:
        """Hide what was revealed."""
        self._held = None
        self._draw()

    def tick(self) -> None:
        """Hide what was revealed when its time is over; say every second how long that is."""
        if self._held is not None:
            if time.monotonic() >= self._held_until:
                self._held = None
            self._draw()
        super().tick()


def _chosen(listing: Listing, key: str) -> Mapping[str, str]:
    """Return where one stands who has chosen a row: what was begun with another one is left."""
    return {listing.place: key, **dict.fromkeys(listing.clears, "")}


def _row(row: ListRow, page: PageModel) -> ItemLook:
    """Return a row as it is drawn, its cells in the order of `Cells.qml`."""
    acts = [one.look for one in page.buttons(row.acts, row.key)]
    cells = [list(astuple(one)) for one in row.cells]
    return ItemLook({"key": row.key, "cells": cells, "shape": row.shape, "spoken": row.spoken, "acts": acts})


def _plain(value: DataclassInstance) -> dict[str, object]:
    """Return a value's fields by their names; QML reads no tuples."""
    return {name: _untupled(one) for name, one in asdict(value).items()}


def _untupled(value: object) -> object:
    if isinstance(value, dict):
        return {name: _untupled(one) for name, one in value.items()}
    return [_untupled(one) for one in value] if isinstance(value, tuple) else value
