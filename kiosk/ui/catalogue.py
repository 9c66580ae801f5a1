# SPDX-License-Identifier: GPL-3.0-or-later
"""One catalogue of words for all screens: a TOML file a language, switched while the screen stands."""

from __future__ import annotations

from functools import cache
import re
import tomllib
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, QTranslator, Signal

from kiosk.resources import ASSETS
from kiosk.ui.qm import compiled

if TYPE_CHECKING:
    from collections.abc import Iterator

_PLURAL = re.compile(r"(\b\d+ \w+)\(s\)")  # 1 day(s), 3 day(s)
FOLDER = ASSETS / "translations" / "ui"


@cache
def words(language: str) -> dict[str, str]:
    """Return every text of a language by its dotted key."""
    table = tomllib.loads((FOLDER / f"{language}.toml").read_text(encoding="utf-8"))
    return dict(_flat(table, ""))


def _flat(table: dict[str, Any], prefix: str) -> Iterator[tuple[str, str]]:
    for key, value in table.items():
        if isinstance(value, dict):
            yield from _flat(value, f"{prefix}{key}.")
        else:
            yield f"{prefix}{key}", value


class Catalogue(QObject):
    """The words in the visitor's language; `switched` tells view-models to say theirs again."""

    switched = Signal()

    def __init__(self, languages: tuple[str, ...]) -> None:
        super().__init__()
        self.languages = languages
        self.language = "ko"
        self.translator = QTranslator(self)
        self._load()

    def speak(self, language: str) -> None:
        """Switch to another of the booth's languages."""
        if language in self.languages and language != self.language:
            self.language = language
            self._load()
            self.switched.emit()

    def text(self, key: str, *values: object) -> str:
        """Return a text with %1, %2 … filled in."""
        return self.text_in(self.language, key, *values)

    def text_in(self, language: str, key: str, *values: object) -> str:
        """Return a text in a language, not only the visitor's; "day(s)" becomes what the number asks for."""
        text = words(language)[key]
        for place, value in enumerate(values, start=1):
            text = text.replace(f"%{place}", str(value))
        return _PLURAL.sub(lambda found: found[1] + ("" if found[1].startswith("1 ") else "s"), text)

    def _load(self) -> None:
        # Qt does not copy what it is given, so the bytes are kept.
        self._compiled = compiled(words(self.language))
        if not self.translator.load(self._compiled):
            raise RuntimeError(f"Qt cannot read the texts in {self.language}")
