# SPDX-License-Identifier: GPL-3.0-or-later
"""What a setting's value may be: each rule returns the value, or raises ValueError with what it must be."""

from __future__ import annotations

from datetime import time
from pathlib import Path
import re
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Callable

LATEST_S: Final = 600  # seconds that a stamp may come after the arrival; as the measure's own limit
LONGEST_NAME: Final = 60  # letters of the city, the site, the booth: each stands in one line of the screen


class SaidInFullError(ValueError):
    """What is wrong with a value, as a whole sentence for the one who wrote it."""


def text(value: object) -> str:
    """Return a text without the space around it."""
    if not isinstance(value, str) or not value.strip():
        raise ValueError("a text that is not empty")
    if len(value.strip()) > LONGEST_NAME:
        raise ValueError(f"at most {LONGEST_NAME} letters, not {len(value.strip()):,}")
    return value.strip()


def yes_or_no(value: object) -> bool:
    """Return a truth."""
    if not isinstance(value, bool):
        raise ValueError("true or false")  # noqa: TRY004 # one kind of error for every rule
    return value


def phone(value: object) -> str:
    """Return a telephone number."""
    if not isinstance(value, str) or not re.fullmatch(r"\d{2,4}(-\d{3,4}){1,2}|\d{3,4}", value.strip()):
        raise ValueError("a telephone number such as 061-270-3257")
    return value.strip()


def whole(low: int, high: int) -> Callable[[object], int]:
    """Return the rule of whole numbers from `low` to `high`, both included."""

    def rule(value: object) -> int:
        if isinstance(value, bool) or not isinstance(value, int) or not low <= value <= high:
            raise ValueError(f"a whole number from {low} to {high}")
        return value

    return rule


def number(low: float, high: float) -> Callable[[object], float]:
    """Return the rule of numbers from `low` to `high`, both included."""

    def rule(value: object) -> float:
        if isinstance(value, bool) or not isinstance(value, int | float) or not low <= value <= high:
            raise ValueError(f"a number from {low:g} to {high:g}")
        return float(value)

    return rule


def lateness(value: object) -> float:
    """Return how many seconds after an arrival its evidence may come."""
    if isinstance(value, bool) or not isinstance(value, int | float) or not 0 <= value <= LATEST_S:
        raise SaidInFullError(
            f"도착한 뒤 몇 초까지 늦게 눌릴 수 있는지 0부터 {LATEST_S}까지의 수로 적으십시오."
        )
    return float(value)


def trial_year(value: object) -> int:
    """Return a year of trials."""
    if isinstance(value, bool) or not isinstance(value, int) or not 2020 <= value <= 2199:  # noqa: PLR2004 # years
        raise SaidInFullError("시험 보행을 한 해를 2026처럼 네 자리 수로 적으십시오.")
    return value


def one_of(*choices: str) -> Callable[[object], str]:
    """Return the rule that chooses one."""

    def rule(value: object) -> str:
        if not isinstance(value, str) or value not in choices:
            raise ValueError(f"one of {', '.join(choices)}")
        return value

    return rule


def some_of(*choices: str) -> Callable[[object], tuple[str, ...]]:
    """Return the rule that chooses some, each once."""

    def rule(value: object) -> tuple[str, ...]:
        listed = value if isinstance(value, list) and value else [None]
        if len(set(map(str, listed))) != len(listed) or any(one not in choices for one in listed):
            raise ValueError(f"a list of some of {', '.join(choices)}, each once")
        return tuple(listed)

    return rule


def letter(value: object) -> str:
    """Return a booth's letters."""
    if not isinstance(value, str) or not re.fullmatch("[A-Z]{1,2}", value):
        raise ValueError("one letter from A to Z, or two")
    return value


def clock(value: object) -> time:
    """Return a time of day."""
    written = value if isinstance(value, str) else ""
    if isinstance(value, time) and value.tzinfo is None:
        return value
    if not re.fullmatch(r"([01]\d|2[0-3]):[0-5]\d", written):
        raise ValueError('a time of day such as "09:00"')
    return time.fromisoformat(written)


def outer_path(value: object) -> Path:
    """Return a whole path."""
    path = Path(value) if isinstance(value, str) and value else Path()
    if not path.is_absolute():
        raise ValueError("a whole path, outside the data folder")
    return path


def fingerprints(value: object) -> tuple[str, ...]:
    """Return the fingerprints of recovery sheets, one or several."""
    listed = [value] if isinstance(value, str) else value
    if isinstance(listed, list) and listed:
        found = tuple(str(one).strip().upper() for one in listed)
        if all(re.fullmatch(r"([A-Z2-7]{4}-){7}[A-Z2-7]{4}", one) for one in found):
            return found
    raise ValueError(
        "a fingerprint of the recovery sheet, eight groups of four such as ABCD-…, or a list of them"
    )


def inner_path(value: object) -> Path:
    """Return a path within the city's folder."""
    path = Path(value) if isinstance(value, str) and value else Path("/")
    if path.is_absolute() or ".." in path.parts:
        raise ValueError("a path inside the folder of this file")
    return path
