# SPDX-License-Identifier: GPL-3.0-or-later
"""Hands at the speed of people, which do what a person does beside chance: they see what a touch has brought.

Blind hands turned a page with one touch in four: a grid of spots fits the first page alone, a drag turns
none, and where the booth reads aloud the first touch of a button reads it and only the second one presses it.
These remember, page by page, where a touch has turned it, touch there mostly as long as it does,
touch a second time what has worked before and now does not, or anything after a few touches in vain, and go
home when nothing helps.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from tests.real_window.robot import HUMAN_S, _gesture

if TYPE_CHECKING:
    from random import Random

VAIN: Final = 2  # touches after which a person tries each place twice
STUCK: Final = 4  # touches after which they press the keypad's keys: buttons move in large letters
# Home; and Back twice, which alone leaves the page that teaches the keys by saying what each does.
AWAY: Final = ("F19", "Escape", "Escape")
KNOWN: Final = 0.7  # of the gestures go where a touch has turned this page, once such a spot is known

type Spot = tuple[str, str]


class Person:
    """One person's gestures, as words for the hands, and what they have learnt of each page."""

    def __init__(self, chance: Random, size: tuple[int, int]) -> None:
        self._chance, self._size = chance, size
        self._worked: dict[str, list[Spot]] = {}
        self._touched: Spot | None = None
        self._again: Spot | None = None
        self._second = False
        self._vain = 0
        self._away: list[str] = []  # keys that are still to be pressed

    def gesture(self, page: str) -> list[str]:
        """Return the next gesture before a page."""
        spot, self._again = self._again, None
        self._second = spot is not None
        if self._vain >= STUCK:
            self._vain, self._away = 0, list(AWAY)
        if self._away:
            self._touched = None
            return ["key", self._away.pop(0), "sleep", f"{self._chance.uniform(*HUMAN_S):.3f}"]
        if spot is None and (known := self._worked.get(page)) and self._chance.random() < KNOWN:
            spot = self._chance.choice(known)
        if spot is None:
            words = list(_gesture(self._chance, *self._size, human=True))
            self._touched = (words[1], words[2]) if "click" in words else None
            return words
        self._touched = spot
        return ["mousemove", *spot, "click", "1", "sleep", f"{self._chance.uniform(*HUMAN_S):.3f}"]

    def saw(self, page: str, *, turned: bool) -> None:
        """Learn what the last gesture has brought before a page."""
        spot, self._touched = self._touched, None
        if turned:
            self._away.clear()
        if spot is None:
            return
        known = self._worked.setdefault(page, [])
        self._vain = 0 if turned else self._vain + 1
        if turned and spot not in known:
            known.append(spot)
        elif not turned and not self._second and (spot in known or self._vain > VAIN):
            self._again = spot
        elif not turned and self._second and spot in known:
            known.remove(spot)  # it stood there on another page of the same name
