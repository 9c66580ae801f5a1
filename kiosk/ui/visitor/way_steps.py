# SPDX-License-Identifier: GPL-3.0-or-later
"""The steps of a way as rows: number, text, the symbol of what the foot does, what is seen, how far."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any, Final

from kiosk.ui.marked import marked

if TYPE_CHECKING:
    from collections.abc import Iterable

    from kiosk.services.shown import WayStep
    from kiosk.ui.shell.stage import Stage

_UNPARTED: Final = re.compile(r"(?<=\d) (?=m\b)|(?<=[A-Za-zÀ-ỹ]) (?=\d)")
PACE_M = 0.65
WORTH_PACING_M = 3.0
GLYPHS: Final = {"elevator": "elevator", "stairs": "stairs", "escalator": "stairs", "ramp": "wheelchair"}
SIDES: Final = {"left": "left", "right": "right", "back": "about"}
ENDS: Final = {"arrive": "pin", "desk": "pin", "door": "entrance"}


def step_rows(stage: Stage, steps: Iterable[WayStep]) -> list[dict[str, Any]]:
    """Return what QML shows of each step."""
    return [
        {"number": str(at), "text": step.text, "words": _words(step.text, step.floor),
         "glyph": _glyph(step), "seen": _seen(stage, step), "length": _length(stage, step)}
        for at, step in enumerate(steps, 1)
    ]  # fmt: skip


def _seen(stage: Stage, step: WayStep) -> str:
    side, room = step.seen
    return stage.text(f"way.seen.{side}", room) if room else ""


def _length(stage: Stage, step: WayStep) -> str:
    if step.distance_m < WORTH_PACING_M:
        return ""
    return stage.text("way.length", round(step.distance_m), round(step.distance_m / PACE_M))


def _words(text: str, floor: str) -> dict[str, Any]:
    """Mark the floor to press; a number stays in one line with its unit and with what it counts: Room 207."""
    before, pressed, after = text.partition(floor) if floor else (text, "", "")
    parts = ((before, ""), (pressed, "accent"), (after, ""))
    return marked(*((_UNPARTED.sub("\u00a0", part), look) for part, look in parts))


def _glyph(step: WayStep) -> str:
    """Return the symbol of what the foot does: a stair, a turn, a door, or straight on."""
    return GLYPHS.get(step.kind) or SIDES.get(step.side) or ENDS.get(step.kind) or "up"
