# SPDX-License-Identifier: GPL-3.0-or-later
"""How long a visitor takes to the right office's way, and until they know it: a keystroke-level model.

`python -m tests.time_to_find [--count N] [--language vi] [--zoom 2] [--keypad] [--words] [--names]` walks
the queries through the real window: it types as far as a person would, reads what stands there, touches the
row, the card and the way, or the way at once: on the card that leads, or beside the row. A touch takes
1.2 s, a key 0.6 s, a word 0.25 s; whoever finds nothing is slower than all others. *Knew the way* is when
the title, the sentence and the first step of the way's page are read too, and what sets out is touched.

Whoever types looks up after each word, and within a long one every eight keys, which is our guess; `--words`
looks up after words only. The eye-tracking of Li and Feit (How We Type with Word Suggestions, IMWUT 2025)
found that people do look at what is suggested while they type, mostly in vain, and type on in 43.6 % of the
cases although they saw the right word. So a glance costs the name that stands first, whether it helps or not,
nothing else is seen, and what is right is read on and taken in 56.4 % of the cases. A row of completions over
the keys is no part of the screen: it saves keys and makes people slower (Quinn and Zhai, CHI 2016), and the
results at each key already name what the words may become.

Read is what stands on a row. An earlier model read its accessible name, which also says what only ears are
told, took a dot for a word, read the head of the window anew on each page, and turned the page at each word,
though more were to be typed; `--names` counts as it did. By keypad each press takes as long as a key: to a
letter over the keys between, to what is found over all before it.
"""

from __future__ import annotations

import argparse
import csv
from dataclasses import dataclass
import math
from pathlib import Path
from random import Random
from statistics import median
import sys
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, Any
from unicodedata import normalize

from PySide6.QtGui import QGuiApplication

from kiosk.ui.shell.focus import name_of
from tests.demo_city import demo_services
from tests.visitor import SHIFTED, Visitor, is_text, kind_of, open_qt, plain, strokes, visible_items

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtQuick import QQuickItem

TOUCH_S, KEY_S, WORD_S = 1.2, 0.6, 0.25
GLANCE_KEYS, HEEDED = 8, 0.564  # how often within a word, and how often what was right is taken
DATA = Path(__file__).parent / "search" / "data"
FIELD, WAY, NEXT = "home.field", "office.way", "pager.after"
ABROAD, FOREIGN = "foreign_dev.tsv", {"en": "en", "ja": "ja", "vi": "vi", "zh-CN": "zh"}
LONGEST_READ = 8  # rows: two pages beside the keyboard
FIRST_TEXTS = 8
LIMIT_S = 120
KEY_ROWS = (
    ("ㅂㅈㄷㄱㅅㅛㅕㅑㅐㅔ", "ㅁㄴㅇㄹㅎㅗㅓㅏㅣ", "⇧ㅋㅌㅊㅍㅠㅜㅡ", "    _"),
    ("qwertyuiop", "asdfghjkl", "⇧zxcvbnm", "    _"),
)
# Whole spoken sentences and other languages' queries stand in the sets beside these; nobody types the former.
TYPED = ("queries_dev.tsv", "blind1.tsv", "blind2.tsv", "blind3.tsv")
DONG = "용당1동"  # where this visitor lives


@dataclass(frozen=True, slots=True)
class Query:
    """What a citizen says, and the offices that would be right."""

    words: str
    offices: frozenset[str]


@dataclass(slots=True)
class Effort:
    """What it took."""

    taps: int = 0
    keys: int = 0
    words: int = 0
    found: bool = False
    read_after: int = 0  # words of the way's page, until one sets out

    @property
    def seconds(self) -> float:
        """Return the model's time, endless where nothing was found."""
        spent = self.taps * TOUCH_S + self.keys * KEY_S + self.words * WORD_S
        return spent if self.found else math.inf

    @property
    def known(self) -> float:
        """Return when the way was known."""
        return self.seconds + self.read_after * WORD_S + TOUCH_S


def _turns(visitor: Visitor) -> bool:
    """Whether there is a key to a further page, whatever it says comes there."""
    after = visitor.kiosk.stage.text(NEXT)
    return any(name_of(item).startswith(after) for item in visitor.controls())


def queries(language: str = "ko") -> list[Query]:
    """Read every typed query of the sample that some office of the city answers."""
    found = []
    for name in TYPED if language == "ko" else (ABROAD,):
        with (DATA / name).open(encoding="utf-8", newline="") as lines:
            for row in csv.DictReader(lines, delimiter="\t"):
                others = [
                    part.strip().split("/")[0]
                    for part in (row["note"] or "").replace("alt=", "").split(";")
                    if "alt=" in (row["note"] or "")
                ]
                kind = row["kind"]
                asked = kind != "foreign" if language == "ko" else kind == f"lang_{FOREIGN[language]}"
                if row["department"] != "NONE" and asked:
                    found.append(Query(row["query"], frozenset({row["department"], *others} - {""})))
    return found


class Person:
    """One way of going through the screens: by touch or keypad, with glances or without."""

    def __init__(
        self, visitor: Visitor, *, keypad: bool = False, glances: bool = True, names: bool = False
    ) -> None:
        self.visitor = visitor
        self.keypad = keypad
        self.glances = glances
        self.names = names
        self.effort = Effort()
        self.wanted: frozenset[str] = frozenset()

    def walk(self, query: Query) -> Effort:
        """Go from home to the way, as far as the screens lead."""
        visitor, self.effort = self.visitor, Effort()
        stage = visitor.kiosk.stage
        translated, language = stage.services.translated, stage.words.language
        self.wanted = frozenset(translated(office, language) for office in query.offices) | query.offices
        visitor.kiosk.goHome()
        visitor.settle()
        self._take(stage.text(FIELD))
        # On a busy machine keys that rise later would lie over what a keypad walks through.
        visitor.settle(QGuiApplication.inputMethod().isVisible, patience_ms=60_000)
        field = visitor.find(stage.text(FIELD))
        wholes = _stops(query.words)
        glances = _glances(wholes[-1]) if self.glances else ()
        heeds = Random(query.words)  # noqa: S311 # a sample, not a secret
        before = self.effort.keys
        for typed in sorted({*wholes, *glances}, key=len):
            self.effort.keys = before + self._keys(typed)
            field.setProperty("text", typed)
            visitor.settle()
            visitor.settle()
            if typed in wholes:
                target = self._read(query, last=typed == wholes[-1])
            else:
                target = self._glance(query, heeds=heeds.random() < HEEDED)
            if target:
                self._follow(target)
                break
        return self.effort

    def _read(self, query: Query, *, last: bool) -> str:
        """Read from the top until something is right and name it; the last word turns pages, too."""
        read, text = 0, self.visitor.kiosk.stage.text
        while True:
            if self._card_is_right(query):
                return text(WAY)
            for row in self._rows():
                read += 1
                if right := self._right(row):
                    return right
            if not (last or self.names) or read >= LONGEST_READ:
                return ""
            if _turns(self.visitor):
                self._take(text(NEXT))
            elif not self._put_keys_away():
                return ""

    def _glance(self, query: Query, *, heeds: bool) -> str:
        """See the name of what stands first, the card or else a row; what is taken is read to its end."""
        if not heeds:
            self.effort.words += self._count(self._first_name())
            return ""
        spent, row = self.effort.words, next(iter(self._rows()), None)
        right = self.visitor.kiosk.stage.text(WAY) if self._card_is_right(query) else ""
        if row is not None and self.effort.words == spent:  # no card stands before it
            right = self._right(row)
        if not right:
            self.effort.words = spent + self._count(self._first_name())
        return right

    def _first_name(self) -> str:
        card = self._card()
        row = next(iter(self._rows()), None)
        return str(card["name"]) if card else name_of(row).split(",")[0] if row is not None else ""

    def _right(self, row: QQuickItem) -> str:
        """Read a row, and name it where it is what was looked for."""
        shown = (plain(item) for item in visible_items(row) if is_text(item))
        self.effort.words += self._count(name_of(row) if self.names else " ".join(shown))
        name = name_of(row).split(",")[0]
        way = f"{self.visitor.kiosk.stage.text(WAY)}, {name}"
        at_once = any(name_of(item) == way for item in self.visitor.controls())  # beside it, past its card
        return "" if name not in self.wanted else way if at_once else name_of(row)

    def _card_is_right(self, query: Query) -> bool:
        """Read the card over the rows, where one stands: of a matter, or of the office that leads."""
        card, matter = self._card(), bool(self.visitor.kiosk.pages.current.model.matter)
        if not card:
            return False
        told = [str(card.get(line, "")) for line in ("name", "place", "who", "papers")]
        self.effort.words += self._count(" ".join((*told, str(card["reason"]["text"]))))
        if not matter:
            return card["name"] in self.wanted
        language = self.visitor.kiosk.stage.words.language
        matters = self.visitor.kiosk.stage.services.matters()
        return any(one.office in query.offices for one in matters if one.names.get(language) == card["name"])

    def _card(self) -> dict[str, Any]:
        """Return what the card over the rows says, nothing where none stands."""
        stands = any(kind_of(item).startswith("SearchCard") and item.isEnabled() for item in self._all())
        return dict(self.visitor.kiosk.pages.current.model.card) if stands else {}

    def _follow(self, target: str) -> None:
        visitor, text = self.visitor, self.visitor.kiosk.stage.text
        before = [] if self.names else visitor.read()
        self._take(target)
        if visitor.screen not in {"way", "dong"}:  # past the card
            self._read_page(before)
        if visitor.screen == "dong":
            if target != text(WAY):
                self._read_page(before)
            services, language = visitor.kiosk.stage.services, visitor.kiosk.stage.words.language
            home = services.translated(DONG, language)  # of which a key shows the beginning: Yongdang 1
            self._take(next(key for key in map(name_of, visitor.controls()) if key and home.startswith(key)))
            self._take(str(visitor.kiosk.pages.current.model.button))
        elif visitor.screen != "way":
            while not visitor.sees(text(WAY)) and _turns(visitor):
                self._take(text(NEXT))  # in large letters, where who sits there is away
            self._take(text(WAY))
        self.effort.found = visitor.screen == "way"
        if self.effort.found:
            model = visitor.kiosk.pages.current.model
            told = (
                model.title,
                model.sentence["text"],
                *(step["text"] for step in model.steps[:1]),
                model.address,
            )
            self.effort.read_after = sum(map(self._count, map(str, told)))

    def _read_page(self, before: list[str]) -> None:
        new = [text for text in self.visitor.read() if text not in before]
        self.effort.words += sum(map(self._count, new[:FIRST_TEXTS]))

    def _take(self, name: str) -> None:
        """Touch it; or walk to it by keys, once those on the screen are put away."""
        if not self.keypad:
            self.effort.taps += 1
            self.visitor.tap(name)
            return
        self._put_keys_away()
        for _ in range(60):
            if name in self.visitor.focused():
                break
            self.visitor.press("next")
            self.effort.keys += 1
        self.visitor.press("select")
        self.effort.keys += 1

    def _put_keys_away(self) -> bool:
        """Press "find", where keys stand: large letters leave what was found little room beside them."""
        stands = QGuiApplication.inputMethod().isVisible()
        if stands:
            QGuiApplication.inputMethod().hide()
            self.visitor.settle(lambda: not QGuiApplication.inputMethod().isVisible())
            self.effort.keys += 1
        return stands

    def _keys(self, words: str) -> int:
        pressed = [stroke for letter in words for stroke in _strokes(letter)]
        if not self.keypad:
            return len(pressed)
        return sum(_apart(one, other) + 1 for one, other in zip(["_", *pressed], pressed, strict=False))

    def _count(self, text: str) -> int:
        return sum(self.names or any(map(str.isalnum, word)) for word in text.split())

    def _rows(self) -> list[QQuickItem]:
        return [item for item in self.visitor.controls() if kind_of(item).startswith("SearchHit")]

    def _all(self) -> Iterator[QQuickItem]:
        return visible_items(self.visitor.window.contentItem())


def _stops(words: str) -> list[str]:
    """Return what is typed when a person looks up from the keys: after each word."""
    parts = words.split()
    return [" ".join(parts[:at]) for at in range(1, len(parts) + 1)]


def _glances(words: str) -> Iterator[str]:
    """Yield what is typed when a person glances up in the middle of a word, where a letter is whole."""
    since = 0
    for at, letter in enumerate(words):
        since = 0 if letter == " " else since + len(list(_strokes(letter)))
        if since >= GLANCE_KEYS:
            yield words[: at + 1]
            since = 0


def _strokes(letter: str) -> Iterator[str]:
    """Yield the keys of a letter: a shift before the doubled ones, a mark after a letter that bears it."""
    for stroke in strokes(letter.lower().replace(" ", "_").replace("đ", "dd")):
        if stroke in SHIFTED:
            yield "⇧"
        yield from SHIFTED.get(stroke) or (stroke if stroke > "ㄱ" else normalize("NFD", stroke))


def _apart(one: str, other: str) -> int:
    """Return how many keys lie from one to the other, along the rows and across them."""
    for rows in KEY_ROWS:
        at = {key: (row, column) for row, keys in enumerate(rows) for column, key in enumerate(keys)}
        if one in at and other in at:
            return sum(abs(here - there) for here, there in zip(at[one], at[other], strict=True))
    return len(KEY_ROWS[0])  # a digit, or the other layout


def main() -> int:
    """Walk a seeded choice of the queries and print the figures."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--count", type=int, default=100)
    parser.add_argument("--language", choices=("ko", *FOREIGN), default="ko")
    parser.add_argument("--zoom", type=float, default=1.0)
    parser.add_argument("--keypad", action="store_true")
    parser.add_argument("--words", action="store_true", help="look up after whole words only")
    parser.add_argument("--names", action="store_true", help="read accessible names, as the first model did")
    args = parser.parse_args()
    chosen = queries(args.language)
    Random(20261125).shuffle(chosen)  # noqa: S311 # a sample, not a secret
    app = open_qt()
    with TemporaryDirectory() as folder, demo_services(Path(folder)) as services:
        visitor = Visitor(services=services)
        visitor.wake()
        visitor.kiosk.look.set(language=args.language, zoom=args.zoom, keypad=args.keypad)
        person = Person(visitor, keypad=args.keypad, glances=not args.words, names=args.names)
        efforts = [person.walk(query) for query in chosen[: args.count]]
        visitor.leave_for_good()
    del app
    lost = [query.words for query, effort in zip(chosen, efforts, strict=False) if not effort.found]
    sys.stdout.write(f"{told(efforts)}; not found: {len(lost)} {lost}\n")
    return 0


def told(efforts: list[Effort]) -> str:
    """Return the figures in one line."""
    times, known = (sorted(map(when, efforts)) for when in (lambda one: one.seconds, lambda one: one.known))
    within = math.ceil(len(times) * 0.95) - 1
    in_time = sum(one <= LIMIT_S for one in known) / len(known)
    parts = (median(getattr(one, what) for one in efforts) for what in ("taps", "keys", "words"))
    return (
        f"{len(efforts)} queries: median {median(times):.1f} s, 95 % within {times[within]:.1f} s, "
        "{:.0f} taps, {:.0f} keys, {:.0f} words; ".format(*parts)
        + f"knew the way: median {median(known):.1f} s, 95 % within {known[within]:.1f} s, "
        f"{in_time:.3f} within {LIMIT_S} s"
    )


if __name__ == "__main__":
    sys.exit(main())
