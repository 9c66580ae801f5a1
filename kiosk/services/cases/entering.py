# SPDX-License-Identifier: GPL-3.0-or-later
"""Entering a case for somebody else: a guide for the visitor present, the cases' role for what was sent."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from kiosk.cases.actors import ROLE, NotYours
from kiosk.cases.answers import AnswerProblem, Unacceptable
from kiosk.cases.channels import GUIDE, SPOKEN, is_sent

if TYPE_CHECKING:
    from datetime import datetime

    from kiosk.cases.actors import Actor
    from kiosk.cases.answers import Answers
    from kiosk.cases.receipt import Receipt
    from kiosk.services.cases.intake import IntakeService


def may_enter(channel: str, actor: Actor) -> bool:
    """Return whether this account may have received a case so: a guide at the booth, a clerk elsewhere."""
    if channel == GUIDE:
        return GUIDE in actor.roles
    return ROLE in actor.roles and (channel in SPOKEN or is_sent(channel))


def enter(intake: IntakeService, answers: Answers, actor: Actor, now: datetime) -> Receipt:
    """Take in what was said or sent to an account, in whose name it stands; what was sent tells when."""
    if not actor.roles & {GUIDE, ROLE}:
        raise NotYours("민원을 대신 적을 권한이 없습니다.")
    wrong = _wrong(answers, actor)
    if wrong is not None:
        raise Unacceptable((wrong,))
    return intake.submit(replace(answers, entered_by=actor.account), now)


def _wrong(answers: Answers, actor: Actor) -> AnswerProblem | None:
    if not may_enter(answers.channel, actor):
        return AnswerProblem("channel", "받은 방법을 다시 골라 주십시오.", "unknown")
    if is_sent(answers.channel) and answers.received is None:
        return AnswerProblem("received", "언제 받으셨는지 적어 주십시오.", "missing")
    if answers.channel == GUIDE and answers.received is not None:
        return AnswerProblem("received", "앞에 계신 분의 민원은 지금 받은 것입니다.")
    return None
