# SPDX-License-Identifier: GPL-3.0-or-later
"""Entering a case for somebody else: a guide for the visitor present, the cases' role for what was sent."""

from __future__ import annotations

from dataclasses import replace
from types import MappingProxyType
from typing import TYPE_CHECKING, Final

from kiosk.cases.actors import ROLE, NotYours
from kiosk.cases.answers import AnswerProblem, Unacceptable

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import datetime

    from kiosk.cases.actors import Actor
    from kiosk.cases.answers import Answers
    from kiosk.cases.receipt import Receipt
    from kiosk.services.cases.intake import IntakeService

GUIDE: Final = "guide"
TELEPHONE: Final = "telephone"
SENT: Final = ("letter", "fax", "e-mail")
CHANNELS: Final[Mapping[str, tuple[str, ...]]] = MappingProxyType({GUIDE: (GUIDE,), ROLE: (*SENT, TELEPHONE)})


def channels_of(actor: Actor) -> tuple[str, ...]:
    """Return the ways by which this account may have received a case, none for anybody else."""
    return tuple(channel for role, ways in CHANNELS.items() if role in actor.roles for channel in ways)


def enter(intake: IntakeService, answers: Answers, actor: Actor, now: datetime) -> Receipt:
    """Take in what was said or sent to an account, in whose name it stands; what was sent tells when."""
    ways = channels_of(actor)
    if not ways:
        raise NotYours("민원을 대신 적을 권한이 없습니다.")
    wrong = _wrong(answers, ways)
    if wrong is not None:
        raise Unacceptable((wrong,))
    return intake.submit(replace(answers, entered_by=actor.account), now)


def _wrong(answers: Answers, ways: tuple[str, ...]) -> AnswerProblem | None:
    if answers.channel not in ways:
        return AnswerProblem("channel", f"{', '.join(ways)} 가운데 하나여야 합니다.", "unknown")
    if answers.channel in SENT and answers.received is None:
        return AnswerProblem("received", "언제 받으셨는지 적어 주십시오.", "missing")
    if answers.channel == GUIDE and answers.received is not None:
        return AnswerProblem("received", "앞에 계신 분의 민원은 지금 받은 것입니다.")
    return None
