# SPDX-License-Identifier: GPL-3.0-or-later
"""The register of improvements: what was found wrong, what is done about it, by when, and when it was."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final, Literal

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable
    from datetime import date

type ImprovementState = Literal["done", "open", "late"]

SHAPES: Final[dict[ImprovementState, str]] = {"done": "done", "open": "calm", "late": "late"}


@dataclass(frozen=True, slots=True)
class Improvement:
    """One finding: how it came to be known, what is done about it, by when, noted and done on which day."""

    key: str
    finding: str
    source: str
    deed: str
    due: date
    noted: date
    done: date | None = None
    who: str = ""

    def masked(self, mask: Callable[[str], str]) -> Improvement:
        """Return it with names hidden in what was typed."""
        return replace(self, finding=mask(self.finding), source=mask(self.source), deed=mask(self.deed))

    def stands(self, today: date) -> ImprovementState:
        """Return how it stands on a day."""
        if self.done is not None:
            return "done"
        return "late" if today > self.due else "open"


@dataclass(frozen=True, slots=True)
class ImprovementRow:
    """One finding in words and a shape; `open` says that it can still be finished."""

    key: str
    shape: str
    finding: str
    told: str
    open: bool


def in_period(kept: Iterable[Improvement], first: date, last: date) -> list[Improvement]:
    """Return what a report of these days lists: what was finished in them, and all that was still open then.

    What is not finished comes again in every later report until it is.
    """
    found = [one for one in kept if one.noted <= last and (one.done is None or one.done >= first)]
    return sorted(found, key=lambda one: (one.done is None, one.done or one.due, one.key))


def register_words(many: int) -> str:
    """Return what is said above the register."""
    if many:
        return "결과 쪽과 보고서에 실립니다. 마치지 못한 것은 다음 해에도 실립니다."
    return "적힌 것이 없습니다. 적으면 결과 쪽과 보고서에 실립니다."


def row(one: Improvement, today: date) -> ImprovementRow:
    """Word one finding for the desk."""
    stands = one.stands(today)
    when = f"{one.due.isoformat()}까지"
    if stands == "done":
        when = f"{one.done} 마침"
    elif stands == "late":
        when = f"{when} · {(today - one.due).days}일 지남"
    told = " · ".join(filter(None, (one.source, one.deed, when, one.who)))
    return ImprovementRow(one.key, SHAPES[stands], one.finding, told, one.done is None)
