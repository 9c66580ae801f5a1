# SPDX-License-Identifier: GPL-3.0-or-later
"""The words of all screens, switched while the screen stands."""

from __future__ import annotations

import logging
from xml.etree.ElementTree import ParseError

from PySide6.QtCore import QObject, QTranslator, Signal

from kiosk.language.catalogue import text_in, texts
from kiosk.language.lrelease import compiled

_log = logging.getLogger(__name__)


class Catalogue(QObject):
    """The words in the visitor's language; `switched` tells view-models to say theirs again.

    QML asks `translator`, which reads Qt's compiled form: one written in Python would be asked on Qt's
    type-loading thread too, which then waits for the interpreter while the GUI thread waits for it.
    """

    switched = Signal()

    def __init__(self, languages: tuple[str, ...]) -> None:
        super().__init__()
        self.languages = languages
        self.language = "ko"
        self.translator = QTranslator(self)
        self._load()

    def speak(self, language: str) -> None:
        """Switch to another of the booth's languages."""
        if language not in self.languages or language == self.language:
            return
        before, self.language = self.language, language
        try:
            self._load()
        except (RuntimeError, OSError, ParseError) as error:  # the others serve
            _log.error("no words in %s: %s", language, error)  # which says it all
            self.languages = tuple(one for one in self.languages if one != language)
            self.language = before
            self._load()
        self.switched.emit()

    def text(self, key: str, *values: object, n: int | None = None) -> str:
        """Return a text with %1, %2 … filled in, and the form and place of what it counts by `n`."""
        return text_in(self.language, key, *values, n=n)

    def _load(self) -> None:
        texts(self.language)
        if not self.translator.load(str(compiled(self.language))):
            raise RuntimeError(f"Qt cannot read the texts in {self.language}")
