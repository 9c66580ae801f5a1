# SPDX-License-Identifier: GPL-3.0-or-later
"""What a page of the desk is made of: lanes of blocks, as values that any renderer can draw.

Widths are in pixels of a window 1440 wide; 0 shares what the others leave. `looks` are words of `Cells.qml`.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Mapping

LANES: Final = 3
BLOCKS: Final = 8  # in a lane


@dataclass(frozen=True, slots=True)
class DeskAct:
    """Something to press: the act of the page with this `name`, or a way `to` another place on it.

    `key` is the letter that does the same; `asks` are the words of the second press of what cannot be taken
    back, `told` what will come of it; `about` is what it is done to, where that is not its row; `spoken` is
    what it is called where its words alone would not do. One that `keeps` stores something, one that is
    `sealed` needs the seal to be open. One that is not `open` stands there, and cannot be pressed.
    """

    label: str
    name: str = ""
    key: str = ""
    asks: str = ""
    told: str = ""
    about: str = ""
    spoken: str = ""
    glyph: str = ""
    primary: bool = False
    strong: bool = False
    open: bool = True
    keeps: bool = True
    sealed: bool = False
    to: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class DeskCell:
    """One cell of a row: its words, perhaps smaller ones below, a mark of its own, a gauge from 0 to 1."""

    text: str = ""
    width: int = 0
    looks: str = ""
    below: str = ""
    shape: str = ""
    spent: float = -1.0


@dataclass(frozen=True, slots=True)
class ListRow:
    """One row of a list; `spoken` is what it is called where its cells in a row would not do."""

    key: str
    cells: tuple[DeskCell, ...]
    shape: str = ""
    spoken: str = ""
    acts: tuple[DeskAct, ...] = ()


@dataclass(frozen=True, slots=True)
class ListSearch:
    """A field above a list; what is written in it is the place `name`, and the page is read again by it."""

    name: str
    hint: str
    value: str = ""
    key: str = ""


@dataclass(frozen=True, slots=True)
class DeskChoice:
    """A few words side by side above a list, one of which is chosen; the place `name` is the one's value."""

    name: str
    label: str
    choices: tuple[tuple[str, str], ...]
    chosen: str = ""


@dataclass(frozen=True, slots=True)
class Listing:
    """A list. With a `place` its rows can be chosen: that is the row's key then, and `clears` are empty.

    `follows`: the arrows choose, and one row always is chosen; `stacked`: what can be done stands below the
    words; `counted`: how many rows there are stands behind the title.
    """

    title: str = ""
    rows: tuple[ListRow, ...] = ()
    empty: str = ""
    place: str = ""
    chosen: str = ""
    clears: tuple[str, ...] = ()
    follows: bool = False
    counted: bool = False
    stacked: bool = False
    least: int = 48
    search: ListSearch | None = None
    choice: DeskChoice | None = None
    acts: tuple[DeskAct, ...] = ()


@dataclass(frozen=True, slots=True)
class DeskField:
    """One thing to write, of a `kind`.

    A line of `text`; an `option` out of `choices`, narrowed by writing; one of few to `pick`; a `check` whose
    value is 1 or empty. `beside`: its label stands left of it; `width` 0 is all of the lane. What is written
    in it is the place of its name where it is a `place`, else part of the form's draft.
    """

    name: str
    label: str
    value: str = ""
    kind: str = "text"
    choices: tuple[str, ...] = ()
    longest: int = 60
    hint: str = ""
    unit: str = ""
    width: int = 0
    beside: bool = False
    optional: bool = False
    place: bool = False


@dataclass(frozen=True, slots=True)
class DeskForm:
    """Fields and what is done with them; what is written belongs to the draft `key` until an act ends it.

    `first`: the keys go into its first field when it comes; `inline`: its acts stand in line with its fields.
    """

    key: str
    fields: tuple[DeskField, ...]
    acts: tuple[DeskAct, ...] = ()
    title: str = ""
    told: str = ""
    shape: str = ""
    first: bool = False
    inline: bool = False


@dataclass(frozen=True, slots=True)
class Title:
    """What the lane is about, in large, and a line below it."""

    text: str
    below: str = ""


@dataclass(frozen=True, slots=True)
class Note:
    """A sentence or more."""

    text: str
    strong: bool = False
    soft: bool = False


@dataclass(frozen=True, slots=True)
class FactList:
    """What is known of one thing: a label, what it says, how it looks."""

    pairs: tuple[tuple[str, str, str], ...]


@dataclass(frozen=True, slots=True)
class Lock:
    """Whether something is hidden, said in a sentence, and the act that shows or hides it."""

    open: bool
    told: str
    act: DeskAct


@dataclass(frozen=True, slots=True)
class Specimen:
    """How an announcement will look on the kiosk: the Korean words, and those of one more language."""

    text: str
    other: str = ""


type PageBlock = Listing | DeskForm | Title | Note | FactList | Lock | Specimen


@dataclass(frozen=True, slots=True)
class Lane:
    """One column of a page, `quiet` where it is beside the matter; its acts stand at its foot."""

    blocks: tuple[PageBlock, ...]
    width: int = 0
    title: str = ""
    quiet: bool = False
    acts: tuple[DeskAct, ...] = ()


@dataclass(frozen=True, slots=True)
class DeskView:
    """A whole page: a line beside its title, lanes, what can be done with all of it, what its foot says."""

    lanes: tuple[Lane, ...]
    told: str = ""
    foot: str = ""
    acts: tuple[DeskAct, ...] = ()
