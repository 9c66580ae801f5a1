# SPDX-License-Identifier: GPL-3.0-or-later
"""What a visitor of another language reads for the directory's Korean: names, ranks, duties, other bodies."""

from __future__ import annotations

from functools import cache
import re
from typing import TYPE_CHECKING, Final

from kiosk.directory.register import load_names
from kiosk.language.spelled import spelled, spelled_in_address, spelled_unit
from kiosk.language.tables import FOREIGN, table_rows
from kiosk.resources import ASSETS, TRANSLATIONS
from kiosk.search.foreign.sayings import LANGUAGES
from kiosk.search.meant import read_duties

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping, Sequence
    from pathlib import Path

    from kiosk.directory.matters import Matter

    type Names = Mapping[str, Mapping[str, str]]

_BETWEEN: Final = "\u00a0· "
_MOST_WORDS: Final = 2  # of a duty; more do not fit on a desk, and its team says the rest
_DOTS: Final = re.compile("[·ㆍᆞ․‧・･]")
_HANGUL: Final = re.compile("[가-힣]")


class Translations:
    """Says the directory's Korean in the visitor's language; a city's own names win over the program's."""

    def __init__(self, own: Path, matters: Collection[Matter]) -> None:
        labels = {one.names["ko"]: one.names for one in matters}
        known = {**labels, **_table("teams_i18n.tsv"), **_table("elsewhere_i18n.tsv")}
        places = load_names(TRANSLATIONS / "places.toml", own)
        self._names = known | {korean: {**known.get(korean, {}), **names} for korean, names in places.items()}
        self._meant = {duty: labels[name] for duty, name in _meant().items() if name in labels}

    def name(self, korean: str, language: str) -> str:
        """Return the name of an office, team, rank, place, matter or body; Korean where there is none.

        A unit that nobody has named abroad, as one that was founded yesterday, is spelled: Haebaram Division.
        """
        return self._names.get(korean, {}).get(language) or spelled_unit(korean, language) or korean

    def place(self, korean: str, language: str) -> str:
        """Return what a building, storey or room is called; spelled where nobody has named it."""
        return self._names.get(korean, {}).get(language) or spelled(korean, language)

    def address(self, korean: str, language: str) -> str:
        """Return a road address in Latin letters and a Korean one's order, known places by their names."""
        if language == "ko" or not _HANGUL.search(korean):
            return korean
        if whole := self._names.get(korean, {}).get(language):
            return whole
        road, comma, house = korean.partition(", ")
        words = (self._names.get(one, {}).get(language) or spelled_in_address(one) for one in road.split())
        return " ".join(words) + comma + self.place(house, language)

    def duty(self, korean: str, language: str) -> str:
        """Return what a duty is about: abroad the matter it means, else its telling words, else nothing."""
        if language == "ko" or not _HANGUL.search(korean):
            return korean
        for names in (self._names.get(korean, {}), self._meant.get(_joined(korean), {})):
            if told := names.get(language):
                return told
        return _BETWEEN.join(self._telling(korean, language))

    def sentence(self, body: str, said: str, language: str) -> str:
        """Return what is said of another body in the language, nothing where only Korean is known."""
        if language == "ko":
            return said
        return _sentences().get(body, {}).get(language) or ("" if _HANGUL.search(said) else said)

    @staticmethod
    def _telling(duty: str, language: str) -> Sequence[str]:
        found = _any_word().findall(_DOTS.sub("·", duty))
        return list(dict.fromkeys(_words()[word][language] for word in found))[:_MOST_WORDS]


def _joined(duty: str) -> str:
    return "".join(_DOTS.sub("", duty).split())


def _in_languages(row: Mapping[str, str], ending: str = "") -> Mapping[str, str]:
    return {language: row[language + ending] for language in LANGUAGES}


@cache
def _table(table: str) -> Names:
    """Return the names of a table, without the words that duties are told by."""
    return {row["ko"]: _in_languages(row) for row in table_rows(FOREIGN / table) if row.get("kind") != "word"}


@cache
def _words() -> Names:
    rows = table_rows(FOREIGN / "teams_i18n.tsv")
    return {row["ko"]: _in_languages(row) for row in rows if row["kind"] == "word"}


@cache
def _any_word() -> re.Pattern[str]:
    longest_first = sorted(_words(), key=len, reverse=True)
    return re.compile("|".join(map(re.escape, longest_first)) or "(?!)")


@cache
def _sentences() -> Names:
    return {row["ko"]: _in_languages(row, "_says") for row in table_rows(FOREIGN / "elsewhere_i18n.tsv")}


@cache
def _meant() -> Mapping[str, str]:
    """Return the matter that a duty alone means, by its text without spaces."""
    table = read_duties(ASSETS / "synonyms" / "matter_duties.tsv")
    closed = ((duty, name) for name, (duties, _) in table.items() for duty in duties if duty[0] != "?")
    return {_joined(duty): name for duty, name in reversed(list(closed))}
