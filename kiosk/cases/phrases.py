# SPDX-License-Identifier: GPL-3.0-or-later
"""Common words of a kind of case: each is a key that writes one sentence, or takes it back."""

from __future__ import annotations

import re
from types import MappingProxyType
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Mapping

PHRASES: Final[Mapping[str, tuple[str, ...]]] = MappingProxyType(
    {
        "unkind": ("rude", "waited", "unexplained", "loud", "unanswered", "passed"),
        "inconvenience": ("access", "broken", "dirty", "noise", "parking", "signs"),
        "corruption": ("money", "favour", "false"),
        "callback": ("papers", "progress", "bill", "visit", "missed"),
        "praise": ("friendly", "quick", "clear", "thorough", "greeted", "walked", "language"),
    }
)


def holds(text: str, sentence: str) -> bool:
    """Return whether a text says the sentence of a key."""
    return sentence in text


def toggled(text: str, sentence: str) -> str:
    """Return the text with the sentence behind it, or without it where it stands already."""
    if not holds(text, sentence):
        return f"{text.rstrip()} {sentence}".strip()
    before, _, after = text.partition(sentence)
    return re.sub(r"[ \t]{2,}", " ", f"{before.rstrip(' ')} {after.lstrip(' ')}").strip()
