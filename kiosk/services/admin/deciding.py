# SPDX-License-Identifier: GPL-3.0-or-later
"""Tells a clerk who decided first."""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING
from uuid import UUID

from kiosk.charter.hours import in_seoul
from kiosk.services.refused import Overtaken
from kiosk.storage.decisions import DecidedMeanwhile

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kiosk.services.admin.staff_context import StaffContext


@contextmanager
def deciding(context: StaffContext) -> Iterator[None]:
    """Turn a decision that came too late into a sentence: who was first, and when."""
    try:
        yield
    except DecidedMeanwhile as late:
        who = context.storage.accounts.names().get(UUID(late.other.by), "다른 담당자")
        when = f"{in_seoul(late.other.at):%H:%M}"
        raise Overtaken(f"{who}님이 {when}에 먼저 고쳤습니다. 지금 것을 보고 다시 적어 주십시오.") from late
