# SPDX-License-Identifier: GPL-3.0-or-later
"""The numbers of a chart's desks."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence


def desk_numbers(stated: Sequence[str | None]) -> list[str]:
    """Return a number for each desk: the stated ones, and the others counted in reading order."""
    taken: set[str] = set()
    numbers: list[str | None] = []
    for number in stated:
        fresh = number if number and number not in taken else None
        taken |= {fresh} if fresh else set()
        numbers.append(fresh)
    count = 0
    for place, number in enumerate(numbers):
        if number is None:
            count += 1
            while str(count) in taken:
                count += 1
            taken.add(str(count))
            numbers[place] = str(count)
    return [number for number in numbers if number is not None]
