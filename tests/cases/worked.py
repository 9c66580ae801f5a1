# SPDX-License-Identifier: GPL-3.0-or-later
"""The work that cases do by themselves, done to its end at once."""

from __future__ import annotations

from itertools import chain
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable


def done[Told](steps: Iterable[Iterable[Told]]) -> list[Told]:
    """Do every step, and return what all of them told."""
    return list(chain.from_iterable(steps))
