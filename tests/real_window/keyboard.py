# SPDX-License-Identifier: GPL-3.0-or-later
"""Where the keys of the on-screen keyboard stand on the demo booth's upright screen of 1080 × 1920."""

from __future__ import annotations

from typing import Final

from tests.visitor import SHIFTED, strokes

_FIRST: Final = (61.0, 106.5)  # the middle of the first key of a row, and the way to the next
_ROWS: Final = (
    (1215.0, 0.0, "ㅂㅈㄷㄱㅅㅛㅕㅑㅐㅔ"),
    (1328.0, 53.5, "ㅁㄴㅇㄹㅎㅗㅓㅏㅣ"),
    (1442.0, 160.0, "ㅋㅌㅊㅍㅠㅜㅡ"),
)
SHIFT: Final = (88.0, 1442.0)
KEYS: Final[dict[str, tuple[float, float]]] = {
    letter: (_FIRST[0] + inset + _FIRST[1] * at, top)
    for top, inset, letters in _ROWS
    for at, letter in enumerate(letters)
} | {"지움": (991.0, 1442.0), " ": (538.0, 1556.0), ",": (328.0, 1556.0), ".": (750.0, 1556.0)}


def spots(text: str) -> list[tuple[float, float]]:
    """Return where a finger goes for a Korean text, key by key."""
    touched = []
    for stroke in strokes(text):
        if stroke in SHIFTED:
            touched.append(SHIFT)
        touched.append(KEYS[SHIFTED.get(stroke, stroke)])
    return touched
