# SPDX-License-Identifier: GPL-3.0-or-later
"""Nothing on a screen flashes: no animation runs for ever, no picture changes three times a second."""

from __future__ import annotations

from pathlib import Path
import re

SHORTEST_MS = 334  # three flashes a second, 별표5 8 and WCAG 2.3.1
LOOPS = re.compile(r"\bloops:\s*(?!1\b)")
TIMER = re.compile(r"\bTimer \{(.*?)\n\s*\}\n", re.DOTALL)
INTERVAL = re.compile(r"\binterval: (?:Math\.max\()?(\d+)")  # a reckoned one names its least first


def restless(text: str) -> list[str]:
    """Return what repeats by itself for ever, and what does so three times a second and more."""
    again = [one for one in TIMER.findall(text) if "repeat: true" in one]
    quick = [one for one in again if not (ms := INTERVAL.search(one)) or int(ms[1]) < SHORTEST_MS]
    return [*LOOPS.findall(text), *quick]


def test_nothing_runs_for_ever_or_changes_three_times_a_second() -> None:
    files = sorted(Path("kiosk/ui").rglob("*.qml"))
    assert len(files) > 300
    assert [(file.name, found) for file in files if (found := restless(file.read_text("utf-8")))] == []


def test_what_flashes_is_found() -> None:
    assert restless("NumberAnimation {\n    loops: Animation.Infinite\n}\n") != []
    assert restless("Timer {\n    interval: 200\n    repeat: true\n}\n") != []
    assert restless("Timer {\n    interval: 1000\n    repeat: true\n}\n") == []
    assert restless("Timer {\n    interval: Math.max(300, longer)\n    repeat: true\n}\n") != []
    assert restless("Timer {\n    interval: Math.max(800, longer)\n    repeat: true\n}\n") == []
