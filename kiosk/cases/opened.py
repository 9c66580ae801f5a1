# SPDX-License-Identifier: GPL-3.0-or-later
"""What the desk shows of cases: a line of a list in plain, or one laid open under the seal."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from kiosk.cases.masks import mask_address, mask_contact, mask_name
from kiosk.charter.hours import in_seoul

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import datetime

    from kiosk.cases.model import Case
    from kiosk.cases.records import PlainCaseRow
    from kiosk.cases.states import CaseMove
    from kiosk.cases.urgency import Urgency


@dataclass(frozen=True, slots=True)
class ListedCase:
    """A line of the list: plain columns and how urgent it is."""

    row: PlainCaseRow
    urgency: Urgency


@dataclass(frozen=True, slots=True)
class CaseStep:
    """One step of the way a case has come; `note` only while the desk is unlocked."""

    at: datetime
    actor: str
    move: CaseMove
    plain: Mapping[str, Any]
    note: str | None


@dataclass(frozen=True, slots=True)
class OpenCase:
    """A case laid open: its state, what the visitor said, the way it has come, what may happen next."""

    case: Case
    content: Mapping[str, Any]
    steps: tuple[CaseStep, ...]
    moves: frozenset[CaseMove]
    due: datetime
    law_due: datetime | None
    earlier: tuple[str, ...] = ()  # numbers of cases in which the same person said the same, if they matter

    @property
    def times(self) -> dict[str, str]:
        """Return when the case came, was due and was closed: as told, and as it was written down."""
        closed, told = self.case.closed_at, [step for step in self.steps if "told_at" in step.plain]
        moments = {
            "received": None if self.case.opened.untimed else self.case.opened.received,
            "due": self.due if self.case.timed and not self.case.undue else None,
            "closed": closed,
            "closed_recorded": told[-1].at if told else closed,
        }
        return {
            key: in_seoul(one).isoformat(timespec="seconds") if one else "" for key, one in moments.items()
        }

    @property
    def masked(self) -> dict[str, Any]:
        """Return the content as it may stand on a screen that others see."""
        masks = {"name": mask_name, "guardian": mask_name, "address": mask_address, "contact": mask_contact}
        return {key: masks[key](value) if key in masks else value for key, value in self.content.items()}
