# SPDX-License-Identifier: GPL-3.0-or-later
"""The register of improvements at the desk: what was found wrong, what is done about it, when it was done."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Any, Final

from kiosk.charter.hours import in_seoul
from kiosk.reports.improvements import Improvement
from kiosk.services.admin.naming import NameQuestion
from kiosk.services.refused import Overtaken, Refused
from kiosk.services.year_end import newest
from kiosk.storage.decisions import DecidedMeanwhile, Decision, StoredDecisions
from kiosk.storage.opened import place_of
from kiosk.storage.tables import new_key

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from kiosk.services.admin.staff_context import StaffContext

IMPROVEMENT: Final = "improvement"
LONGEST: Final = 200
CHANGED: Final = "다른 담당자가 먼저 고쳤습니다. 지금 것을 보고 다시 해 주십시오."


@dataclass(frozen=True, slots=True)
class NewImprovement:
    """What is written down of a finding."""

    finding: str
    source: str
    deed: str
    due: date


class ImprovementService:
    """Findings and what became of them; every word is kept with who said it and when."""

    def __init__(self, context: StaffContext) -> None:
        self._context = context
        self._names = NameQuestion(context)
        self._stored = StoredDecisions(context.storage.database, place_of(context.settings), IMPROVEMENT)

    def listed(self) -> Sequence[Improvement]:
        """Return every finding that was not taken back, the oldest first."""
        names, noted = self._context.names(), dict[str, date]()
        for one in self._stored.history():
            noted.setdefault(one.key, in_seoul(one.at).date())
        kept = self._stored.in_force(date.max)
        return [_improvement(kept[key], day, names) for key, day in noted.items() if key in kept]

    def note(self, new: NewImprovement) -> None:
        """Write a finding down with what is done about it and by when."""
        texts = {"finding": new.finding.strip(), "source": new.source.strip(), "deed": new.deed.strip()}
        if not texts["finding"] or not texts["deed"]:
            raise Refused("잘못된 점과 하는 일을 적어 주십시오.")
        if max(map(len, texts.values())) > LONGEST:
            raise Refused(f"한 칸에 {LONGEST}자까지 적을 수 있습니다.")
        if new.due < self._today():
            raise Refused("언제까지는 오늘부터 적을 수 있습니다.")
        self._names.read(texts.values())  # the yearly publication goes to everybody
        self._say(new_key().hex, texts | {"due": new.due.isoformat(), "done": None}, None)

    def finish(self, shown: Improvement, done: date) -> None:
        """Keep on which day what is done about a finding was finished."""
        if shown.done is not None:
            raise Overtaken(f"이미 마친 것으로 적혀 있습니다({shown.done}).")
        if not shown.noted <= done <= self._today():
            raise Refused("마친 날은 적은 날부터 오늘까지입니다.")
        self._say(shown.key, self._value(shown) | {"done": done.isoformat()}, shown, "finished")

    def reopen(self, shown: Improvement) -> None:
        """Keep that a finding is not finished after all."""
        if shown.done is None:
            raise Overtaken("아직 마친 것으로 적혀 있지 않습니다.")
        self._say(shown.key, self._value(shown) | {"done": None}, shown, "reopened")

    def take_back(self, shown: Improvement) -> None:
        """Take back a finding that was written by mistake; what is finished stays in the reports."""
        if shown.done is not None:
            raise Refused("마친 것은 지우지 않습니다. 잘못 적었으면 먼저 ‘마침’을 되돌려 주십시오.")
        self._say(shown.key, None, shown)

    @staticmethod
    def _value(one: Improvement) -> dict[str, Any]:
        texts = {"finding": one.finding, "source": one.source, "deed": one.deed}
        return texts | {"due": one.due.isoformat(), "done": one.done and one.done.isoformat()}

    def _say(
        self, key: str, value: Mapping[str, Any] | None, shown: Improvement | None, deed: str = "decided"
    ) -> None:
        seen = newest(self._stored, key)
        if shown is not None and shown not in self.listed():
            raise Overtaken(CHANGED)
        by, now = str(self._context.holder().id), self._context.now()
        try:
            self._stored.decide(Decision(key, value, self._today(), by, now), seen=seen, deed=deed)
        except DecidedMeanwhile as other:
            raise Overtaken(CHANGED) from other

    def _today(self) -> date:
        return in_seoul(self._context.now()).date()


def _improvement(kept: Decision, noted: date, names: Mapping[str, str]) -> Improvement:
    told = kept.value
    done = date.fromisoformat(told["done"]) if told["done"] else None
    due, who = date.fromisoformat(told["due"]), names.get(kept.by, "")
    return Improvement(kept.key, told["finding"], told["source"], told["deed"], due, noted, done, who)
