# SPDX-License-Identifier: GPL-3.0-or-later
"""Followed visits: a month's plan, whom it chooses, and what its slots tell."""

from __future__ import annotations

from collections import Counter, defaultdict
from dataclasses import dataclass, field, replace
from datetime import timedelta
from typing import TYPE_CHECKING, Final

from kiosk.charter.measured import TARGET_S
from kiosk.visits.figures import LOST, FollowCheck, FollowedFigures, FollowSlot
from kiosk.visits.follow_plan import draw_of
from kiosk.visits.measure.arrival import WINDOW_S
from kiosk.visits.measure.followed import GROUPS, Followed, Sample, Stratum, estimate
from kiosk.visits.measure.slots import QUARTER, joined, slot_of, stratum_of

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence
    from datetime import datetime

    from kiosk.visits.follow_plan import FollowPlan
    from kiosk.visits.measure.followed import Estimate, Group, Slot
    from kiosk.visits.visit import Visit


FEWEST: Final = 60  # followed visits that may be published
FEWEST_SLOTS: Final = 10
WIDEST: Final = 0.15  # half of the interval
MOST_LOST: Final = 0.05
MOST_NOT_DONE: Final = 0.2
GROUP_OF: Final[dict[str, str]] = {
    "within_2min": "W", "later": "N", "unsure": "M", "unknown": "M", "not_reached": "G", "abandoned": "G",
}  # fmt: skip
TESTED: Final = frozenset(GROUPS)
BEGUN: Final = "begun"
UNANSWERED: Final = "응답 없음"
LATE_START: Final = "늦게 시작함"
_EARLY_S: Final = 60.0  # how far a console's clock may be ahead when it asks for a slot
_BEGIN_S: Final = 120.0  # the minute in which the console asks, and as much for its clock


@dataclass(frozen=True, slots=True)
class FollowedNow:
    """What the follower is told at this moment and no earlier: the slot that runs, and whom to follow.

    `answer` is what was said of the slot: "" nothing yet, "begun", or why it is not; `kiosk` whose it is.
    """

    slot: str | None
    number: int
    of: int
    answer: str
    visit: Visit | None
    kiosk: str = ""

    @property
    def open(self) -> bool:
        """Return whether it is still to be said if the slot is done."""
        return self.slot is not None and not self.answer


def late_start(slot: str, at: datetime) -> str | None:
    """Return why a slot that was said to be begun at this moment does not count; None where it does."""
    early = at + timedelta(seconds=_EARLY_S)
    ran = early.timestamp() % QUARTER.total_seconds() - _EARLY_S
    return None if slot_of(early) == slot and ran <= _BEGIN_S else LATE_START


def follow_now(
    plan: FollowPlan, visits: Iterable[Visit], told: Mapping[str, str], now: datetime
) -> FollowedNow | None:
    """Return what there is to follow now; `told` says of slots "begun", or why they are not done."""
    drawn, slot = plan.drawn(), slot_of(now)
    runs = slot if slot in drawn else None
    done = {one for one in drawn if told.get(one) == BEGUN}
    whom = next((one for one in visits if slot_of(one.began.at) in done and _waits(plan, one, now)), None)
    if runs is None and whom is None:
        return None
    number = drawn.index(slot) + 1 if runs else 0
    return FollowedNow(runs, number, len(drawn), told.get(slot, "") if runs else BEGUN, whom, plan.kiosk)


def most_urgent(found: Iterable[FollowedNow | None]) -> FollowedNow | None:
    """Return what a console of several booths shows of them: who walks first, then what is to be begun."""
    return min((one for one in found if one is not None), key=_turn, default=None)


def _turn(one: FollowedNow) -> tuple[bool, float, bool]:
    began = one.visit.began.at.timestamp() if one.visit else 0.0
    return one.visit is None, began, not one.open


def _waits(plan: FollowPlan, visit: Visit, now: datetime) -> bool:
    """Return whether a visit is to be timed now: one of this booth, and no longer than it could be out.

    Whoever was chosen while no console stood open is lost; a key pressed hours later would time nobody.
    """
    mine = plan.covers(visit.kiosk) and visit.follow is None and visit.way_s is not None
    return mine and (now - visit.began.at).total_seconds() <= WINDOW_S and plan.chooses(visit)


CELL: Final = 30  # followed visits of a cell; of fewer there is no estimate


@dataclass(frozen=True, slots=True)
class FollowedCell:
    """The followed visits of a cell and of all others beside it; an estimate only where there are enough."""

    followed: int
    estimate: Estimate | None
    rest: Estimate | None


def followed_cell(
    months: Sequence[FollowedMonth],
    belongs: Callable[[Visit], bool],
    visits: Sequence[Mapping[str, int]],
) -> FollowedCell:
    """Return what the followed visits tell of those that belong; `visits` counts them by month and group."""
    pairs = list(zip(months, visits, strict=True))
    own = [
        replace(month, chosen=[one for one in month.chosen if belongs(one)], visits=counted)
        for month, counted in pairs
    ]
    if (found := _estimated(own)) is None:
        return FollowedCell(_followed(own), None, None)
    rest = [
        replace(
            month,
            chosen=[one for one in month.chosen if not belongs(one)],
            visits=Counter(month.visits) - Counter(counted),
        )
        for month, counted in pairs
    ]
    return FollowedCell(_followed(own), found, _estimated(rest))


def _results(months: Sequence[FollowedMonth]) -> Counter[str]:
    """Count how it ended with the chosen; who by his own word came nowhere is not followed, nor lost."""
    walked = (one for month in months for one in month.chosen if GROUP_OF.get(one.ends) in TESTED)
    return Counter(one.follow or "lost" for one in walked)


def _followed(months: Sequence[FollowedMonth]) -> int:
    results = _results(months)
    return results["arrived"] + results["not_reached"]


def _estimated(months: Sequence[FollowedMonth]) -> Estimate | None:
    if _followed(months) < CELL:
        return None
    visits = sum((Counter(month.visits) for month in months), Counter[str]())
    return estimate(Sample([one for month in months for one in _strata(month)], visits))


@dataclass(frozen=True, slots=True)
class FollowedMonth:
    """A month that is over: its plan, the slots done, the visits chosen in them, and all visits by group.

    `checks` count the visits of the slots done and all others: who is followed must not walk otherwise.
    `as_published`: what was published beforehand is the hash of this plan, and nothing else.
    """

    plan: FollowPlan
    done: frozenset[str]
    chosen: Sequence[Visit]
    visits: Mapping[str, int]
    checks: tuple[FollowCheck, FollowCheck] = (FollowCheck(), FollowCheck())
    as_published: bool = True
    missed: Mapping[str, str] = field(default_factory=dict)  # why, where a console said so

    @property
    def slots(self) -> list[FollowSlot]:
        """Return every slot that was drawn, and what became of it."""
        whose = self.plan.period, self.plan.kiosk
        why = {slot: self.missed.get(slot, UNANSWERED) for slot in self.plan.drawn()}
        return [FollowSlot(*whose, slot, None if slot in self.done else said) for slot, said in why.items()]


def followed_figures(months: Sequence[FollowedMonth]) -> FollowedFigures | None:
    """Return what the followed visits of these months tell; months times strata are strata."""
    if not months:
        return None
    strata = [stratum for month in months for stratum in _strata(month)]
    visits = sum((Counter(month.visits) for month in months), Counter[str]())
    found = estimate(Sample(strata, visits)) if strata else None
    results = _results(months)
    slots = [slot for month in months for slot in month.slots]
    drawn, done = len(slots), sum(slot.why is None for slot in slots)
    followed, lost = results["arrived"] + results["not_reached"], results["lost"]
    return FollowedFigures(
        estimate=found,
        slots_drawn=drawn,
        slots_done=done,
        followed=followed,
        lost=lost,
        busy=results["busy"],
        q=months[-1].plan.q,
        commit=months[-1].plan.draw.commitment,
        why=(*_doubts(found, drawn, done, followed, lost), *_gaps(months)),
        draws=tuple(draw_of(month.plan) for month in months),
        checks=(
            sum((month.checks[0] for month in months), FollowCheck()),
            sum((month.checks[1] for month in months), FollowCheck()),
        ),
        framed=visits.total(),
        slots=tuple(slots),
    )


def _doubts(found: Estimate | None, drawn: int, done: int, followed: int, lost: int) -> Iterable[str]:
    """Return what keeps an estimate from being published."""
    if followed < FEWEST:
        yield f"함께 잰 방문 {FEWEST}건 미만"
    if done < FEWEST_SLOTS:
        yield f"15분 {FEWEST_SLOTS}번 미만"
    if drawn and (drawn - done) / drawn > MOST_NOT_DONE:
        yield "하지 못한 15분이 20 %를 넘음"
    if lost and lost / (followed + lost) > MOST_LOST:
        yield LOST
    if found is not None and (found.ci[1] - found.ci[0]) / 2 > WIDEST:
        yield "구간이 ±15점보다 넓음"


def _gaps(months: Sequence[FollowedMonth]) -> Iterable[str]:
    """Return what is wrong with a month: nothing was followed at a booth, or it is not what was promised."""
    if len(months) > 1 and not all(month.done for month in months):
        yield "한 번도 재지 못한 달이나 키오스크가 있음"
    if not all(month.as_published for month in months):
        yield "미리 공개한 해시가 씨앗값·조건과 맞지 않는 달이 있음"


def _strata(month: FollowedMonth) -> list[Stratum]:
    counted: dict[str, defaultdict[Group, Followed]] = {slot: defaultdict(Followed) for slot in month.done}
    for visit in month.chosen:
        group = GROUP_OF.get(visit.ends)
        if group in TESTED and visit.follow != "busy":
            groups = counted[slot_of(visit.began.at)]
            groups[group] = _more(groups[group], visit)
    sizes = {name: len(slots) for name, slots in month.plan.strata().items()}
    into = joined(sorted(sizes), Counter(map(stratum_of, month.done)))
    slots: defaultdict[str, list[Slot]] = defaultdict(list)
    for slot in sorted(month.done):
        slots[into[stratum_of(slot)]].append(counted[slot])
    return [
        Stratum(sum(size for one, size in sizes.items() if into[one] == name), found, month.plan.q)
        for name, found in slots.items()
    ]


def _more(so_far: Followed, visit: Visit) -> Followed:
    if visit.follow is None or visit.follow == "lost":
        return Followed(so_far.m, so_far.in_time, so_far.lost + 1)
    in_time = visit.followed_s is not None and visit.followed_s <= TARGET_S
    return Followed(so_far.m + 1, so_far.in_time + in_time, so_far.lost)
