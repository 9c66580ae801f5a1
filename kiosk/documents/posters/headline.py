# SPDX-License-Identifier: GPL-3.0-or-later
"""A duty in the few words that can be read from where one stands at the door."""

from __future__ import annotations

import re

SHORT = 9

_TAIL = re.compile(
    r"\s*(?:에\s*관한\s*(?:사항|업무)|관련\s*(?:사항|업무)|소관\s*업무|업무\s*(?:전반|총괄|추진|처리|지원)|업무|사항|전반)$"
)
_VERB = re.compile(
    r"\s*(?:및|ㆍ|·|,)?\s*(?:종합\s*)?(?:기획|계획|운영|관리|추진|처리|지원|수립|조정|시행|실시|총괄|조사|작성|수행|협조|점검|정비|지도|감독|단속|집행|유지)$"
)
_BRACKET = re.compile(r"\s*[(（][^()（）]*[)）]")
_JOIN = re.compile(r"(?:\s+및|\s*[,ㆍ·]|(?<=[가-힣]{2})(?:의|에|을|를))$")


def headline(duty: str) -> str:
    """Leave out brackets and the words that every duty ends with, as long as something is left to say."""
    text = _BRACKET.sub("", duty).strip() or duty.strip()
    for pattern in (_TAIL, _VERB, _VERB, _VERB):
        if len(text) <= SHORT:
            break
        shorter = _JOIN.sub("", pattern.sub("", text)).strip()
        text = shorter if _says_enough(shorter) else text
    return text.replace("ㆍ", "·")


def _says_enough(text: str) -> bool:
    return len(text.replace(" ", "")) > 2  # noqa: PLR2004 # two syllables name nothing
