# SPDX-License-Identifier: GPL-3.0-or-later
"""What a file's cases may say: whatever else would be computed into a figure that means nothing."""

from __future__ import annotations

from collections.abc import Mapping
from math import isfinite
from typing import TYPE_CHECKING, Any, Final, cast

from kiosk.visits.measure.arrival import LATEST_S

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

Given = Mapping[str, Any]

LARGEST: Final = 10**12  # no city has so many visits, and no second is so late
_TIMES: Final = ("walk_seconds", "least_seconds", "idle_s", "uncertainty_s", "late_s")
_FLAGS: Final = ("trial", "by_code", "alone", "doubted", "on_site", "printed", "walked", "found")
_GROUPS: Final = frozenset("WNMG")
_SEED: Final = 32  # bytes


def finite(case: Given) -> None:
    """Raise ValueError for a number anywhere in a case that no measure has."""
    for number in _numbers(case):
        if abs(number) > LARGEST or not isfinite(number):
            raise ValueError("a number is not finite, or beyond any measure")


def given_of(case: Given) -> Given:
    """Return what a case gives; raises ValueError where that is no object."""
    given = case["given"]
    _ask(isinstance(given, Mapping), "'given' must be an object")
    return cast("Given", given)


def _ask(holds: object, otherwise: str) -> None:
    if not holds:
        raise ValueError(otherwise)


def _numbers(value: object) -> Iterator[float]:
    if isinstance(value, Mapping):
        value = list(value.values())
    if isinstance(value, list):
        for one in value:
            yield from _numbers(one)
    elif isinstance(value, int | float):
        yield value


def _is_number(value: object) -> bool:
    return isinstance(value, int | float) and not isinstance(value, bool)


def _seconds(value: object, name: str) -> None:
    """Ask for seconds since the visit began; nothing of a visit was before it."""
    _ask(_is_number(value), f"{name} must be a number of seconds, not {value!r}")
    _ask(value >= 0, f"{name} is {value!r} seconds, before the visit began")  # type: ignore[operator] # a number


def _lasts(value: object, name: str) -> None:
    """Ask for how many seconds something takes."""
    _ask(_is_number(value) and value >= 0, f"{name} must be a number of seconds from 0, not {value!r}")  # type: ignore[operator] # a number


def _count(value: object, name: str) -> int:
    """Return a whole number of visits."""
    if isinstance(value, bool) or not isinstance(value, int) or value < 0:
        raise ValueError(f"{name} must be a whole number from 0, not {value!r}")
    return value


def _of(part: object, whole: object, names: tuple[str, str]) -> None:
    """Ask that a part is no more than its whole."""
    few, many = _count(part, names[0]), _count(whole, names[1])
    _ask(few <= many, f"{names[0]} is {few}, more than {names[1]}, {many}")


def _share(value: object, name: str) -> None:
    _ask(_is_number(value) and 0 <= value <= 1, f"{name} must be a share from 0 to 1, not {value!r}")  # type: ignore[operator] # a number


def _rows(value: object, name: str) -> Sequence[Any]:
    if not isinstance(value, list):
        raise ValueError(f"{name} must be a list, not {value!r}")  # noqa: TRY004 # one kind of error for every rule
    return value


def visit(case: Given) -> None:
    """Ask that the events of a visit are objects with a kind, and all its times seconds since it began."""
    _seconds(case["now"], "now")
    for row in _rows(case["events"], "events"):
        _ask(isinstance(row, Mapping), f"an event must be an object, not {row!r}")
        at, kind = row["at"], row["kind"]
        _ask(isinstance(kind, str), f"an event's kind must be a text, not {kind!r}")
        _seconds(at, f"at of {kind}")
        for name in _TIMES:
            if (said := row.get(name)) is not None:
                _lasts(said, f"{name} of {kind}")
        late = row.get("late_s")
        _ask(late is None or late <= LATEST_S, f"late_s of {kind} must lie from 0 to {LATEST_S:g}")
        for name in _FLAGS:
            said = row.get(name)
            _ask(
                said is None or isinstance(said, bool),
                f"{name} of {kind} must be true or false, not {said!r}",
            )


def wilson(given: Given) -> None:
    """Ask that hits are a part of n."""
    _of(given["hits"], given["n"], ("hits", "n"))
    _ask(given["n"], "n is 0: nothing has a share")


def by_day(given: Given) -> None:
    """Ask that the hits of each day are a part of its n."""
    _days(given, "hits", "n")


def bounds(given: Given) -> None:
    """Ask that the sure are a part of the possible, and those of n."""
    _of(given["sure"], given["possible"], ("sure", "possible"))
    _of(given["possible"], given["n"], ("possible", "n"))
    _ask(given["n"], "n is 0: nothing has a share")


def bounds_by_day(given: Given) -> None:
    """Ask the same of each day."""
    _days(given, "sure", "possible")
    _days(given, "possible", "n")


def _days(given: Given, part: str, whole: str) -> None:
    parts, wholes = _rows(given[part], part), _rows(given[whole], whole)
    _ask(len(parts) == len(wholes), f"{part} has {len(parts)} days, {whole} {len(wholes)}")
    for at, (few, many) in enumerate(zip(parts, wholes, strict=True), 1):
        _of(few, many, (f"{part} of day {at}", f"{whole} of day {at}"))


def _pair(value: object, name: str) -> None:
    pair = _rows(value, name)
    _ask(len(pair) == 2, f"{name} must be [hits, n], not {value!r}")  # noqa: PLR2004 # a pair
    _of(pair[0], pair[1], (f"hits of {name}", f"n of {name}"))
    _ask(pair[1], f"n of {name} is 0: nothing has a share")


def difference(given: Given) -> None:
    """Ask that both are pairs of hits and n."""
    for name in ("before", "after"):
        _pair(given[name], name)


def differ(given: Given) -> None:
    """Ask that each cell is a pair of hits and n."""
    for name, cell in given["cells"].items():
        _pair(cell, name)


def tipping(given: Given) -> None:
    """Ask for counts, and for a threshold that is a share above 0."""
    for name in ("within", "missed", "unknown"):
        _count(given[name], name)
    _share(given["threshold"], "threshold")
    _ask(given["threshold"], "threshold 0 is always reached")


def decompose(given: Given) -> None:
    """Ask for rows of seconds: ask, set out, walk, arrived or null."""
    for at, row in enumerate(_rows(given["rows"], "rows"), 1):
        told = _rows(row, f"row {at}")
        _ask(len(told) == 4, f"row {at} must be [ask, set_out, walk_seconds, arrived or null]")  # noqa: PLR2004 # these
        fits = all(map(_is_number, told[:3])) and (told[3] is None or _is_number(told[3]))
        _ask(fits, f"row {at} must hold numbers of seconds, not {row!r}")
        _ask(min(one for one in told if one is not None) >= 0, f"row {at} tells of before the visit began")


def chapman(given: Given) -> None:
    """Ask that both are a part of each."""
    for name in ("first", "second"):
        _of(given["both"], given[name], ("both", name))


def slots(given: Given) -> None:
    """Ask for slots done of N, and counts in each of their groups."""
    for stratum in _rows(given["strata"], "strata"):
        slots = _rows(stratum["slots"], "slots")
        _of(len(slots), stratum["N"], ("slots done", "N"))
        for slot in slots:
            for group, one in slot.items():
                _ask(group in _GROUPS, f"a slot has the groups W, N and M, not {group}")
                told = _rows(one, group)
                _ask(len(told) == 3, f"{group} must be [followed, in time, lost], not {one!r}")  # noqa: PLR2004 # these
                _of(told[1], told[0], (f"in time of {group}", f"followed of {group}"))
                _count(told[2], f"lost of {group}")
    for group, many in given["A"].items():
        _ask(group in _GROUPS, f"A counts the groups W, N, M and G, not {group}")
        _count(many, f"A of {group}")
    _share(given["q"], "q")
    _ask(given["q"], "q is 0: nobody was followed")


def draw(given: Given) -> None:
    """Ask for a seed of 32 bytes, and that no more is drawn than there is."""
    seed = given["seed"]
    _ask(isinstance(seed, str) and len(bytes.fromhex(seed)) == _SEED, f"seed must be {_SEED} bytes in hex")
    _share(given["q"], "q")
    for visit in _rows(given["visits"], "visits"):
        _ask(isinstance(visit, str), f"a visit's id must be a text, not {visit!r}")
    for name, take in given["take"].items():
        _of(take, len(_rows(given["frame"][name], name)), (f"take of {name}", f"slots of {name}"))


def cells(given: Given) -> None:
    """Ask for counts."""
    for name, many in given.items():
        _count(many, name)


def rounding(given: Given) -> None:
    """Ask for shares, and for ends in their order."""
    for name in ("p", "lo", "hi"):
        _share(given[name], name)
    _ask(given["lo"] <= given["hi"], f"lo is {given['lo']}, more than hi, {given['hi']}")


def trials(given: Given) -> None:
    """Ask that the hits of each stratum are a part of its n."""
    for at, row in enumerate(_rows(given["strata"], "strata"), 1):
        _of(row["hits"], row["n"], (f"hits of stratum {at}", f"n of stratum {at}"))
        _count(row["visits"], f"visits of stratum {at}")
