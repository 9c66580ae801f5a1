# SPDX-License-Identifier: GPL-3.0-or-later
"""The four statements on personal data that every form shows, and the consents that may be given or not."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from kiosk.cases.answers import needed

if TYPE_CHECKING:
    from kiosk.charter.promises import PetitionKind

_ITEMS: Final = {"name": "이름", "address": "주소", "contact": "연락처", "words": "적으신 내용"}


@dataclass(frozen=True, slots=True)
class PetitionNotice:
    """Purpose, items, how long, and the right to refuse with its effect (개인정보 보호법 제15조)."""

    purpose: str
    items: str
    retention: str
    refusal: str

    @property
    def statements(self) -> tuple[tuple[str, str], ...]:
        """Return label and text in the order the law names them; the retention is the one to stress."""
        return (
            ("왜 여쭙는지 (수집 목적)", self.purpose),
            ("여쭙는 것 (수집 항목)", self.items),
            ("보관하는 기간", self.retention),
            ("거부하실 권리", self.refusal),
        )


@dataclass(frozen=True, slots=True)
class Consent:
    """Something optional: never ticked beforehand, and refusing it blocks nothing."""

    id: str
    label: str
    notice: PetitionNotice


def notice(kind: PetitionKind) -> PetitionNotice:
    """Return what is done with the data of a case of this kind."""
    items = [_ITEMS[field] for field in needed(kind) if field in _ITEMS]
    refusal = "적지 않으셔도 됩니다. 다만 답을 드릴 수 없습니다."
    if kind.named:
        refusal = "거부하실 수 있습니다. 다만 누구신지 모르면 접수할 수 없습니다."
    return PetitionNotice(
        f"{kind.name} 접수와 결과 알림",
        ", ".join(items),
        f"처리를 마친 뒤 {kind.retention_years}년, 지나면 되살릴 수 없게 지웁니다.",
        refusal,
    )


def consents(kind: PetitionKind) -> tuple[Consent, ...]:
    """List what a visitor may allow beyond the case itself."""
    free = "거부하셔도 접수에는 아무 영향이 없습니다."
    listed = [
        Consent(key, told, PetitionNotice(what, "연락처", f"{until} 마칠 때까지", free))
        for key, told, what, until in (
            ("progress", "진행 상황을 문자로 받기", "진행 알림", "처리를"),
            ("survey", "만족도 조사에 답하기", "만족도 조사", "조사를"),
        )
    ]
    if kind.named:  # whoever is answered; praise asks for no answer
        letters = PetitionNotice("접수·답변·연장·사과 편지", "전자우편 주소", "처리를 마칠 때까지", free)
        listed.insert(0, Consent("mail", "답변과 알림을 전자우편으로 받기", letters))
    if kind.id == "praise":
        showing = PetitionNotice("화면에 칭찬 소개", "적으신 내용(이름 없이)", "게시 뒤 1년", free)
        listed.append(Consent("display", "칭찬을 화면에 소개하기", showing))
    return tuple(listed)
