# SPDX-License-Identifier: GPL-3.0-or-later
"""A matter's card: what to bring, what it costs, how long it takes, where else it is done, and the way."""

from __future__ import annotations

from dataclasses import dataclass
import re
from typing import TYPE_CHECKING, Any, Final

from PySide6.QtCore import QDate, QLocale, QObject, Signal, Slot

from kiosk.documents.qr import fitting, qr_code, qr_rows
from kiosk.language.lines import together
from kiosk.search.entries import ANY_DONG
from kiosk.ui.marked import marked
from kiosk.ui.properties import qml_element, shown
from kiosk.ui.rows import Rows
from kiosk.ui.slips import Slip
from kiosk.ui.visitor.office_state import OfficeState
from kiosk.ui.visitor.wording import certificate_machine, in_a_row, where

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from kiosk.directory.public import PublicOffice
    from kiosk.services.cards import ReadCard
    from kiosk.ui.shell.stage import Stage


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


TAKEN: Final = 1000  # bytes of the code: in Vietnamese a list of twelve with its notes has 911


@qml_element
class MatterModel(QObject):
    """One matter's card; `proxy` shows what somebody who acts for another brings besides."""

    changed = Signal()

    def __init__(self, stage: Stage, *, matter: str, proxy: bool = False) -> None:
        super().__init__()
        self._stage = stage
        self._matter = matter
        self._proxy = proxy
        self._paper_ready = self._unprinted = False
        self._papers, self._besides = Rows(PaperRow, self), Rows(PaperRow, self)
        self._facts, self._notes = Rows(Fact, self), Rows(CardNote, self)
        self._hours = OfficeState(stage, None, self)
        self._read()
        self._hours.turned.connect(self.changed)
        stage.words.switched.connect(self._read)
        stage.pages.stale.connect(self._read)
        stage.remembered["matter"] = matter
        if stage.printer is not None:
            stage.background.run(stage.printer.ready, self._offer)

    papers = shown(QObject)(lambda self: self._papers)
    besides = shown(QObject)(lambda self: self._besides)
    facts = shown(QObject)(lambda self: self._facts)
    notes = shown(QObject)(lambda self: self._notes)
    abreast = shown(int, changed)(lambda self: max(1, len(self._facts)))
    known = shown(bool, changed)(lambda self: self._card is not None)
    name = shown(str, changed)(lambda self: self._name())
    spot = shown("QVariantMap", changed)(lambda self: self._spot())
    place = shown(str, changed)(lambda self: self._spot()["text"])
    isOpen = shown(bool, changed)(lambda self: not self._hours.shut)  # noqa: N815 # QML's name
    state = shown(str, changed)(lambda self: self._hours.told)
    timed = shown(bool, changed)(lambda self: self._office is not None and self._office.name not in ANY_DONG)
    proxied = shown(bool, changed)(lambda self: self._proxy)
    forOther = shown(bool, changed)(  # noqa: N815 # QML's name
        lambda self: self._card is not None and bool(self._card.bring_proxy) and not self._proxy
    )
    atHome = shown(bool, changed)(lambda self: any(one in AT_HOME for one, _ in self._elsewhere()))  # noqa: N815 # the same
    elsewhere = shown(str, changed)(lambda self: in_a_row(text for _, text in self._elsewhere()))
    machine = shown(str, changed)(lambda self: self._machine())
    source = shown(str, changed)(lambda self: self._source())
    qr = shown("QVariantMap", changed)(lambda self: qr_code(self._taken()))
    seated = shown(bool, changed)(lambda self: self._office is not None and bool(self._office.room))
    dongs = shown(bool, changed)(lambda self: self._by_dong())
    away = shown(bool, changed)(lambda self: self._office is None)
    printable = shown(bool, changed)(lambda self: self._paper_ready)

    @property
    def signed(self) -> str:
        """The matter of which there may be a clip in sign language."""
        return self._matter

    @property
    def spoken_title(self) -> str:
        """The whole card, for ears."""
        name, place, *lines = self._lines()
        state = self._hours.aloud if self.timed else ""
        asked = [f"{fact.label}: {fact.value}" for fact in self._facts if fact.asked]
        said = (name, place, state, *lines, *asked, self.source)
        return ". ".join(line.removesuffix(".") for line in said if line)

    @Slot()
    def show_way(self) -> None:
        """Go on to the way; where each neighborhood has its own place, to choosing that."""
        if self._office is None:
            self._stage.pages.open("guide_call")
        elif self._by_dong():
            self._stage.pages.open("dong")
        else:
            target = self._lit.target if self._lit else self._office.name
            self._stage.pages.open("way", target=target, lit=self._lit)

    @Slot()
    def show_machine(self) -> None:
        """Go on to the way to the machine that prints the same."""
        if there := certificate_machine(self._stage.services):
            self._stage.pages.open("way", target=there.target)

    @Slot()
    def show_seat(self) -> None:
        """Show the room with the windows, the desk or the team for this matter lit."""
        if self._lit is not None:
            self._stage.pages.open("office", lit=self._lit)

    @Slot()
    def act_for_other(self) -> None:
        """Show what somebody who acts for another brings."""
        self._stage.pages.open("matter", matter=self._matter, proxy=True)

    @Slot()
    def report(self) -> None:
        """Say that something here is wrong."""
        self._stage.pages.open("wrong", screen="matter", state={"target": self._matter})

    @Slot()
    def put_on_paper(self) -> None:
        """Print the list once, beside the screen."""
        printer = self._stage.printer
        if self._paper_ready and printer is not None:
            self._unprinted = False
            self._fill()
            self._offer(False)  # noqa: FBT003 # what is on its way to the paper is not offered again
            lines = tuple(("", line) for line in self._lines())
            slip = Slip(lines, tuple(qr_rows(self._taken())))
            self._stage.background.run(
                lambda: printer.put_on_paper(slip),
                lambda _: None,
                lambda _: self._miss_paper(),
            )

    def _miss_paper(self) -> None:
        self._unprinted = True
        self._fill()
        self._offer(True)  # noqa: FBT003
        self._stage.narrator.tell(self._stage.text("card.not_printed"))

    def _offer(self, ready: bool) -> None:  # noqa: FBT001 # the printer's answer
        self._paper_ready = ready
        self.changed.emit()

    @Slot()
    def _read(self) -> None:
        """Read the card again; one that has lapsed while it was shown leaves only the place."""
        self._card: ReadCard | None = self._stage.services.card(self._matter, self._language)
        about = next((one for one in self._stage.services.matters() if one.names["ko"] == self._matter), None)
        self._names = about.names if about else {}
        self._body = about.body if about else ""
        self._lit = self._stage.services.lit_for(self._matter)
        self._office: PublicOffice | None = (
            self._stage.services.directory.office(about.office) if about else None
        )
        self._hours.of(self._office.name if self._office else None)
        self._fill()
        self.changed.emit()

    def _fill(self) -> None:
        card = self._card
        self._papers.show([paper_row(*one) for one in card.bring] if card else [])
        self._besides.show([paper_row(*one) for one in card.bring_proxy] if card and self._proxy else [])
        self._facts.show(list(self._figures(card)) if card else self._phone())
        lapsed = [CardNote("info", self._stage.text("card.lapsed"))]
        notes = sorted(noted(card), key=lambda note: note.glyph != "phone") if card else lapsed
        missed = [CardNote("printer", self._stage.text("card.not_printed"))] if self._unprinted else []
        self._notes.show(missed + notes)

    def _figures(self, card: ReadCard) -> Iterable[Fact]:
        fee = card.fee[0][1] if card.fee else self._stage.services.ask_at_window(self._language)
        yield Fact("money", self._stage.text("card.fee"), *figure(fee, card, OF_FEE), asked=not card.fee)
        if card.time:
            yield Fact("clock", self._stage.text("card.time"), *figure(card.time[0][1], card, OF_TIME))

    def _phone(self) -> list[Fact]:
        """Return whom to ask where nothing is confirmed any more: the office, else the booth's guides."""
        phone = (self._office.phone if self._office else None) or self._stage.settings.guide_phone
        return [Fact("phone", self._stage.text("guide.phone"), phone)] if phone else []

    def _name(self) -> str:
        return self._names.get(self._language) or self._matter

    def _spot(self) -> dict[str, Any]:
        korean = "" if self._language == "ko" else f"\u00a0 {self._matter}"
        if self._office is None:
            body = self._stage.services.translated(self._body, self._language)
            return marked((self._stage.text("card.body_where", body), ""), (korean, ""))
        if self._by_dong():
            return marked((self._stage.text("card.dong_where"), ""), (korean, ""))
        spot = where(self._stage.services, self._office, self._language)
        name = self._stage.services.translated(self._office.name, self._language)
        door = self._door(self._office).replace(" ", "\u00a0")
        return marked((f"{spot} {name}".strip(), ""), (f" {door}" if door else "", "accent"), (korean, ""))

    def _door(self, office: PublicOffice) -> str:
        """Return the windows for the matter; the office's room where nobody has said which those are."""
        if self._lit and self._lit.windows:
            return self._stage.text("office.windows", self._lit.numbers)
        return self._stage.services.room(office, self._language)

    def _by_dong(self) -> bool:
        return self._office is not None and self._office.name in ANY_DONG and bool(self._stage.services.dongs)

    def _elsewhere(self) -> tuple[tuple[str, str], ...]:
        return self._card.elsewhere if self._card else ()

    def _machine(self) -> str:
        """Return how the machine that prints the same is called, nothing where there is none."""
        printed = any(line == "kiosk" for line, _ in self._elsewhere())
        there = certificate_machine(self._stage.services) if printed else None
        return there.names[self._language] if there else ""

    def _source(self) -> str:
        """Return when the office that stands above confirmed it, and its number for more."""
        return in_a_row((self._attested(), (self._office and self._office.phone) or "")) if self._card else ""

    def _attested(self) -> str:
        card = self._card
        if card is None or card.demo or card.confirmed is None:
            return self._stage.text("card.demo") if card else ""
        day = QLocale(self._language).toString(
            QDate(card.confirmed.year, card.confirmed.month, card.confirmed.day), self._stage.text("card.day")
        )
        return self._stage.text("card.confirmed", day)

    def _lines(self) -> list[str]:
        """Return the card in plain lines: for a phone, for paper and for ears."""
        card = self._card
        head = [self._name(), self._spot()["text"]]
        if card is None:
            return head
        named = (("card.fee", card.fee), ("card.time", card.time))
        facts = [f"{self._stage.text(name)}: {said[0][1]}" for name, said in named if said]
        notes = [text for _, text in (*card.who, *card.notes, *card.elsewhere)]
        besides = card.bring_proxy if self._proxy else ()
        return [
            *head,
            *self._list("card.bring", card.bring),
            *self._list("card.proxy", besides),
            *facts,
            *notes,
        ]

    def _taken(self) -> str:
        return fitting(self._lines(), TAKEN)

    def _list(self, heading: str, papers: Sequence[tuple[str, str]]) -> list[str]:
        return [f"{self._stage.text(heading)}:", *(f"□ {text}" for _, text in papers)] if papers else []

    @property
    def _language(self) -> str:
        return self._stage.words.language
