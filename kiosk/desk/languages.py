# SPDX-License-Identifier: GPL-3.0-or-later
"""The five languages as a clerk reads them, for fields that hold the same words in each."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from kiosk.desk.blocks import DeskField
from kiosk.settings import LANGUAGES

if TYPE_CHECKING:
    from kiosk.desk.page import Place

_NAMES: Final = {"ko": "한국어", "en": "영어", "zh-CN": "중국어", "vi": "베트남어", "ja": "일본어"}


def language_fields(texts: Place, longest: int) -> tuple[DeskField, ...]:
    """Return a field for each language, Korean first and alone required."""
    return tuple(
        DeskField(
            code, _NAMES[code], texts.get(code, ""), longest=longest, beside=True, optional=code != "ko"
        )
        for code in LANGUAGES
    )
