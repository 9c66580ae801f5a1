# SPDX-License-Identifier: GPL-3.0-or-later
"""An attacker with the whole folder and the rules in hand: no small count can be reckoned from it.

A count is safe where other worlds, in which it has other values, publish the very same folder.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, replace
from datetime import date, timedelta
from itertools import chain, combinations, combinations_with_replacement, permutations, product
from random import Random
from typing import TYPE_CHECKING, Final

import pytest

from kiosk.cases.figures import PromiseKept
from kiosk.charter.period import Period
from kiosk.documents.publication import folder
from kiosk.documents.publication.page import details_page
from kiosk.reports.charter_report import CameBy
from kiosk.reports.disclosure import ReportMonth, told
from kiosk.reports.durations import durations
from kiosk.reports.measured import may_be_said, said
from kiosk.reports.publication import OfficePraise, Redress, told_year
from kiosk.reports.share_steps import tens
from kiosk.reports.spot_checks import DrawnChecks, DrawnPromise
from kiosk.reports.survey_results import ChannelResult
from kiosk.reports.year_end import Survey
from kiosk.visits.figures import FollowCheck, FollowedFigures, figures_of
from kiosk.visits.measure.intervals import by_day
from kiosk.visits.measure.publishing import SMALL_CELL
from kiosk.visits.tally import TallyCell, VisitTally
from tests.documents.yearly import CLOSED, publication

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

    from kiosk.reports.durations import Durations
    from kiosk.reports.publication import YearPublication
    from kiosk.reports.survey_results import Faces

type Measure = Callable[[World], int]
type Publishing = Callable[[World], object]

VALUES: Final = 3  # so many must be left to a hidden count
ENDS: Final = ("within_2min", "unknown", "later", "not_reached", "abandoned", "told")
BANDS: Final = (ENDS[:1], ENDS[1:2], ENDS[2:5])  # what a month's two bounds tell of
LEFT: Final = ENDS.index("abandoned")
PLACES: Final = ("place/booth", "place/door", "place/case")
PRAISE: Final = ("praise/가과", "praise/나과", "praise/다과")
WHOLES: Final = (
    ("way/booth", "way/telephone", "way/fax", "open", "conduct"),
    ("late", "overdue"),
    PLACES,
    (*PRAISE, "praise"),
    ("picked", "drawn"),
    ("idle/booth", "idle/door", "idle/case"),
    ("worst", "poor", "fair", "best"),
)
ALONE: Final = ("typed", "delays", "revisits", "upheld", "question")
NO_GROUP: Final = ("idle",)  # asking is counted, not people
HARD: Final = (0, 0, 1, 2, 3, 5, 8, 9, 9, 10, 10, 11, 12, 18, 19, 40, 41, 60, 99, 100, 130)
BASE: Final = publication()


@dataclass(frozen=True)
class World:
    """Each month's visits by their ends and how many did not know the way, and other counts by name."""

    months: tuple[tuple[tuple[int, ...], int], ...]
    counts: Mapping[str, int]

    def visits(self, ends: tuple[str, ...] = ENDS, month: int | None = None) -> int:
        """Return how many visits ended so, in one month or in all."""
        chosen = self.months if month is None else self.months[month : month + 1]
        return sum(told[ENDS.index(end)] for told, _ in chosen for end in ends)

    def lost(self, month: int | None = None) -> int:
        """Return how many visits did not know the way, in one month or in all."""
        chosen = self.months if month is None else self.months[month : month + 1]
        return sum(lost for _, lost in chosen)

    def adding(self, month: int, end: str, n: int) -> World:
        """Return the world in which so many more visits of a month ended so."""
        ends, lost = self.months[month]
        at = ENDS.index(end)
        told = (*ends[:at], ends[at] + n, *ends[at + 1 :]), lost
        return replace(self, months=(*self.months[:month], told, *self.months[month + 1 :]))

    def losing(self, month: int, n: int) -> World:
        """Return the world in which so many more visits of a month did not know the way."""
        ends, lost = self.months[month]
        return replace(self, months=(*self.months[:month], (ends, lost + n), *self.months[month + 1 :]))

    def counting(self, name: str, n: int) -> World:
        """Return the world in which a count is so much larger."""
        return replace(self, counts={**self.counts, name: self.counts[name] + n})

    @property
    def possible(self) -> bool:
        """Return whether there can be such a world; who left before a way was shown did not know it."""
        told = all(min(ends) >= 0 and ends[LEFT] <= lost <= sum(ends) for ends, lost in self.months)
        return told and min(self.counts.values()) >= 0


def invented(chance: Random) -> World:
    """Invent a world whose counts are small, or near what is small."""
    months = []
    for _ in range(chance.choice((1, 2, 3))):
        ends = (*(chance.choice(HARD) for _ in ENDS[:-1]), chance.choice((0, 0, 3, 9, 30)))
        months.append((ends, min(sum(ends), ends[LEFT] + chance.choice((0, 1, 4, 20)))))
    counts = {name: chance.choice(HARD) for whole in WHOLES for name in whole}
    counts |= {name: chance.choice(HARD) for name in ALONE}
    counts |= {
        "way/booth": counts["way/booth"] + chance.choice((0, 300)),
        "conduct": chance.choice((0, 4, 9)),
        "typed": chance.choice((0, 0, counts["typed"])),
        "place/booth": counts["place/booth"] + chance.choice((0, 0, 300, 700)),
    }
    return World(tuple(months), counts)


def measured(world: World) -> YearPublication:
    """Return the year that was measured in a world."""
    tallies, n = [_tally(*month, at) for at, month in enumerate(world.months, 1)], world.counts
    months = [
        ReportMonth(date(2026, at, 1), figures_of(VisitTally(one))) for at, one in enumerate(tallies, 1)
    ]
    drawn, checks, received = n["drawn"], n["drawn"] + n["picked"], sum(n[key] for key in (*PRAISE, "praise"))
    ways = {key[4:]: n[key] for key in WHOLES[0][:3] if n[key]}
    kept, took = _cases(n, sum(ways.values()) - received)
    report = replace(
        BASE.account.report,
        figures=figures_of(VisitTally(sum(tallies, Counter()))),
        months=[one for one in months if one.figures.n],
        checks={"badge": (checks, checks - min(5, checks))},
        drawn=DrawnChecks(8, 7, {"badge": _badge(drawn)} if drawn else {}),
        came=[CameBy(key, key, ways[key]) for key in sorted(ways, key=lambda key: -ways[key])],
        cases=kept,
    )
    praise = [OfficePraise(key[7:], n[key]) for key in PRAISE if n[key]]
    paid = 50_000 * n["delays"] + 20_000 * n["revisits"]
    return replace(
        BASE,
        account=replace(BASE.account, report=report),
        survey=_survey(n),
        praise=praise,
        redress=Redress(n["delays"], n["revisits"], paid, n["upheld"], 0, received),
        durations=[took],
    )


def _badge(drawn: int) -> DrawnPromise:
    kept = drawn - min(5, drawn)
    return DrawnPromise(drawn, kept, by_day([kept], [drawn]))


def _cases(n: Mapping[str, int], came: int) -> tuple[dict[str, PromiseKept], Durations]:
    """Count the cases by their promises: whatever came and is no complaint about conduct was a call."""
    judged = max(0, came - n["open"] - n["conduct"])
    late = min(judged, n["late"] + n["overdue"])
    kept = {
        "call-back": PromiseKept("call-back", judged + n["open"], judged - late, late),
        "conduct-notice": PromiseKept("conduct-notice", n["conduct"], n["conduct"], 0),
    }
    took = [(timedelta(hours=1), True)] * (judged - late) + [(timedelta(hours=4), False)] * n["late"]
    found = durations("call-back", Period.parse("3wh"), took, n["open"] + n["overdue"])
    assert found is not None
    return kept, found


def _survey(n: Mapping[str, int]) -> Survey:
    """Return answers at three places: one asks a question of its own, the others two, of which one is new."""
    answers = BASE.survey.answers
    assert answers is not None
    booth, door, case = (n[key] for key in PLACES)
    places = [
        ChannelResult(key[6:], n[key] + n[f"idle/{key[6:]}"], n[key], _faces(n, n[key])) for key in PLACES
    ]
    many = booth, door + case, min(n["question"], door + case)
    questions = [
        replace(one, faces=_faces(n, some)) for one, some in zip(answers.questions, many, strict=False)
    ]
    answers = replace(answers, channels=places, questions=questions)
    return Survey(CLOSED, n["typed"] or answers.answered, 83.5, answers=None if n["typed"] else answers)


def _faces(n: Mapping[str, int], many: int) -> Faces:
    """Return answers, of which so many chose the worst face, the next or the best, at any question."""
    worst = min(n["worst"], many)
    best = min(n["best"], many - worst)
    poor = min(n["poor"], many - worst - best)
    fair = min(n["fair"], many - worst - best - poor)
    return worst, poor, fair, many - worst - best - poor - fair, best


def _tally(ends: tuple[int, ...], lost: int, month: int) -> Counter[TallyCell]:
    """Count a month's visits: those who did not know the way left, and else ended in any way."""
    cells, others = Counter[TallyCell](), lost - ends[LEFT]
    for end, many in zip(ENDS, ends, strict=True):
        without = many if end == ENDS[LEFT] else min(others, many)
        others -= 0 if end == ENDS[LEFT] else without
        evidence = "desk" if end in {"within_2min", "later"} else None
        for knew, n in ((False, without), (True, many - without)):
            purpose = "elsewhere" if end == "told" else "way"
            day, firm = f"2026-{month:02}-03", evidence is not None
            cells[TallyCell(day, purpose, end, evidence, firm, knew, quick=False)] += n  # type: ignore[arg-type] # literals
    return +cells


def secrets(world: World) -> Iterator[tuple[str, Measure]]:
    """Return every small count of a world, and how it is counted in another."""
    found: dict[str, Measure] = {"all": World.visits, "lost of all": World.lost}
    found["all late"] = lambda one: one.counts["late"] + one.counts["overdue"]
    found |= {f"{end} of all": lambda one, end=end: one.visits((end,)) for end in ENDS}  # type: ignore[misc] # mypy
    for at in range(len(world.months)):
        found[f"lost of month {at}"] = lambda one, at=at: one.lost(at)  # type: ignore[misc] # mypy
        found[f"month {at}"] = lambda one, at=at: one.visits(month=at)  # type: ignore[misc] # mypy
        for ends in BANDS:
            found[f"{ends} of month {at}"] = lambda one, at=at, ends=ends: one.visits(ends, at)  # type: ignore[misc] # mypy
    found |= {name: lambda one, name=name: one.counts[name] for name in world.counts}  # type: ignore[misc] # mypy
    for place in ("booth", "door", "case"):
        both = f"place/{place}", f"idle/{place}"
        found[f"asked/{place}"] = lambda one, both=both: sum(one.counts[key] for key in both)  # type: ignore[misc] # mypy
    found["shown"] = lambda one: sum(one.counts[key] for key in PRAISE)
    found["still"] = lambda one: measured(one).durations[0].still
    found["elsewhere"] = lambda one: sum(one.counts[key] for key in PLACES[1:])
    # Of a single late case that is told, whether it is finished has but two values.
    two = ("overdue",) if world.counts["late"] + world.counts["overdue"] < VALUES - 1 else ()
    known = ((name, count) for name, count in found.items() if not name.startswith((*NO_GROUP, *two)))
    yield from ((name, count) for name, count in known if 0 < count(world) < SMALL_CELL)


def near(world: World) -> Iterator[World]:
    """Return worlds in which a few visits ended otherwise or in another month, or a count or two differ."""
    months = range(len(world.months))
    for n, way in product((*range(-9, 0), *range(1, SMALL_CELL)), (*WHOLES[0][:3], "conduct")):
        # As many late, as many unfinished, as many that were put to the test.
        late = world.counting("overdue", -n).counting("late", n).counting("open", n)
        yield late.counting(way, -n if way == "conduct" else n)
    yield from _answering(world)
    for one, two in (pair for whole in WHOLES for pair in combinations(whole, 2)):
        n = world.counts[two] - world.counts[one]
        yield world.counting(one, n).counting(two, -n)
    for n in range(1, SMALL_CELL):
        for name in (*ALONE, *(name for whole in WHOLES for name in whole)):
            yield from (world.counting(name, n), world.counting(name, -n))
        for one, two in (pair for whole in WHOLES for pair in permutations(whole, 2)):
            yield from (world.counting(one, n).counting(two, more) for more in (-n, n))
            yield world.counting(one, -n).counting(two, -n)
        for at, (one, two) in product(months, permutations(ENDS, 2)):
            moved = world.adding(at, one, n).adding(at, two, -n)
            yield from (moved, moved.losing(at, n), moved.losing(at, -n))
            evened = [moved.adding(to, two, n).adding(to, one, -n) for to in months if to != at]
            yield from (*evened, *(one.losing(at, -n) for one in evened))
        for (at, to), end in product(permutations(months, 2), ENDS):
            yield world.adding(at, end, n).adding(to, end, -n)
        for at, end in product(months, ENDS):
            yield from (world.adding(at, end, n), world.adding(at, end, -n))
        for at in months:
            yield from (world.losing(at, n), world.losing(at, -n))
            yield from (world.losing(at, n).losing(to, -n) for to in months if to != at)


def _answering(world: World) -> Iterator[World]:
    """Return worlds in which a few more or fewer answered at a place, of those asked as large a share."""
    answered = sum(world.counts[key] for key in PLACES)
    share = answered / max(1, answered + sum(world.counts[f"idle/{key[6:]}"] for key in PLACES))
    for n, place in product((*range(-9, 0), *range(1, SMALL_CELL)), PLACES):
        asked = round(max(0, answered + n) / share) if share else 0
        other = world.counting(place, n)
        idle = asked - answered - n
        yield replace(other, counts={**other.counts, "idle/booth": idle, "idle/door": 0, "idle/case": 0})
        # Other faces with the same mean.
        yield world.counting("worst", n).counting("poor", -n).counting("best", n)
        yield world.counting("worst", n).counting("poor", -2 * n).counting("fair", n)


def far(world: World) -> Iterator[World]:
    """Return worlds in which two parts of a whole are small, whatever they are here; a third is the rest."""
    months = range(len(world.months))
    for a, b in product(range(1, SMALL_CELL + 3), repeat=2):
        for one, two, rest in (some for whole in WHOLES for some in permutations(whole, 3)):
            n, m = a - world.counts[one], b - world.counts[two]
            other = world.counting(one, n).counting(two, m)
            yield from (other, other.counting(rest, -n - m))
        for at, (one, two, rest) in product(months, permutations(ENDS, 3)):
            n, m = a - world.visits((one,), at), b - world.visits((two,), at)
            yield world.adding(at, one, n).adding(at, two, m).adding(at, rest, -n - m)
    for n, (at, to), (one, two, rest) in product(
        range(-9, 10), permutations(months, 2), permutations(ENDS, 3)
    ):
        yield world.adding(at, one, n).adding(at, rest, -n).adding(to, rest, n).adding(to, two, -n)


def leaks(world: World, publish: Publishing) -> dict[str, set[int]]:
    """Return the small counts that what is published leaves fewer values than it must, each with these."""
    open_, told = dict(secrets(world)), publish(world)
    values = {name: {count(world)} for name, count in open_.items()}
    for other in chain(near(world), far(world)):
        new = {name for name, count in open_.items() if count(other) not in values[name]}
        if new and other.possible and publish(other) == told:
            for name in new:
                values[name].add(open_[name](other))
                if len(values[name]) >= VALUES:
                    del open_[name]
        if not open_:
            break
    return {name: values[name] for name in open_}


def record(world: World) -> object:
    """Return what every channel is written from, and what the first screen told of each month."""
    year = measured(world)
    screens = {one.first: said(may_be_said(one.figures), "ko") for one in year.account.report.months}
    return told_year(year), {first: told for first, told in screens.items() if told}


@pytest.mark.parametrize("parts", range(1, 8))
def test_a_part_of_a_known_whole_that_is_not_told_may_be_any_small_number(parts: int) -> None:
    for some in combinations_with_replacement((0, 1, 2, 8, 9, 10, 11, 18, 19), parts):
        small = [n for n in some if n < SMALL_CELL]
        if not small:
            continue
        least, most = tens(sum(some)), tens(sum(some)) + 9
        rest = [n for n in some if n >= SMALL_CELL]
        low = max(0, least - sum(tens(n) + 9 for n in rest) - 9 * (len(small) - 1))
        high = min(9, most - sum(map(tens, rest)))
        assert high - low >= VALUES - 1, some
        # Of those that are named somebody is known to be there.
        high = min(9, most - sum(map(tens, rest)) - (len(small) - 1))
        assert told(sum(some)) is None or high - max(1, low) >= VALUES - 1 or 0 in some, some


@pytest.mark.parametrize("seeds", [range(43, 52), range(52, 61)])
def test_no_small_count_can_be_reckoned_from_what_is_told(seeds: range) -> None:
    for world in (invented(Random(seed)) for seed in seeds):  # noqa: S311 # invented figures
        assert leaks(world, record) == {}, world


def _corner(*months: tuple[tuple[int, ...], int], **counts: int) -> World:
    nobody = dict.fromkeys((*ALONE, *(name for whole in WHOLES for name in whole)), 0)
    return World(months, {**nobody, **{name.replace("__", "/"): n for name, n in counts.items()}})


@pytest.mark.parametrize(
    "world",
    [
        # One did not know the way, and left.
        _corner(((60, 60, 12, 3, 1, 0), 1)),
        # 72 % of ten to nineteen are 13 of 18; the nineteenth was alone in his month.
        _corner(((0, 13, 5, 0, 0, 0), 5), ((0, 1, 0, 0, 0, 0), 0)),
        # Eight months of one visit each, and one of eleven.
        _corner(((0, 11, 0, 0, 0, 0), 3), *[((0, 1, 0, 0, 0, 0), 0)] * 8),
        # 92 % of thirty to thirty-nine are 36 cases and more; by one way came nineteen at the most.
        _corner(way__booth=19, way__telephone=9, way__fax=9, late=3),
        # 13 of 18 offices that were drawn, and 14 of 19 in all.
        _corner(drawn=18, picked=1),
        # 28 answered what only the booth asks, and one somebody else.
        _corner(place__booth=28, place__door=1, idle__booth=500),
        _corner(typed=4),
        # All that was kept is told, and what came in.
        _corner(conduct=12, upheld=3, way__booth=12, delays=2, revisits=11),
        _corner(
            **{"praise/가과": 18, "praise/나과": 1, "praise": 9, "way/booth": 128, "late": 7, "overdue": 3}
        ),
    ],
)
def test_no_small_count_can_be_reckoned_at_the_ends_of_the_tens(world: World) -> None:
    assert leaks(world, record) == {}


def test_no_small_count_can_be_reckoned_from_any_paper(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(folder, "public_sheet", lambda _told: b"")  # drawn in the next test
    monkeypatch.setattr(folder, "LANGUAGES", ("ko",))
    for world in (invented(Random(seed)) for seed in (21, 22)):  # noqa: S311 # the same
        assert leaks(world, lambda one: folder.files(measured(one))) == {}, world


def test_the_whole_folder_of_two_worlds_that_tell_the_same_is_the_same_to_the_last_byte() -> None:
    months = (((50, 80, 30, 3, 11, 0), 20), ((60, 70, 4, 2, 9, 0), 14))
    counts = {name: 3 for whole in WHOLES for name in whole} | dict.fromkeys(ALONE, 4)
    world = World(months, counts)
    other = world.adding(0, "not_reached", 2).adding(0, "later", -2)
    for at, name in enumerate(ALONE):
        other = other.counting(name, at + 1)
    assert folder.files(measured(other)) == folder.files(measured(world))
    told = world.adding(0, "within_2min", 1).adding(0, "unknown", -1)
    assert folder.files(measured(told))["report.pdf"] != folder.files(measured(world))["report.pdf"]


def test_a_small_outcome_takes_no_month_s_bounds_away_and_nothing_is_drawn_of_few_visits() -> None:
    counts = {name: 0 for whole in WHOLES for name in whole} | dict.fromkeys(ALONE, 0)
    months = tuple(((70, 230, 30, 6 * (at == 0), 15, 30), 20) for at in range(3))
    world = World(months, counts)
    told = told_year(measured(world))
    assert [one.ink for one in told.visits.parts if one.n is None] == ["missed"]
    assert all(one.bounds for one in told.visits.months)
    page = details_page(told, "ko")
    assert "길을 물어 걸어가신 방문을 모두 100 %로 본 도착 결과" in page
    assert "달마다 길을 안 몫(굵은 선), 도착의 범위(빗금)<" in page
    small = World((((9, 20, 9, 0, 1, 0), 5), ((1, 0, 0, 0, 0, 0), 0)), counts)
    scarce = details_page(told_year(measured(small)), "ko")
    assert "길을 물으신 방문이 약 40건이라 비율을 말하지 않습니다." in scarce
    assert "2026-01" in scarce
    assert "2026-02" not in scarce
    assert "달마다 길을 안 몫" not in scarce, "no plot of nothing"


def test_of_the_followed_slots_only_what_differs_is_told() -> None:
    year = publication()
    checks = FollowCheck(64, 60, 4), FollowCheck(900, 800, 200)
    followed = FollowedFigures(None, 48, 48, 0, 0, 0, 0.25, "x", checks=checks)
    figures = replace(year.account.report.figures, followed=followed)
    report = replace(year.account.report, figures=figures)
    told = told_year(replace(year, account=replace(year.account, report=report))).checked
    assert told == "점검(함께 잰 15분과 다른 때): 길을 앎 같음 · 확실한 2분 안 도착 다름"
