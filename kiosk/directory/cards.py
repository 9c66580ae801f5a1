# SPDX-License-Identifier: GPL-3.0-or-later
"""What a visitor brings for a matter, what it costs, how long it takes, where else it is done.

A card is built of phrases of one table, so that it reads the same in five languages: a line is a token,
`id` or `id:number` (`won:400`, `days:14`). A field without a line is unknown, never "none".
"""

from __future__ import annotations

from dataclasses import dataclass, fields
import re
from typing import TYPE_CHECKING, Final

from kiosk.directory.register import RegisterError
from kiosk.language.tables import table_rows

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping
    from pathlib import Path

KINDS: Final = {
    "bring": "doc", "bring_proxy": "doc", "fee": "fee", "time": "time",
    "elsewhere": "place", "who": "who", "notes": "note",
}  # fmt: skip
SINGLE: Final = frozenset({"fee", "time"})
_COLUMN: Final = {"notes": "note_ids"}
_UNKNOWN: Final = frozenset({"check", "city"})  # phrases that only say where to ask
_COUNTED: Final = frozenset({"won", "days", "wdays", "hours"})
_DIGITS: Final = re.compile(r"\d+")
_TOKEN: Final = re.compile(r"[a-z][a-z0-9]*(?::\d{1,9})?", re.ASCII)


def counted(line: str) -> bool:
    """Return whether a line's phrase counts something, and so needs a number."""
    return line.partition(":")[0] in _COUNTED


@dataclass(frozen=True, slots=True)
class CardLines:
    """A card's lines, field by field; `bring_proxy` is what somebody who acts for another brings besides."""

    bring: tuple[str, ...] = ()
    bring_proxy: tuple[str, ...] = ()
    fee: tuple[str, ...] = ()
    time: tuple[str, ...] = ()
    elsewhere: tuple[str, ...] = ()
    who: tuple[str, ...] = ()
    notes: tuple[str, ...] = ()

    def plain(self) -> dict[str, list[str]]:
        """Return the lines as they are stored; fields without one are left out."""
        return {name: list(lines) for name in FIELDS if (lines := getattr(self, name))}

    @classmethod
    def of(cls, stored: Mapping[str, Iterable[str]]) -> CardLines:
        """Return the lines that `plain` gave."""
        return cls(**{name: tuple(stored.get(name, ())) for name in FIELDS})

    def __bool__(self) -> bool:
        return any(getattr(self, name) for name in FIELDS)


FIELDS: Final = tuple(one.name for one in fields(CardLines))


@dataclass(frozen=True, slots=True)
class CardDraft:
    """A matter's card as the program brings it: proposed to the office, not yet said to anybody.

    `check` names what the office has to fill in, `hint` is what other cities say; neither is for visitors.
    """

    matter: str
    official: str
    law: str
    sure: bool
    year: int
    check: tuple[str, ...]
    hint: str
    lines: CardLines


class CardPhrases:
    """The phrases of which cards are built, in five languages."""

    def __init__(self, texts: Mapping[tuple[str, str], Mapping[str, str]]) -> None:
        self._texts = texts

    def say(self, field: str, line: str, language: str) -> str:
        """Return a line in a language; raises KeyError for one that the table does not hold."""
        identity, _, number = line.partition(":")
        texts = self._texts[KINDS[field], identity]
        return (texts.get(language) or texts["ko"]).replace("%1", f"{int(number):,}" if number else "")

    def known(self, field: str, line: str) -> bool:
        """Return whether the table holds the phrase, with a number where it counts something."""
        identity, _, number = line.partition(":")
        return (
            _TOKEN.fullmatch(line) is not None
            and (KINDS[field], identity) in self._texts
            and identity not in _UNKNOWN
            and counted(line) == bool(number)
        )

    def offered(self, field: str) -> list[tuple[str, str]]:
        """Return what may be picked for a field: (id, Korean), in the table's order."""
        kind = KINDS[field]
        return [
            (identity, texts["ko"])
            for (of, identity), texts in self._texts.items()
            if of == kind and identity not in _UNKNOWN
        ]


def load_phrases(folder: Path) -> CardPhrases:
    """Read the table of phrases; a city without it has no cards."""
    texts: dict[tuple[str, str], dict[str, str]] = {}
    for row in table_rows(folder / "documents_i18n.tsv"):
        kind, identity, *_ = row.values()
        texts[kind, identity] = {key: text for key, text in row.items() if key not in {"kind", "id"}}
    return CardPhrases(texts)


def load_drafts(folder: Path, phrases: CardPhrases) -> dict[str, CardDraft]:
    """Read the proposed cards by matter; raises RegisterError for a phrase that the table does not hold."""
    file = folder / "matters.tsv"
    return {draft.matter: draft for draft in (_draft(row, file, phrases) for row in table_rows(file))}


def _draft(row: Mapping[str, str], file: Path, phrases: CardPhrases) -> CardDraft:
    lines = CardLines(**{name: tuple(_lines(row, name)) for name in FIELDS})
    strange = [line for name in FIELDS for line in getattr(lines, name) if not phrases.known(name, line)]
    if strange:
        raise RegisterError(file, f"{row['ko']} uses {', '.join(strange)}, which no phrase explains")
    return CardDraft(
        matter=row["ko"],
        official=row["official"],
        law=row["law"],
        sure=row["confidence"] == "sure",
        year=int(row["year"]),
        check=tuple(row["check"].split()),
        hint=row["clerk_hint"],
        lines=lines,
    )


def _lines(row: Mapping[str, str], name: str) -> Iterator[str]:
    column = f"{name}_id" if name in SINGLE else _COLUMN.get(name, f"{name}_ids")
    for identity in filter(None, row[column].split(";")):
        if identity in _COUNTED:
            number = _DIGITS.search(row[name])
            yield f"{identity}:{number.group() if number else ''}"
        elif identity not in _UNKNOWN:
            yield identity
