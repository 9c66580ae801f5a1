# SPDX-License-Identifier: GPL-3.0-or-later
"""A case as a JSON object, for letters, other systems and tests: forgiving in names, strict in values."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING, Any, Final
from uuid import UUID, uuid4

from kiosk.cases.answers import AnswerProblem, Answers, Unacceptable, clean
from kiosk.charter.hours import in_seoul

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

EXAMPLE: Final = """{"kind": "불친절", "office": "교통행정과", "seat": "교통행정과/17", "words": "…",
 "name": "…", "address": "…", "contact": "010-0000-0000", "tell_by": "문자"}"""
_ALIASES: Final = {
    "종류": "kind", "type": "kind",
    "부서": "office", "about": "office", "department": "office",
    "자리": "seat", "내용": "words", "text": "words", "content": "words", "body": "words", "message": "words",
    "이름": "name", "성명": "name", "주소": "address",
    "연락처": "contact", "전화": "contact", "phone": "contact", "tel": "contact", "email": "contact",
    "알릴 방법": "tell_by", "notify": "tell_by", "reply_by": "tell_by", "how": "tell_by",
    "보호자": "guardian", "동의": "consents", "원하는 때": "wished", "when": "wished", "where": "place",
    "received_at": "received", "id": "submission",
}  # fmt: skip
_TELL_BY: Final = {
    "phone": "전화", "call": "전화", "telephone": "전화", "sms": "문자", "text": "문자",
    "mail": "우편", "letter": "우편", "post": "우편",
    "email": "전자우편", "e-mail": "전자우편", "visit": "방문",
}  # fmt: skip
_TEXTS: Final = (
    *("kind", "office", "seat", "claim", "words", "name", "address", "contact"),
    *("tell_by", "guardian", "place", "channel"),
)


def read_case(given: object) -> Answers:
    """Read a case, or tell every value that has the wrong form."""
    if not isinstance(given, dict):
        raise Unacceptable((AnswerProblem("", "하나의 JSON 객체여야 합니다."),))
    plain: dict[str, object] = {}
    for key, value in given.items():
        if value is not None:
            plain[_ALIASES.get(str(key), str(key))] = value
    wrong = [AnswerProblem(key, "없는 항목입니다.") for key in plain.keys() - set(_READERS)]
    kept: dict[str, Any] = {}
    for key, value in plain.items():
        if key in _READERS:
            try:
                kept[key] = _READERS[key](value)
            except (ValueError, TypeError, OverflowError):
                wrong.append(AnswerProblem(key, _FORMS.get(key, "글이어야 합니다.")))
    if wrong:
        raise Unacceptable(tuple(wrong))
    return Answers(**_completed(kept))


def _completed(kept: dict[str, Any]) -> dict[str, Any]:
    """Fill in what goes without saying: an e-mail address is answered by e-mail, a number by telephone."""
    if "contact" in kept and "tell_by" not in kept:
        kept["tell_by"] = "전자우편" if "@" in kept["contact"] else "전화"
    if "office" not in kept and "/" in kept.get("seat", ""):
        kept["office"] = kept["seat"].split("/")[0]
    return {"submission": uuid4(), "kind": "", "channel": "file"} | kept


def _text(value: object) -> str:
    if not isinstance(value, str):
        raise TypeError
    return clean(value)


def _tell_by(value: object) -> str:
    text = _text(value)
    return _TELL_BY.get(text.lower(), text)


def _moment(value: object) -> datetime:
    return in_seoul(datetime.fromisoformat(_text(value)))


def _flag(value: object) -> bool:
    if not isinstance(value, bool):
        raise TypeError
    return value


def _texts(value: object) -> tuple[str, ...]:
    if not isinstance(value, list):
        raise TypeError
    return tuple(dict.fromkeys(_text(one) for one in value))


_READERS: Final[Mapping[str, Callable[[object], Any]]] = {
    **dict.fromkeys(_TEXTS, _text),
    "tell_by": _tell_by,
    "consents": _texts,
    "over_14": _flag,
    "wished": _moment,
    "received": _moment,
    "submission": lambda value: UUID(_text(value)),
}
_FORMS: Final = {
    "wished": "2026-11-25T14:00과 같은 때여야 합니다.",
    "received": "2026-11-25T14:00과 같은 때여야 합니다.",
    "over_14": "true 또는 false여야 합니다.",
    "consents": "글의 목록이어야 합니다.",
    "submission": "UUID여야 합니다.",
}
