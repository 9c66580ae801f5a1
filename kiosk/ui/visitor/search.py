# SPDX-License-Identifier: GPL-3.0-or-later
"""Results at every keystroke: what is meant, then one row an office, with the reason for the hit."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from kiosk.directory.matters import most_asked
from kiosk.documents.qr import qr_code
from kiosk.language.lines import together
from kiosk.search.beginnings import says_nothing
from kiosk.search.entries import ANY_DONG
from kiosk.search.foreign.analysis import is_foreign
from kiosk.search.leading import MANY, leads, near, part_asked_for
from kiosk.ui.marked import find_marks, marked
from kiosk.ui.properties import owned, qml_element, shown
from kiosk.ui.rows import Rows
from kiosk.ui.visitor.search_answer import NOTHING, spoken, told, unread
from kiosk.ui.visitor.search_ear import EarModel
from kiosk.ui.visitor.wording import brief, duty_in_type, in_a_row, place_told, walk_time, where, why_found

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from kiosk.directory.lit_place import LitPlace
    from kiosk.search import Answer, Hit
    from kiosk.ui.shell.stage import Stage


@dataclass(frozen=True, slots=True)
class ResultRow:
    """One office or place as a row; `reason` is what `marked` gives, `target` the place or the office.

    Ears hear the team before the reason, which eyes find at the office. A place's row itself opens its `way`;
    to a desk whose officer is away none is offered, for the office's page then offers to ring back. `lit` is
    where in the office one is served.
    """

    name: str
    place: str
    reason: dict[str, Any]
    team: str
    target: str
    spot: bool
    first: bool
    way: bool = False
    lit: LitPlace | None = None


def found_rows(stage: Stage, hits: Iterable[Hit], words: str, *, leading: bool) -> list[ResultRow]:
    """Return each office one row, by its best hit; the seat comes from its first hit that is one.

    `leading` tells whether the first row is the best answer, with no matter before it.
    """
    grouped: dict[str, list[Hit]] = {}
    for hit in hits:
        grouped.setdefault(hit.office or hit.id, []).append(hit)
    return [_row(stage, found, words, first=at == 0 and leading) for at, found in enumerate(grouped.values())]


def _row(stage: Stage, found: list[Hit], words: str, *, first: bool) -> ResultRow:
    hit = found[0]
    services, language = stage.services, stage.words.language
    why = why_found(services, hit, language)
    if hit.office is None:
        name, near = services.translated(hit.label, language), services.nearest(hit.id)
        told = in_a_row((together(near[0][language]), walk_time(stage, near[1]))) if near else why
        return ResultRow(name, told, marked(("", "")), "", hit.id, spot=True, first=first)
    office = services.directory.office(hit.office)
    lit = _lit(stage, found)
    desk = services.directory.seat(lit.seat)
    return ResultRow(
        name=services.translated(hit.office, language),
        place=place_told(stage, office),
        reason=_reason(stage, hit, why, words),
        team=services.translated(hit.team or "", language),
        target=hit.office,
        spot=False,
        first=first,
        way=office is not None and office.placed and not (desk and desk.away),
        lit=lit,
    )


def _lit(stage: Stage, found: list[Hit]) -> LitPlace:
    """Return what is lit for an office's best hit; its name is nothing that one comes for."""
    best = found[0]
    duty = best.matter if best.basis in {"", "duty"} else ""
    if best.matter and not best.basis and (lit := stage.services.lit_for(duty)) and lit.office == best.office:
        return lit
    return stage.services.lit_at(best.office or "", team=best.team or "", seat=_seat(found), duty=duty)


def _reason(stage: Stage, hit: Hit, why: str, words: str) -> dict[str, Any]:
    """Return why an office was found, with the visitor's words set apart, else its team."""
    services, long = stage.services, [word for word in words.split() if len(word) > 1]
    team = services.translated(hit.team or "", stage.words.language)
    part = part_asked_for(duty_in_type(why), long)
    known = {services.translated(hit.office or "", "ko"), hit.team}
    known_words = hit.matter in known or _joined(part) in _joined(words)
    return marked(*find_marks(team if known_words else part, long))


def _seat(found: list[Hit]) -> str:
    """Return the seat for an office's best hit: itself, or for a team its best seat; an office has none."""
    best = found[0]
    if best.kind == "office":
        return ""
    return next((hit.id for hit in found if hit.kind == "seat" and hit.team == best.team), "")


def _joined(text: str) -> str:
    return "".join(text.split())


ON_ONE_LINE = 2  # things to bring


def matter_card(stage: Stage, matter: str) -> dict[str, Any]:
    """Return a matter's card in three lines: what it is, where, and what to bring."""
    language, services = stage.words.language, stage.services
    about = next(one for one in services.matters() if one.names["ko"] == matter)
    card = services.card(matter, language)
    office = services.directory.office(about.office)
    papers = [brief(text) for _, text in card.bring] if card else []
    return {
        "name": about.names.get(language) or matter,
        "place": place_told(stage, office),
        "who": services.translated(about.office or about.body, language),
        "papers": in_a_row(papers),
        "first": in_a_row(papers[:ON_ONE_LINE]),
        "reason": marked(("", "")),
        "more": stage.text("card.open"),
        "walk": bool(about.office),
    }


def office_card(
    stage: Stage, name: str, *, lit: LitPlace | None, team: str, reason: Mapping[str, Any]
) -> dict[str, Any]:
    """Return an office's card: its name, its room, the team and the minutes, and why it was found.

    There is none while who sits at the desk is away: the office's page then offers to ring back.
    """
    language, services = stage.words.language, stage.services
    office, desk = services.directory.office(name), services.directory.seat(lit.seat if lit else "")
    if office is None or (desk is not None and desk.away):
        return {}
    # Of a place elsewhere no room is told.
    room = services.room(office, language) if where(services, office, language) else ""
    is_open = services.opening(name).open is not False
    last = walk_time(stage, services.walk(name)) if is_open else stage.text("office.closed")
    return {
        "name": services.translated(name, language),
        "place": f"{place_told(stage, office)} {room}".strip(),
        "who": in_a_row((stage.text("office.seat", team, desk.desk) if desk and team else team, last)),
        "papers": "",
        "reason": reason,
        "more": stage.text("find.desk"),
        "walk": office.placed,
    }


def place_card(name: str, place: str) -> dict[str, Any]:
    """Return the card of a stop that leads: what it is, where and how far, and the way there alone."""
    return {"name": name, "place": place, "who": "", "papers": "", "reason": marked(("", "")),
            "more": "", "walk": True}  # fmt: skip


PAUSE_MS = 1200  # without a key, before ears are told
AT_ONCE = 10  # rows; more than a page beside the keyboard holds
CHIPS = 10
DWELL_MS = 3000  # without a key, before a page of its own stands for who is in need
REST_MS = 40  # after a key, when what it brought is painted


@qml_element
class SearchModel(QObject):
    """Searches for `words`, which the field changes with every key; the keyboard comes for `keys`."""

    changed = Signal()

    def __init__(self, stage: Stage, *, words: str = "", keys: bool = True) -> None:
        super().__init__()
        self._stage = stage
        self._rows = Rows(ResultRow, self)
        self._answer: Answer | None = None
        self._begun_with = words
        self._words = words
        self._keys = keys
        self._as_written = self._choosing = False
        self._paused = QTimer(self, interval=PAUSE_MS, singleShot=True)
        self._paused.timeout.connect(self._tell)
        self._found: Sequence[ResultRow] = ()
        self._card: dict[str, Any] = {}
        self._told = NOTHING
        self._matter = ""
        self._dwelt = QTimer(self, interval=DWELL_MS, singleShot=True)
        self._dwelt.timeout.connect(self.heed)
        self._painted = QTimer(self, interval=REST_MS, singleShot=True)
        self._painted.timeout.connect(self._show_all)
        stage.words.switched.connect(self._begin_anew)
        stage.when_ready(self._search)

    crisis = shown(bool, changed)(lambda self: self._answer is not None and self._answer.crisis)
    keys = shown(bool)(lambda self: self._keys)
    words = shown(str)(lambda self: self._begun_with)
    card = shown("QVariantMap", changed)(lambda self: self._card)
    matter = shown(bool, changed)(lambda self: bool(self._matter))
    leads = shown(bool, changed)(lambda self: bool(self._card) and not self._matter)
    results = shown(QObject)(lambda self: self._rows)
    count = shown(int, changed)(lambda self: len(self._found))
    many = shown(bool, changed)(lambda self: len(self._found) >= MANY)
    corrected = shown(str, changed)(lambda self: self._corrected())
    told = shown("QVariantMap", changed)(lambda self: self._told)
    qr = shown("QVariantMap", changed)(lambda self: qr_code(self._told["taken"]))
    chips = shown("QVariantList", changed)(lambda self: self._chips())
    ear = owned(lambda self: self._ear())

    @property
    def spoken_title(self) -> str:
        """What stands above the rows, and how many there are."""
        if self._answer is None:
            return self._told["title"] or self._stage.text("home.field")
        found = "" if self._fruitless() else self._stage.text("find.found", n=len(self._found))
        return " ".join(part for part in (spoken(self._told), self.corrected, found) if part)

    @Slot(str)
    def search(self, words: str) -> None:
        """Search for what the field holds now, the syllable being composed included."""
        if words != self._words and self._stage.served and not self._words:
            self._stage.services.visits.first_key()
        self._words = words
        self._as_written = False
        self._look()
        self._rows.show(self._found[:AT_ONCE])
        self._painted.start()
        self._paused.start()
        self._dwelt.start()

    @Slot(bool)
    def compose(self, choosing: bool) -> None:  # noqa: FBT001 # what the field tells
        """Hear whether signs are still to be chosen for the letters that stand: they are no words yet."""
        self._choosing = choosing

    @Slot()
    def search_as_written(self) -> None:
        """Search for the words themselves, not for what they were taken for."""
        self._as_written = True
        self._search()

    @Slot(int)
    def choose(self, row: int) -> None:
        """Open the office's card, or the way to a place."""
        found = self._rows[row]
        if found.spot:
            self.go(row)
        else:
            self._stage.pages.open("office", lit=found.lit)

    @Slot(str)
    def pick(self, matter: str) -> None:
        """Open what a chip offers: the matter's card, or its office where no card is confirmed."""
        if self._stage.services.card(matter, "ko") is not None:
            self._stage.pages.open("matter", matter=matter)
            return
        self._stage.pages.open("office", lit=self._stage.services.lit_for(matter))

    @Slot()
    def by_topic(self) -> None:
        """Look through the topics instead."""
        self._stage.pages.open("matters")

    @Slot()
    def call_guide(self) -> None:
        """Have a person help where the screen cannot."""
        self._stage.pages.open("guide_call")

    @Slot()
    def open_card(self) -> None:
        """Open the card of the matter that is meant, or of the office that leads."""
        if self._matter:
            self._stage.pages.open("matter", matter=self._matter)
        else:
            self.choose(0)

    @Slot()
    def go_at_once(self) -> None:
        """Go on to the way of the matter that is meant, or of the office that leads, past its card."""
        if self._matter:
            self._stage.remembered["matter"] = self._matter
            self._go(self._stage.services.lit_for(self._matter))
        else:
            self.go(0)

    @Slot(int)
    def go(self, row: int) -> None:
        """Go on to the way of an office that was found, past its card."""
        found = self._found[row]
        if found.lit is None:
            self._stage.pages.open("way", target=found.target)
            return
        self._stage.remembered |= {"office": found.lit.office, "seat": found.lit.seat}
        self._go(found.lit)

    def _go(self, lit: LitPlace | None) -> None:
        if lit is None:  # another body's
            self._stage.pages.open("guide_call")
        elif self._stage.services.dongs and lit.office in ANY_DONG:
            self._stage.pages.open("dong")
        else:
            self._stage.pages.open("way", target=lit.target, lit=lit)

    @Slot()
    def heed(self) -> None:
        """Show who is in need the one page for it, in place of this one: its words stay with nobody."""
        answer = self._answer
        if answer is not None and answer.crisis and self._stage.pages.current.model is self:
            self._answer, self._words = None, ""
            for timer in (self._paused, self._dwelt, self._painted):
                timer.stop()
            self._stage.pages.replace("crisis", numbers=answer.urgent)

    @Slot()
    def gave_up(self) -> None:
        """Count a search that found nothing, for the admin's work list; the visitor's words are not kept."""
        if self._fruitless():
            self._stage.services.searched_in_vain(self._words)

    def _ear(self) -> EarModel:
        ear = EarModel(self._stage, self)
        ear.done.connect(self._tell)  # what was found while it heard was told to nobody
        return ear

    @Slot()
    def _tell(self) -> None:
        """Say what was found once the keys rest, which are named themselves."""
        self._stage.narrator.tell(self.spoken_title)

    @Slot()
    def _begin_anew(self) -> None:
        """Forget what was asked in another language, and what came of it."""
        self._words = self._begun_with = ""
        self._search()

    @Slot()
    def _search(self) -> None:
        self._look()
        self._show_all()

    def _look(self) -> None:
        """Find all that the words bring, and tell how many."""
        words = self._words.strip()
        if not self._stage.served:
            self._told = NOTHING if says_nothing(words) else unread(self._stage)
            self.changed.emit()
            return
        if says_nothing(words):
            self._answer = None
        else:
            # Who reads another language has struck no Korean keys: "scan" is not 나무.
            abroad = self._stage.words.language != "ko" and is_foreign(words)
            self._answer = self._stage.services.find(words, as_written=self._as_written or abroad)
        plain = self._answer is not None and not (self._answer.stop or self._answer.crisis)
        self._matter = self._stage.services.meant(self._answer) if self._answer and plain else ""
        hits = near(self._answer) if self._answer and not self._answer.crisis else ()
        self._found = found_rows(self._stage, hits, self._words, leading=not self._matter)
        self._card = self._first_card()
        fruitful = bool(self._found or self._matter or self._choosing)
        self._told = told(self._stage, self._answer, fruitful=fruitful)
        self.changed.emit()

    @Slot()
    def _show_all(self) -> None:
        """Put the further pages behind the first, which a finger on the keys need not wait for."""
        self._rows.show(self._found)

    def _first_card(self) -> dict[str, Any]:
        """Return what stands before the rows: the matter, or the office that leads; else nothing."""
        if self._matter:
            return matter_card(self._stage, self._matter)
        if self._answer is None or not self._found or not leads(self._answer):
            return {}
        first = self._found[0]
        if first.spot:
            return place_card(first.name, first.place)
        reason = first.reason if first.reason["text"] != first.team else marked(("", ""))
        return office_card(self._stage, first.target, lit=first.lit, team=first.team, reason=reason)

    def _fruitless(self) -> bool:
        return bool(self._told["kind"] == "nothing")

    def _chips(self) -> list[dict[str, Any]]:
        """Return what may be asked instead of typing: the most asked, then the first of each topic."""
        if not self._stage.served or (self._answer is not None and not self._fruitless()):
            return []
        here = [
            one for one in self._stage.services.matters() if self._stage.services.directory.office(one.office)
        ]
        firsts = {one.topic["ko"]: one for one in reversed(here)}
        wanted = {one.names["ko"]: one for one in (*most_asked(here), *reversed(firsts.values()))}
        language = self._stage.words.language
        return [
            {"id": name, "name": one.names.get(language) or name, "chosen": False}
            for name, one in list(wanted.items())[:CHIPS]
        ]

    def _corrected(self) -> str:
        """Return what the words were taken for."""
        taken = self._answer.corrected if self._answer else None
        return self._stage.text("find.corrected", taken) if taken else ""
