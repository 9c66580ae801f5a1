# SPDX-License-Identifier: GPL-3.0-or-later
"""Words that only begin a sentence (우리 집 앞에 누가…) and alone mean nobody.

Looked up, they brought an office that bears the word somewhere, before the word that counts was typed.
"""

from __future__ import annotations

from typing import Final

BEGINNINGS: Final = frozenset(
    ["우리", "저희", "제가", "내", "집", "옆", "앞", "다음", "이번", "이번에", "지난", "동네", "이웃"]
)


def says_nothing(words: str) -> bool:
    """Return whether words only begin a sentence, so that looking them up would lead astray."""
    return all(word in BEGINNINGS for word in words.split())
