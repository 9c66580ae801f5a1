# SPDX-License-Identifier: GPL-3.0-or-later
"""The phrases that can be found, gathered from the entries and the tables, each with whom it leads to."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import IntEnum
import re
from typing import TYPE_CHECKING, Final

from kiosk.search.hangul import clean

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

    from kiosk.search.entries import Entry

    type PhraseKey = tuple[str, int, str]  # the cleaned text, its field, its reason


class Field(IntEnum):
    """What a phrase is; the weight says how much an equally good match is worth."""

    OFFICE = 0
    TEAM = 1
    PERSON = 2
    TITLE = 3
    DUTY = 4
    TOPIC = 5
    PLACE = 6
    OLD_NAME = 7
    ELSEWHERE = 8
    URGENT = 9


WEIGHTS = {
    Field.OFFICE: 1.0,
    Field.TEAM: 0.97,
    Field.PERSON: 0.98,
    Field.TITLE: 0.6,
    Field.DUTY: 0.92,
    Field.TOPIC: 0.94,
    Field.PLACE: 0.93,
    Field.OLD_NAME: 0.96,
    Field.ELSEWHERE: 0.94,
    Field.URGENT: 0.94,
}
SPOKEN_FIELDS = frozenset(Field) - {Field.PERSON, Field.TITLE}
MOST_OWNERS = 48  # 16 and 200 lose no first hit of 3,413
_DOTS: Final = re.compile("[·ㆍ]")
_SHARED: Final = re.compile(
    r"(?P<before>(?:[가-힣]{2,4}[·ㆍ])+)[가-힣]{2,4}?(?P<ending>신고|등록|신청|허가|발급|상담|증명|검사)(?![가-힣])"
)


@dataclass
class Phrases:
    """Unique (text, field, reason) keys in order, each with its owners: places in the index's entry table."""

    cleaned: Callable[[str], str] = clean
    by_key: dict[PhraseKey, list[int]] = field(default_factory=dict)

    def add(self, text: str, kind: Field, owner: int, reason: str = "") -> None:
        """Add an owner to a phrase, new or known."""
        if cleaned := self.cleaned(text):
            self.add_keys(((cleaned, int(kind), reason),), (owner,))

    def add_keys(self, keys: Iterable[PhraseKey], owners: Sequence[int]) -> None:
        """Add owners, each named once, to the phrases of cleaned texts, new or known."""
        by_key, first = self.by_key, owners[:MOST_OWNERS]
        for key in keys:
            known = by_key.get(key)
            if known is None:
                by_key[key] = list(first)
                continue
            for owner in owners:
                if len(known) < MOST_OWNERS and owner not in known:
                    known.append(owner)


def gather(
    entries: Iterable[Entry], cleaned: Callable[[str], str], keys_of: Callable[[str], Sequence[PhraseKey]]
) -> Phrases:
    """Collect what the entries themselves say; both may remember what `clean` and `duty_keys` say."""
    phrases = Phrases(cleaned=cleaned)
    for place, entry in enumerate(entries):
        _names(phrases, place, entry)
        for duty in entry.duties:
            phrases.add_keys(keys_of(duty), (place,))
    return phrases


def duty_keys(duty: str) -> tuple[PhraseKey, ...]:
    """Return the phrases of a duty: itself, and what a shared ending stands for."""
    texts = map(clean.__wrapped__, (duty, *_spelled_out(duty)))
    return tuple((text, int(Field.DUTY), duty) for text in texts if text)


def _spelled_out(duty: str) -> Iterator[str]:
    """Yield what a shared ending stands for: 출생·사망신고 is 출생신고 as well."""
    for found in _SHARED.finditer(duty):
        for part in filter(None, _DOTS.split(found["before"])):
            yield f"{duty[: found.start()]}{part}{found['ending']}{duty[found.end() :]}"


def _names(phrases: Phrases, place: int, entry: Entry) -> None:
    if entry.kind == "seat":
        if entry.person:
            surname_alone = len(phrases.cleaned(entry.person)) == 1  # 차 is a car as well
            phrases.add(
                f"{entry.person} {entry.title}" if surname_alone else entry.person, Field.PERSON, place
            )
        if entry.title:
            phrases.add(entry.title, Field.TITLE, place)
        return
    kind = {"office": Field.OFFICE, "team": Field.TEAM}.get(entry.kind, Field.PLACE)
    own = entry.team if entry.kind == "team" and entry.team else entry.label
    reason = entry.title or "" if kind == Field.PLACE else ""
    for name in (own, *entry.names.values()):
        phrases.add(name, kind, place, reason)
    for name in entry.former:
        phrases.add(name, Field.OLD_NAME, place, name)
    if entry.kind == "team" and entry.office:
        for name in {f"{entry.office} {own}", entry.label} if entry.label.endswith(f" {own}") else ():
            phrases.add(name, kind, place)
