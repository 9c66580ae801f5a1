# SPDX-License-Identifier: GPL-3.0-or-later
"""The limits by which visits are measured: figures and screens are named for them, so none may differ."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Mapping

TARGET_S: Final = 120.0
OFFICER_S: Final = 60.0
ATTEND_S: Final = 5.0
MEASURED: Final[Mapping[str, float]] = {
    "find-target": TARGET_S,
    "find-officer": OFFICER_S,
    "attend": ATTEND_S,
}
