# SPDX-License-Identifier: GPL-3.0-or-later
"""The rows of a matter's card: things to bring, figures, and what to know before one goes."""

from __future__ import annotations

from dataclasses import dataclass
import re
from typing import TYPE_CHECKING, Final

from kiosk.language.lines import together
from kiosk.ui.visitor.wording import in_a_row

if TYPE_CHECKING:
    from collections.abc import Iterable

    from kiosk.services.cards import ReadCard

_OF_ONE_ICON: Final = {
    "idcard": "id idkr arc proxyid giverid giveridcopy spouseid driver",
    "passport": "passport oldpass",
    "photo": "photopass photoid",
    "family": "hostid fam parent mar birth",
    "pen": "form report welform infoform proxyseal seal",
    "bank": "bank",
    "car": "carno vehreg plate",
    "check": "none",
}
GLYPHS: Final = {line: glyph for glyph, lines in _OF_ONE_ICON.items() for line in lines.split()}
PAPER: Final = "matter"
URGENT: Final = frozenset({"urgent112", "p112", "s109", "w1366"})
DUE: Final = re.compile(r"(d|m)\d+|y\d|pre20|cartax|restax|proptax|lictax|civd4|insp31|april")
_ONLINE: Final = """
gov24 efam wetax hikorea car365 safe mecar ev eais rtms eum kgeo realty renthome bokjiro v1365 ehaneul childp
work24 factory ehealth animal epeople open web hometax bankatm
"""
AT_HOME: Final = frozenset(_ONLINE.split())
# Notes that a figure says beside it, so that they are not said again below.
OF_FEE: Final = frozenset(
    {
        "passfee",
        "onlinefree",
        "kiosk200",
        "kiosk500",
        "carcost",
        "landfee",
        "copyfee",
        "lictaxdue",
        "freeapp",
        "tow",
    }
)
OF_TIME: Final = frozenset({"landdays", "d5result", "d7farm", "d10info", "d30ben"})
_ECHOES: Final = {"d30ben": "days:30", "d5result": "days:5"}  # notes that say a time once more
_DOT: Final = "·\u200b"  # a line may end after it: words in a row have no other place to part
_NOTED: Final = re.compile(r"(.+?)\s*[(（](.+)[)）]", re.DOTALL)


@dataclass(frozen=True, slots=True)
class PaperRow:
    """One thing to bring: its icon, its name, and what is said of it."""

    glyph: str
    name: str
    note: str


@dataclass(frozen=True, slots=True)
class Fact:
    """One figure of the card, what is said of it; `asked` where nobody has said it and the window has to."""

    glyph: str
    label: str
    value: str
    note: str = ""
    asked: bool = False


@dataclass(frozen=True, slots=True)
class CardNote:
    """One sentence to know before one goes."""

    glyph: str
    text: str


def paper_row(line: str, text: str) -> PaperRow:
    """Return what to bring as a row: what is said of it in brackets stands below its name."""
    return PaperRow(GLYPHS.get(line, PAPER), *(part.replace("·", _DOT) for part in _parted(text)))


def figure(text: str, card: ReadCard, about: frozenset[str]) -> tuple[str, str]:
    """Return a figure, and what its brackets and the notes about it say."""
    value, note = _parted(text)
    figures = {line for line, _ in card.time}
    return value, in_a_row(
        (note, *(said for line, said in card.notes if line in about and _ECHOES.get(line) not in figures))
    )


def _parted(text: str) -> tuple[str, str]:
    parts = _NOTED.fullmatch(text := together(text))
    return (parts[1], parts[2]) if parts else (text, "")


def noted(card: ReadCard) -> Iterable[CardNote]:
    """Say numbers to call at once first, then times and deadlines, then what no figure has said."""
    told = OF_FEE | OF_TIME if card.time else OF_FEE
    said = [one for one in card.notes if one[0] not in told]
    said += [one for one in card.elsewhere if one[0] in URGENT]
    ranked = sorted(said, key=lambda one: (one[0] not in URGENT, DUE.match(one[0]) is None))
    if card.who:
        yield CardNote("person", in_a_row(together(text) for _, text in card.who))
    for line, text in ranked:
        glyph = "phone" if line in URGENT else "calendar" if DUE.match(line) else "info"
        yield CardNote(glyph, together(text))
