"""One catalogue of words for all screens: a TOML file a language, switched while the screen stands."""

from __future__ import annotations

from functools import cache
import tomllib
from typing import TYPE_CHECKING, Any, cast

from PySide6.QtCore import QObject, QTranslator, Signal

from kiosk.ui.places import ASSETS

if TYPE_CHECKING:
    from collections.abc import Iterator

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
        self.language = languages[0]
        self.translator = _Translator(self)

    def speak(self, language: str) -> None:
        """Switch to another of the booth's languages."""
        if language in self.languages and language != self.language:
            self.language = language
            self.switched.emit()

    def text(self, key: str, *values: object) -> str:
        """Return a text with %1, %2 … filled in."""
        return self.text_in(self.language, key, *values)

    def text_in(self, language: str, key: str, *values: object) -> str:
        """Return a text in a language that need not be the visitor's."""
        text = words(language)[key]
        for place, value in enumerate(values, start=1):
            text = text.replace(f"%{place}", str(value))
        return text


class _Translator(QTranslator):
    """Lets QML ask for a text with `qsTrId("some.key")`."""

    def __init__(self, catalogue: Catalogue) -> None:
        super().__init__()
        self._catalogue = catalogue

    def translate(
        self,
        _context: str,
        source: str,
        _disambiguation: str | None = None,
        _n: int = -1,
        /,  # Qt's name
    ) -> str:
        """Return the text of an id, or nothing at all for Qt's own messages."""
        return cast("str", words(self._catalogue.language).get(source))

    def isEmpty(self) -> bool:  # noqa: N802 # Qt's name
        """Qt leaves out translators that say they are empty."""
        return False
