# SPDX-License-Identifier: GPL-3.0-or-later
"""Short forms of office names: 농업과 for 농업정책과, 환경과 for 기후환경과."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kiosk.search.phrases import Field

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kiosk.search.columns import Columns

ENDINGS = tuple("과팀실소단관국센터")
# 0.7 to 0.97 are alike. Of 80 made short forms (스마과, 정책과) 76 show their office among three, else 54.
WORTH = 0.9
SHORTEST = 2  # 3 is alike


class Abbreviations:
    """Names by their last syllable; a short form keeps the order of the syllables and the last one."""

    def __init__(self, columns: Columns) -> None:
        self._names: dict[str, list[tuple[int, str]]] = {}
        for phrase, kind in enumerate(columns.fields.tolist()):
            if kind in {Field.OFFICE, Field.TEAM}:
                name = columns.texts[phrase]
                if " " not in name:
                    self._names.setdefault(name[-1], []).append((phrase, name))

    def match(self, typed: str) -> Iterator[tuple[int, float]]:
        """Return the names that the typed word abbreviates, the shortest and the best begun first."""
        if len(typed) < SHORTEST or not typed.endswith(ENDINGS):
            return
        for phrase, name in self._names.get(typed[-1], ()):
            if len(name) > len(typed) and _keeps_order(typed, name):
                begun = 0.04 if name[0] == typed[0] else 0.0
                closed = 0.03 if typed[:-1] in name else 0.0
                yield phrase, WORTH + begun + closed - 0.01 * (len(name) - len(typed))


def _keeps_order(short: str, name: str) -> bool:
    letters = iter(name)
    return all(char in letters for char in short)
