# SPDX-License-Identifier: GPL-3.0-or-later
"""The five languages as a clerk reads them, for fields that hold the same words in each."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from kiosk.settings import LANGUAGES

if TYPE_CHECKING:
    from collections.abc import Mapping

_NAMES: Final = {"ko": "한국어", "en": "영어", "zh-CN": "중국어", "vi": "베트남어", "ja": "일본어"}


@dataclass(frozen=True, slots=True)
class LanguageRow:
    """One language's field: its code, its name, what is written in it."""

    code: str
    label: str
    text: str


def language_rows(texts: Mapping[str, str]) -> list[LanguageRow]:
    """Return a field for each language, Korean first."""
    return [LanguageRow(code, _NAMES.get(code, code), texts.get(code, "")) for code in LANGUAGES]
