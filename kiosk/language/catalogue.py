# SPDX-License-Identifier: GPL-3.0-or-later
"""The one catalogue of what a visitor reads or hears: a Qt translation file a language, looked up without Qt.

A text names its values %1, %2 …; %n is a number that decides its plural form. Korean particles stand as in
"%1을(를)" and are decided by the value before them, an English article as "(the) %1".
"""

from __future__ import annotations

from functools import cache
import re
from typing import TYPE_CHECKING, Final
from xml.etree import ElementTree as ET

from kiosk.language.particles import settled, with_article
from kiosk.resources import TRANSLATIONS

if TYPE_CHECKING:
    from collections.abc import Mapping

OWN_NAMES: Final = {"ko": "한국어", "en": "English", "zh-CN": "中文", "vi": "Tiếng Việt", "ja": "日本語"}
LANGUAGES: Final = tuple(OWN_NAMES)
_VALUE: Final = re.compile(r"(\(the\) )?%([1-9n])")


@cache
def texts(language: str) -> Mapping[str, tuple[str, ...]]:
    """Return every text of a language by its key: one form, or English's two of what is counted."""
    root = ET.parse(TRANSLATIONS / f"{language}.ts").getroot()  # noqa: S314 # our own file
    return {message.attrib["id"]: _forms(message) for message in root.iter("message")}


def _forms(message: ET.Element) -> tuple[str, ...]:
    counted = tuple(form.text or "" for form in message.iter("numerusform"))
    return counted or (message.findtext("translation") or "",)


def text_in(language: str, key: str, *values: object, n: int | None = None) -> str:
    """Return a text with its values filled in; `n` is what it counts.

    Of the five languages only English has a second form, for all numbers but one; so says Qt's table too.
    """
    forms = texts(language)[key]
    given = {str(at): str(value) for at, value in enumerate(values, start=1)}
    if n is not None:
        given["n"] = str(n)
    filled = _VALUE.sub(lambda found: _filled(found, given), forms[0] if n == 1 else forms[-1])
    return settled(filled) if language == "ko" else filled


def _filled(found: re.Match[str], given: Mapping[str, str]) -> str:
    value = given.get(found[2])
    if value is None:
        return found[0]
    return with_article(value) if found[1] else value
