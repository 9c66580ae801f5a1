# SPDX-License-Identifier: GPL-3.0-or-later
"""How often the intervals of the measure hold the truth, over simulated months of several worlds.

`python -m tests.soak.coverage --months 300` prints a table beside the one of measure.md, section 3. A world
says how many of those in time and of the others leave evidence, and how many of it are false taps: told as
early as is believed, before the visitor is there. Everything else
is as there: 756 slots, 6,000 visits, crowding shared in a slot, 6 % give up, 12 % lose the way. Beside them
stand controls that must fail: the estimate without its floor and with z for t, evidence at its word, and the
share "of those known". The first line says what the world is: its share in time, and the intra-class
correlation of a slot, since both move the cover of few slots.
"""

from __future__ import annotations

import argparse
from collections import Counter
from dataclasses import dataclass, replace
from math import exp, log
from random import Random
from typing import TYPE_CHECKING

from kiosk.visits.measure.followed import GROUPS, Followed, Sample, Stratum, estimate
from kiosk.visits.measure.intervals import by_day, wilson
from kiosk.visits.measure.slots import shared_out

if TYPE_CHECKING:
    from kiosk.visits.measure.followed import Estimate, Slot

SLOTS, VISITS, DAYS, A_DAY = 756, 6000, 21, 36
TRUE_WORLDS = {  # share with evidence if in time, if late, and of that the share of false taps
    "random 35/35": (0.35, 0.35, 0.0),
    "in time 3x, 45/15": (0.45, 0.15, 0.0),
    "late 2x, 20/40": (0.20, 0.40, 0.0),
    "scarce 9/3": (0.09, 0.03, 0.0),
    "false taps 30 %": (0.35, 0.35, 0.30),
}
PROMISE_S = 120.0
LATE_TAP_S = 20.0
ROUTE_S, SPREAD = 84.5, 0.5  # of the routes: 36 % arrive in time, as in the table
Q, DEFAULT = 0.5, 0.25
# Spread of the crowding shared in a slot. 0.19 gave an intra-class correlation of 0.12 instead of 0.035.
_CROWD = 0.097


@dataclass
class One:
    """A visit: its slot, the truth, and what its evidence says."""

    slot: int
    knew: bool
    in_time: bool
    group: str
    sure: bool
    possible: bool
    seen: bool = False  # somebody told of an arrival, whatever it proves


def month(rng: Random, world: tuple[float, float, float]) -> list[One]:
    """Simulate a month."""
    crowd = [exp(rng.gauss(0, _CROWD)) for _ in range(SLOTS)]
    return [_visit(rng, slot := rng.randrange(SLOTS), crowd[slot], world) for _ in range(VISITS)]


def _visit(rng: Random, slot: int, crowd: float, world: tuple[float, float, float]) -> One:
    if rng.random() < 0.06:
        return One(slot, knew=False, in_time=False, group="G", sure=False, possible=False)
    out = (8 + rng.lognormvariate(log(13.5), 0.55) + rng.lognormvariate(log(13.5), 0.6)) * crowd
    route = rng.lognormvariate(log(ROUTE_S), SPREAD)
    walk = route * rng.lognormvariate(log(1.05), 0.2) * crowd
    least = out + route / 2  # of the route alone: no evidence knows who lost the way
    if rng.random() < 0.12:
        walk += rng.lognormvariate(log(74), 0.7)
    arrives = out + walk
    in_time = arrives <= PROMISE_S
    if rng.random() >= world[0 if in_time else 1]:
        return One(slot, out <= PROMISE_S, in_time, "M", sure=False, possible=True)
    if rng.random() < world[2] and least + 1 <= PROMISE_S:  # false: as early as is believed
        return One(slot, out <= PROMISE_S, in_time, "W", sure=True, possible=True, seen=True)
    high = arrives + rng.expovariate(1 / LATE_TAP_S)
    low = max(least, high - 90)
    if high <= PROMISE_S:
        return One(slot, out <= PROMISE_S, in_time, "W", sure=True, possible=True, seen=True)
    late = low > PROMISE_S
    return One(
        slot, out <= PROMISE_S, in_time, "N" if late else "M", sure=False, possible=not late, seen=True
    )


def stratum(slot: int) -> int:
    """Return one of eight strata: the band of the day by the weekday's kind."""
    day, at = divmod(slot, A_DAY)
    return (day % 5 in {0, 4}) * 4 + sum(at >= edge for edge in (8, 16, 24))


def followed(rng: Random, visits: list[One], many: int, q: float) -> Sample:
    """Return the sample of `many` slots drawn in proportion."""
    slots: dict[int, list[int]] = {}
    for slot in range(SLOTS):
        slots.setdefault(stratum(slot), []).append(slot)
    of: dict[int, list[One]] = {}
    for one in visits:
        of.setdefault(one.slot, []).append(one)
    take = shared_out({str(name): len(some) for name, some in slots.items()}, many)
    strata = [
        Stratum(len(some), [_slot(rng, of.get(one, []), q) for one in rng.sample(some, take[str(name)])], q)
        for name, some in slots.items()
    ]
    return Sample(strata, Counter(one.group for one in visits))


def intervals(sample: Sample) -> dict[str, tuple[float, float]]:
    """Return the interval of a sample, and those of the controls that leave a part of it out."""
    found, word = estimate(sample), estimate(_at_its_word(sample))
    if found is None or word is None:
        return {}
    return {
        "": found.ci,
        " no floor, z": _bare(found),
        " at its word": word.ci,
        " at its word, no floor, z": _bare(word),
    }


def _bare(found: Estimate) -> tuple[float, float]:
    p = min(max(found.p, 0.5 / found.followed), 1 - 0.5 / found.followed)
    return wilson(found.p, p * (1 - p) / found.v_cluster if found.v_cluster else float(found.followed))


def _at_its_word(sample: Sample) -> Sample:
    return replace(
        sample,
        strata=[
            replace(one, slots=[{"M": slot.get("M", Followed())} for slot in one.slots])
            for one in sample.strata
        ],
    )


def _slot(rng: Random, visits: list[One], q: float) -> Slot:
    told = [one for one in visits if one.group != "G" and rng.random() < q]
    of = {group: [one.in_time for one in told if one.group == group] for group in GROUPS}
    return {group: Followed(len(times), sum(times)) for group, times in of.items()}


def cover(rng: Random, world: tuple[float, float, float], months: int) -> dict[str, float]:
    """Return how often each interval held the truth."""
    held: Counter[str] = Counter()
    sets = _month_sets()
    truth_knew = truth_sums(rng, world)
    for _ in range(months):
        visits = month(rng, world)
        in_time = sum(one.in_time for one in visits) / VISITS
        by_days = [[one for one in visits if one.slot // A_DAY == day] for day in range(DAYS)]
        knew = by_day([sum(one.knew for one in day) for day in by_days], [len(day) for day in by_days])
        held["knew"] += knew.ci[0] <= truth_knew <= knew.ci[1]
        low, high = (sum(getattr(one, end) for one in visits) / VISITS for end in ("sure", "possible"))
        held["bounds"] += low <= in_time <= high
        held["of known"] += _holds(_of_known(visits), in_time)
        for name, (many, q) in sets.items():
            for control, ci in intervals(followed(rng, visits, many, q)).items():
                held[name + control] += _holds(ci, in_time)
    return {name: held[name] / months for name in held}


def _holds(ci: tuple[float, float], truth: float) -> bool:
    return ci[0] <= truth <= ci[1]


def _of_known(visits: list[One]) -> tuple[float, float]:
    """Return the interval of the share in time of those known: a late tap of one in time counts as late."""
    known = [one.group for one in visits if one.seen or one.group == "G"]
    return wilson(known.count("W") / len(known), len(known))


def described(rng: Random, world: tuple[float, float, float], months: int = 20) -> str:
    """Return what a world is: the share in time, and the intra-class correlation of a slot."""
    shares, icc = [], []
    for _ in range(months):
        slots: dict[int, list[bool]] = {}
        for one in month(rng, world):
            slots.setdefault(one.slot, []).append(one.in_time)
        p = sum(map(sum, slots.values())) / VISITS
        means = [(len(some), sum(some) / len(some)) for some in slots.values()]
        between = sum(n * (mean - p) ** 2 for n, mean in means) / (len(slots) - 1)
        within = sum(n * mean * (1 - mean) for n, mean in means) / (VISITS - len(slots))
        size = (VISITS - sum(n * n for n, _ in means) / VISITS) / (len(slots) - 1)
        shares.append(p)
        icc.append((between - within) / (between + (size - 1) * within))
    return f"in time {sum(shares) / months:.3f}, ICC {sum(icc) / months:.3f}"


def _month_sets() -> dict[str, tuple[int, float]]:
    return {"24 slots, q .5": (24, Q), "48 slots, q .5": (48, Q), "48 slots, q .25": (48, DEFAULT)}


def truth_sums(rng: Random, world: tuple[float, float, float]) -> float:
    """Return the share who know the way in this world, from many months."""
    visits = [one for _ in range(20) for one in month(rng, world)]
    return sum(one.knew for one in visits) / len(visits)


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--months", type=int, default=300)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--world", default="", help="a part of one world's name")
    args = parser.parse_args()
    print(described(Random(args.seed), TRUE_WORLDS["random 35/35"]), flush=True)  # noqa: T201, S311 # its result
    for name, world in TRUE_WORLDS.items():
        if args.world not in name:
            continue
        rng = Random(args.seed)  # noqa: S311 # simulated months
        told = " ".join(f"{what} {share:.3f}" for what, share in cover(rng, world, args.months).items())
        print(f"{name:>20}: {told}", flush=True)  # noqa: T201 # its result


if __name__ == "__main__":
    main()
