# SPDX-License-Identifier: GPL-3.0-or-later
"""What foreigners call things and Koreans a matter: tables of assets/foreign, each line with its owner."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from kiosk.language.tables import table_rows

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping
    from pathlib import Path

LANGUAGES: Final = ("en", "zh-CN", "vi", "ja")
KANA: Final = "ja-Hira"  # Japanese of whoever writes no kanji
KOREAN: Final = (
    "ko"  # a matter's own names: word for word, or as foreigners spell what they heard: jeonip singo
)


@dataclass(frozen=True, slots=True)
class Owner:
    """A team, or with no team a whole office."""

    office: str
    team: str | None = None


@dataclass(frozen=True, slots=True)
class PlaceOwner:
    """A place of the house by its id in the index."""

    id: str


@dataclass(frozen=True, slots=True)
class Body:
    """A body that is not the city hall, by its Korean name, and one sentence of each language."""

    name: str
    says: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class ForeignSaying:
    """Words of one language, whom they lead to, and the reason for it, in Korean as all of the index."""

    text: str
    language: str
    owner: Owner | PlaceOwner | Body
    why: str = ""
    named: bool = False  # the owner's own name rather than what it does


def read_sayings(folder: Path, matters: Mapping[str, Owner]) -> list[ForeignSaying]:
    """Return everything the tables say; `matters` tells who deals with a matter, by its Korean label.

    A city without the folder has none.
    """
    if not folder.is_dir():
        return []
    bodies = list(_bodies(table_rows(folder / "elsewhere_i18n.tsv")))
    known: dict[str, Owner | Body] = {
        one.owner.name: one.owner for one in bodies if isinstance(one.owner, Body)
    }
    known.update(matters)
    return [
        *_matters(table_rows(folder / "matters_i18n.tsv"), matters),
        *_read_aloud(table_rows(folder / "readings_ja.tsv"), known),
        *_teams(table_rows(folder / "teams_i18n.tsv")),
        *_spoken(table_rows(folder / "sayings_i18n.tsv")),
        *bodies,
    ]


def _matters(rows: Iterable[dict[str, str]], matters: Mapping[str, Owner]) -> Iterator[ForeignSaying]:
    for row in rows:
        owner = matters.get(row["ko"])
        if owner is not None:
            yield ForeignSaying(row["name"], row["lang"], owner, row["ko"], named=True)
            for text in _parts(row["synonyms"]):
                yield ForeignSaying(text, row["lang"], owner, row["ko"])


def _read_aloud(rows: Iterable[dict[str, str]], known: Mapping[str, Owner | Body]) -> Iterator[ForeignSaying]:
    """Yield matters, bodies and else offices as whoever writes no kanji writes them: いんかんしょうめい."""
    for row in rows:
        for text in _parts(row["readings"]):
            yield ForeignSaying(text, KANA, known.get(row["ko"]) or Owner(row["ko"]), row["ko"])


def _teams(rows: Iterable[dict[str, str]]) -> Iterator[ForeignSaying]:
    for row in rows:
        if row["kind"] == "team":
            for language in LANGUAGES:
                yield ForeignSaying(
                    row[language], language, Owner(row["department"], row["ko"]), row["ko"], named=True
                )


def _spoken(rows: Iterable[dict[str, str]]) -> Iterator[ForeignSaying]:
    """Read what residents say beside the matters: whom it leads to, why in Korean, four lists of words."""
    for row in rows:
        owner = Owner(row["department"], row["team"] or None)
        for language in LANGUAGES:
            for text in _parts(row[language]):
                yield ForeignSaying(text, language, owner, row["why"])


def _bodies(rows: Iterable[dict[str, str]]) -> Iterator[ForeignSaying]:
    for row in rows:
        says = [(language, row[f"{language}_says"]) for language in LANGUAGES]
        body = Body(row["ko"], (*says, (KANA, row["ja_says"])))
        for language in LANGUAGES:
            for text in (row[language], *_parts(row[f"{language}_words"])):
                yield ForeignSaying(text, language, body)


def _parts(cell: str) -> list[str]:
    return [part.strip() for part in cell.split(";") if part.strip()]
