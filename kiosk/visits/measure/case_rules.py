# SPDX-License-Identifier: GPL-3.0-or-later
"""What a file's cases may say: whatever else would be computed into a figure that means nothing."""

from __future__ import annotations

from collections.abc import Mapping
from math import isfinite
from typing import TYPE_CHECKING, Any, Final

from kiosk.visits.measure.evidence import LATEST_S

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

Given = Mapping[str, Any]

LARGEST: Final = 10**12  # no city has so many visits, and no second is so late
_TIMES: Final = ("walk_seconds", "least_seconds", "idle_s", "uncertainty_s", "late_s")
_FLAGS: Final = ("trial", "by_code", "alone", "doubted", "on_site", "printed", "walked", "found")
_GROUPS: Final = frozenset("WNMG")
_SEED: Final = 32  # bytes


def check(case: Given) -> None:
    """Raise ValueError, which says what is wrong, for a case of a known kind that cannot be meant."""
    for number in _numbers(case):
        if abs(number) > LARGEST or not isfinite(number):
            raise ValueError("a number is not finite, or beyond any measure")
    kind = case["kind"]
    if kind == "visit":
        _visit(case)
        return
    given = case["given"]
    _ask(isinstance(given, Mapping), "'given' must be an object")
    rule = _RULES.get(case["method"] if kind == "interval" else kind)
    if rule is not None:
        rule(given)


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


def _visit(case: Given) -> None:
    _ask(_is_number(case["now"]), f"now must be a number of seconds, not {case['now']!r}")
    for row in _rows(case["events"], "events"):
        _ask(isinstance(row, Mapping), f"an event must be an object, not {row!r}")
        at, kind = row["at"], row["kind"]
        _ask(isinstance(kind, str), f"an event's kind must be a text, not {kind!r}")
        _ask(_is_number(at), f"at of {kind} must be a number of seconds, not {at!r}")
        for name in _TIMES:
            said = row.get(name)
            _ask(said is None or _is_number(said), f"{name} of {kind} must be a number, not {said!r}")
        late = row.get("late_s")
        _ask(late is None or 0 <= late <= LATEST_S, f"late_s of {kind} must lie from 0 to {LATEST_S:g}")
        for name in _FLAGS:
            said = row.get(name)
            _ask(
                said is None or isinstance(said, bool),
                f"{name} of {kind} must be true or false, not {said!r}",
            )


def _wilson(given: Given) -> None:
    _of(given["hits"], given["n"], ("hits", "n"))
    _ask(given["n"], "n is 0: nothing has a share")


def _by_day(given: Given) -> None:
    _days(given, "hits", "n")


def _bounds(given: Given) -> None:
    _of(given["sure"], given["possible"], ("sure", "possible"))
    _of(given["possible"], given["n"], ("possible", "n"))
    _ask(given["n"], "n is 0: nothing has a share")


def _bounds_by_day(given: Given) -> None:
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


def _difference(given: Given) -> None:
    for name in ("before", "after"):
        _pair(given[name], name)


def _differ(given: Given) -> None:
    for name, cell in given["cells"].items():
        _pair(cell, name)


def _tipping(given: Given) -> None:
    for name in ("within", "missed", "unknown"):
        _count(given[name], name)
    _share(given["threshold"], "threshold")
    _ask(given["threshold"], "threshold 0 is always reached")


def _decompose(given: Given) -> None:
    for at, row in enumerate(_rows(given["rows"], "rows"), 1):
        told = _rows(row, f"row {at}")
        _ask(len(told) == 4, f"row {at} must be [ask, set_out, walk_seconds, arrived or null]")  # noqa: PLR2004 # these
        fits = all(map(_is_number, told[:3])) and (told[3] is None or _is_number(told[3]))
        _ask(fits, f"row {at} must hold numbers of seconds, not {row!r}")


def _chapman(given: Given) -> None:
    for name in ("first", "second"):
        _of(given["both"], given[name], ("both", name))


def _slots(given: Given) -> None:
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


def _draw(given: Given) -> None:
    seed = given["seed"]
    _ask(isinstance(seed, str) and len(bytes.fromhex(seed)) == _SEED, f"seed must be {_SEED} bytes in hex")
    _share(given["q"], "q")
    for visit in _rows(given["visits"], "visits"):
        _ask(isinstance(visit, str), f"a visit's id must be a text, not {visit!r}")
    for name, take in given["take"].items():
        _of(take, len(_rows(given["frame"][name], name)), (f"take of {name}", f"slots of {name}"))


def _cells(given: Given) -> None:
    for name, many in given.items():
        _count(many, name)


def _rounding(given: Given) -> None:
    for name in ("p", "lo", "hi"):
        _share(given[name], name)
    _ask(given["lo"] <= given["hi"], f"lo is {given['lo']}, more than hi, {given['hi']}")


def _trials(given: Given) -> None:
    for at, row in enumerate(_rows(given["strata"], "strata"), 1):
        _of(row["hits"], row["n"], (f"hits of stratum {at}", f"n of stratum {at}"))
        _count(row["visits"], f"visits of stratum {at}")


_RULES: Final[Mapping[str, Callable[[Given], None]]] = {
    "wilson": _wilson,
    "knew_by_day": _by_day,
    "bounds": _bounds,
    "bounds_by_day": _bounds_by_day,
    "difference": _difference,
    "tipping": _tipping,
    "decompose": _decompose,
    "chapman": _chapman,
    "trials": _trials,
    "differ": _differ,
    "slots": _slots,
    "draw": _draw,
    "cells": _cells,
    "rounding": _rounding,
}
