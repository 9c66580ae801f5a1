# SPDX-License-Identifier: GPL-3.0-or-later
"""What a visitor answered, and what may be wrong with it, in words for the visitor."""

from __future__ import annotations

from dataclasses import asdict, dataclass, fields
from datetime import datetime, timedelta
import re
from typing import TYPE_CHECKING, Any, Final

from kiosk.cases.channels import GIVEN, HOMEPAGE, is_channel
from kiosk.cases.forbidden import find_forbidden
from kiosk.plain_text import cleaned, one_line

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping
    from uuid import UUID

    from kiosk.cases.memo import VoiceMemo
    from kiosk.charter.promises import PetitionKind

TELL_BY: Final = ("전화", "문자", "우편", "전자우편", "방문")
CLAIMS: Final = ("revisit", "delay")
CONSENTS: Final = ("mail", "progress", "survey", "display")
LONGEST: Final = {
    "words": 4000, "name": 60, "address": 200, "contact": 100, "guardian": 60, "place": 200, "seat": 80,
}  # fmt: skip
FARTHEST_WISH: Final = timedelta(days=60)
OLDEST_RECEIPT: Final = timedelta(days=3 * 366)
_FREE_TEXTS: Final = ("words", "name", "address", "contact", "guardian", "place", "seat")
FIELD_WORDS: Final = {
    "words": "말씀", "name": "이름", "address": "주소", "contact": "연락처", "guardian": "보호자 이름",
    "place": "곳", "seat": "자리",
}  # fmt: skip
_SEAT: Final = re.compile(r"[^/]+/[\w.-]{1,12}")
_PHONE_DIGITS: Final = range(7, 16)
_EMAIL: Final = re.compile(r"[^@\s]{1,64}@[^@\s]+\.[^@\s.]{2,}")


@dataclass(frozen=True, slots=True)
class AnswerProblem:
    """One thing to put right: in which field, and how."""

    field: str
    message: str
    code: str = "form"  # missing, too_long, forbidden, form or unknown: for screens in other languages

    @property
    def sentence(self) -> str:
        """Return the message with the field's name, where no field stands above it."""
        word = FIELD_WORDS.get(self.field)
        return f"{word}: {self.message}" if word and self.code in {"too_long", "forbidden"} else self.message


class Unacceptable(Exception):  # noqa: N818 # it says what is the case
    """The answers cannot be taken in as they are."""

    def __init__(self, problems: tuple[AnswerProblem, ...]) -> None:
        super().__init__("; ".join(f"{one.field}: {one.message}" for one in problems))
        self.problems = problems


@dataclass(frozen=True, slots=True, kw_only=True)
class Answers:
    """Everything a visitor said in one submission; `submission` makes a second press harmless."""

    submission: UUID
    kind: str
    words: str = ""
    office: str | None = None
    seat: str | None = None
    claim: str | None = None
    name: str | None = None
    address: str | None = None
    contact: str | None = None
    tell_by: str | None = None
    over_14: bool = True
    guardian: str | None = None
    consents: tuple[str, ...] = ()
    wished: datetime | None = None
    place: str | None = None
    channel: str = "booth"
    entered_by: str | None = None
    received: datetime | None = None
    memo: VoiceMemo | None = None

    def __post_init__(self) -> None:
        """Make every text plain, by whatever way it came; one in which nothing can be read is empty."""
        for one in fields(self):
            value = getattr(self, one.name)
            if isinstance(value, str):
                object.__setattr__(self, one.name, clean(value) if one.name == "words" else one_line(value))

    def sealed_content(self) -> dict[str, Any]:
        """Return what goes under the seal, in the words it is stored in; of a memo how long it is.

        The memo itself lies under the same seal beside them, so that only whoever plays it opens it.
        """
        kept = {key: value for key, value in asdict(self).items() if value not in (None, "", ())}
        if self.memo is not None:
            kept["memo"] = self.memo.seconds
        for key in ("submission", "wished", "received"):
            if key in kept:
                kept[key] = kept[key].isoformat() if isinstance(kept[key], datetime) else str(kept[key])
        return kept


def clean(text: str) -> str:
    """Return what was typed, composed, and without what no keyboard types and nobody can see."""
    return cleaned(text).strip()


def problems(
    answers: Answers, kind: PetitionKind, now: datetime, knows: Callable[[str], bool] = bool
) -> tuple[AnswerProblem, ...]:
    """Check everything; `knows` tells whether the city has an office of that name."""
    given = {one.name: getattr(answers, one.name) for one in fields(answers)}
    return (
        *_missing(given, kind),
        *_too_long(given),
        *_not_to_be_kept(given),
        *_malformed(given, now),
        *_unknown(given, knows),
    )


def needed(kind: PetitionKind) -> tuple[str, ...]:
    """Name the fields that must be filled: a petition needs name, address and contact, a call two of them."""
    if kind.id == "callback":
        return ("office", "words", "name", "contact")
    if kind.id == "claim":
        return ("claim", "words", "name", "address", "contact", "tell_by")
    return ("words", "name", "address", "contact", "tell_by") if kind.named else ("words",)


_ASK: Final = {
    "office": "어느 부서의 일인지 골라 주십시오.",
    "claim": "무엇을 청구하시는지 골라 주십시오.",
    "words": "내용을 적어 주십시오.",
    "name": "이름을 적어 주십시오.",
    "address": "주소를 적어 주십시오.",
    "contact": "연락처를 적어 주십시오.",
    "tell_by": "답을 어떻게 받으실지 골라 주십시오.",
    "guardian": "만 14세 미만이시면 선택 동의에 보호자의 이름이 필요합니다. 동의하지 않아도 접수됩니다.",
}


def _missing(given: Mapping[str, Any], kind: PetitionKind) -> Iterator[AnswerProblem]:
    for field in needed(kind):
        if not given[field] and not (field == "words" and given["memo"]):
            yield AnswerProblem(field, _ASK[field], "missing")
    if not given["over_14"] and given["consents"] and not given["guardian"]:
        yield AnswerProblem("guardian", _ASK["guardian"], "missing")


def _too_long(given: Mapping[str, Any]) -> Iterator[AnswerProblem]:
    for field, most in LONGEST.items():
        if given[field] and len(given[field]) > most:
            message = f"{most:,}자까지 적을 수 있습니다. 지금은 {len(given[field]):,}자입니다."
            yield AnswerProblem(field, message, "too_long")
    if given["memo"] and not given["memo"].fits:
        yield AnswerProblem("memo", "2분까지 말로 남길 수 있습니다. 다시 남겨 주십시오.")


def _not_to_be_kept(given: Mapping[str, Any]) -> Iterator[AnswerProblem]:
    for field in _FREE_TEXTS:
        found = find_forbidden(given[field] or "")
        if found:
            what = "·".join(dict.fromkeys(one.what for one in found))
            message = f"{what}로 보이는 숫자는 받지 않습니다. 지우고 다시 적어 주십시오."
            yield AnswerProblem(field, message, "forbidden")


def is_name(text: str) -> bool:
    """Return whether there is a letter in it: nobody is called dots or digits."""
    return any(one.isalpha() for one in text)


def _malformed(given: Mapping[str, Any], now: datetime) -> Iterator[AnswerProblem]:
    for field in ("name", "guardian"):
        if given[field] and not is_name(given[field]):
            yield AnswerProblem(field, "이름을 글자로 적어 주십시오.")
    contact, wished, received = given["contact"], given["wished"], given["received"]
    if contact and not is_contact(contact):
        yield AnswerProblem("contact", "전화번호나 전자우편 주소를 다시 확인해 주십시오.")
    elif contact and given["tell_by"] in {"전화", "문자"} and "@" in contact:
        yield AnswerProblem("contact", f"{given['tell_by']}로 받으시려면 전화번호를 적어 주십시오.")
    elif contact and given["tell_by"] == "전자우편" and "@" not in contact:
        yield AnswerProblem("contact", "전자우편으로 받으시려면 전자우편 주소를 적어 주십시오.")
    if wished and not now < wished <= now + FARTHEST_WISH:
        yield AnswerProblem("wished", "지금부터 60일 안의 때를 골라 주십시오.")
    if received and received > now:
        yield AnswerProblem("received", "받은 때가 지금보다 늦습니다.")
    if received and received < now - OLDEST_RECEIPT:
        yield AnswerProblem("received", "받은 때가 3년보다 오래되었습니다. 날짜를 확인해 주십시오.")


def _unknown(given: Mapping[str, Any], knows: Callable[[str], bool]) -> Iterator[AnswerProblem]:
    if given["office"] and not knows(given["office"]):
        message = f"‘{given['office']}’ 부서는 없습니다. 목록에서 골라 주십시오."
        yield AnswerProblem("office", message, "unknown")
    if given["seat"] and _SEAT.fullmatch(given["seat"]) is None:
        yield AnswerProblem("seat", "자리는 ‘교통행정과/17’처럼 부서와 번호로 적어 주십시오.", "unknown")
    elif given["seat"] and given["seat"].split("/")[0] != given["office"]:
        yield AnswerProblem("seat", f"‘{given['seat']}’ 자리는 고르신 부서의 자리가 아닙니다.", "unknown")
    for field, choices in (("tell_by", TELL_BY), ("claim", CLAIMS)):
        if given[field] and given[field] not in choices:
            yield AnswerProblem(field, f"{', '.join(choices)} 가운데 하나여야 합니다.", "unknown")
    if not is_channel(given["channel"]):
        message = f"{', '.join(GIVEN)}, {HOMEPAGE}… 가운데 하나여야 합니다."
        yield AnswerProblem("channel", message, "unknown")
    for consent in set(given["consents"]) - set(CONSENTS):
        yield AnswerProblem("consents", f"‘{consent}’ 동의 항목은 없습니다.", "unknown")


def is_contact(text: str) -> bool:
    """Return whether someone can be reached there: a telephone number or an e-mail address."""
    if "@" in text:
        return _EMAIL.fullmatch(text.strip()) is not None
    digits = re.sub(r"\D", "", text)
    return re.fullmatch(r"\+?[\d\s().-]+", text, re.ASCII) is not None and len(digits) in _PHONE_DIGITS
