# SPDX-License-Identifier: GPL-3.0-or-later
"""How the console says a timed trial: the tester's sentence, the stages, the walks, one cell a line."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from datetime import timedelta
from typing import TYPE_CHECKING, Final

from kiosk.charter.hours import in_seoul
from kiosk.charter.measured import OFFICER_S, TARGET_S
from kiosk.language.catalogue import OWN_NAMES
from kiosk.language.particles import with_particle
from kiosk.ui.guide.wording import clock
from kiosk.visits.measure.publishing import percent, percent_range
from kiosk.visits.trials import reached, seat_took

if TYPE_CHECKING:
    from collections.abc import Mapping

    from kiosk.services.trials import TrialWeek
    from kiosk.visits.trials import TrialTask
    from kiosk.visits.visit import Visit

NONE: Final = "–"
DOOR: Final = "방 문에 닿음 — 2분 약속"
SEAT: Final = "담당자 자리를 찾음 — 문에서 1분 약속"
NAMES: Final = ("처음 닿음", "길을 앎 — 출발 누름", DOOR, SEAT)


@dataclass(frozen=True, slots=True)
class TrialStage:
    """One stage: its shape, when it was, how long it took from the first touch or from the door."""

    shape: str
    name: str
    time: str
    passed: str
    now: bool


@dataclass(frozen=True, slots=True)
class TrialLeft:
    """A task of this week that is still to be walked."""

    number: str
    title: str
    detail: str


@dataclass(frozen=True, slots=True)
class TrialDone:
    """A walk that ended: to the door, and from there to the seat."""

    day: str
    office: str
    condition: str
    door: str
    doorLate: bool  # noqa: N815 # QML's name
    seat: str
    seatLate: bool  # noqa: N815 # QML's name
    shape: str


@dataclass(frozen=True, slots=True)
class TrialCell:
    """The year's walks of one kind: in time, of all."""

    name: str
    told: str


def sentence(task: TrialTask, week: TrialWeek) -> str:
    """Return what the tester has come for, in the tester's own words."""
    matter = week.goals[task.key].matter
    asked = with_particle(matter, "을/를") if matter else with_particle(task.name, "을/를")
    return f"“{asked} {'물으러' if matter else '찾아'} 왔습니다”"


def where(task: TrialTask) -> str:
    """Return where the walk goes."""
    return f"{task.name} · {task.floor}"


def condition(task: TrialTask) -> str:
    """Return how the walk is made."""
    booth = [f"키오스크 {task.booth}에서"] if task.booth else []
    stairs = ["계단 없이"] if task.step_free else []
    return " · ".join([*booth, *stairs, OWN_NAMES[task.language]])


def stages(visit: Visit | None) -> list[TrialStage]:
    """Return the four stages; the first that is still to come is the one now."""
    passed = _passed(visit)
    first = None if visit is None else next((name for name in NAMES if passed[name] is None), None)
    return [_stage(visit, name, passed, now=name == first) for name in NAMES]


def _passed(visit: Visit | None) -> dict[str, float | None]:
    if visit is None:
        return dict.fromkeys(NAMES)
    # Not `knew_s`, which is a visitor's: a tester's walk stands in no rate.
    return dict(zip(NAMES, (0.0, visit.understood_s, visit.arrived_s, visit.task_seat_s), strict=True))


def _stage(visit: Visit | None, name: str, passed: Mapping[str, float | None], *, now: bool) -> TrialStage:
    seconds, limit = passed[name], TARGET_S
    if visit is None or seconds is None:
        return TrialStage("half" if now else "calm", name, "", NONE, now)
    moment = in_seoul(visit.began.at + timedelta(seconds=seconds))
    if name == SEAT:  # its minute begins at the door
        seconds, limit = seconds - (passed[DOOR] or 0.0), OFFICER_S
    return TrialStage("late" if seconds > limit else "done", name, f"{moment:%H:%M:%S}", clock(seconds), now)


def left_row(task: TrialTask, week: TrialWeek) -> TrialLeft:
    """Return a task that is still to be walked."""
    matter = week.goals[task.key].matter
    title = f"{task.name} · {matter}" if matter else task.name
    return TrialLeft(str(task.number), title, f"{task.floor} · {condition(task)}")


def done_row(task: TrialTask, walk: Visit) -> TrialDone:
    """Return a walk that ended."""
    day, seat = in_seoul(walk.began.at), seat_took(walk)
    if walk.arrived_s is None:
        return TrialDone(f"{day:%m.%d}", task.name, condition(task), "못 찾음", True, NONE, False, "missed")  # noqa: FBT003 # two columns
    late, slow = not reached(walk), seat is None or seat > OFFICER_S
    shape = "late" if late or slow else "done"
    door, chair = clock(walk.arrived_s), NONE if seat is None else clock(seat)
    return TrialDone(f"{day:%m.%d}", task.name, condition(task), door, late, chair, slow, shape)


def year_words(week: TrialWeek) -> str:
    """Return what the year's walks came to."""
    year = week.year
    if year is None or not year.n:
        return ""
    told = f"올해 {year.n} · 못 한 과제 {year.missed} · 버림 {year.thrown}"
    if year.estimate is None:
        return told
    low, high = percent_range(*year.estimate.ci)
    return f"{told} · 2분 안 {percent(year.estimate.p)} % ({low}–{high})"


def cells(week: TrialWeek) -> list[TrialCell]:
    """Return the year's walks by floor, then without stairs and in other languages; in time of all."""
    counted: dict[str, Counter[str]] = {}
    for one in week.year.strata if week.year else ():
        floor, stairs, language = one.name.split(" · ")
        for name in (floor, *({stairs} & {"계단 없이"}), *({language} & {"다른 말"})):
            counted.setdefault(name, Counter()).update(n=one.n, hits=one.in_time)
    order = sorted(counted, key=lambda name: (name in {"계단 없이", "다른 말"}, name))
    return [TrialCell(name, f"{counted[name]['hits']} / {counted[name]['n']}") for name in order]
