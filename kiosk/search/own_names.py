# SPDX-License-Identifier: GPL-3.0-or-later
"""The city's own names, which are no dialect: 하수과 is an office, though 했수과 is a question in Jeju."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

SHORTEST: Final = 3  # syllables: words of two begin others


class OwnNames:
    """The words that names of offices, teams, places and people are made of."""

    def __init__(self, names: Iterable[str]) -> None:
        self._words = frozenset(word for name in names for word in name.split() if len(word) >= SHORTEST)

    def kept(self, text: str, turn: Callable[[str], str]) -> str:
        """Return a cleaned text turned, but for the names it would lose thereby."""
        turned = turn(text)
        if turned == text:
            return text
        lost = {name for word in text.split() if (name := self._begun(word)) and name not in turned}
        parts = re.split(f"({'|'.join(map(re.escape, lost))})", text) if lost else []
        return "".join(part if part in lost else turn(part) for part in parts) if lost else turned

    def _begun(self, word: str) -> str:
        """Return the longest name that a word begins with: 하수과 of 하수과가."""
        begun = (word[:end] for end in range(len(word), SHORTEST - 1, -1))
        return next((one for one in begun if one in self._words), "")
