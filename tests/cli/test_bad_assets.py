# SPDX-License-Identifier: GPL-3.0-or-later
"""Whatever of the program is damaged, its process shows a page that helps; the machine reboots once a day."""

from __future__ import annotations

import hashlib
import os
from pathlib import Path
import subprocess

from kiosk.bootstrap.short_lives import ShortLives
from kiosk.resources import FONTS

ENDED = Path(__file__).parents[2] / "assets" / "packaging" / "deb" / "kiosk-ended"


def test_starts_of_long_ago_and_those_that_lasted_count_for_nothing(tmp_path: Path) -> None:
    clock = [1000.0]
    lives = ShortLives(tmp_path, lambda: clock[0])
    assert (lives.begin(), lives.begin()) == (0, 1)
    clock[0] += 3600
    assert lives.begin() == 0
    clock[0] -= 86_400  # a clock that was set back knows of none either
    assert lives.begin() == 0
    lives.lasted()
    assert lives.begin() == 0
    assert ShortLives(tmp_path / "nowhere").begin() == 0


def test_the_list_of_typefaces_is_what_is_shipped() -> None:
    lines = (FONTS / "SHA256SUMS").read_text(encoding="ascii").splitlines()
    there = {file.name: hashlib.sha256(file.read_bytes()).hexdigest() for file in FONTS.glob("*.[ot]tf")}
    assert {line.partition("  ")[2]: line.partition("  ")[0] for line in lines} == there


def test_the_machine_begins_anew_after_ten_ends_in_a_row_and_never_twice_in_a_day(tmp_path: Path) -> None:
    reboots, stamp = tmp_path / "reboots", tmp_path / "kept" / "rebooted"
    environment = os.environ | {
        "KIOSK_ENDS": str(tmp_path / "ends"),
        "KIOSK_REBOOTED": str(stamp),
        "KIOSK_REBOOT": f"tee -a {reboots}",
    }

    def end(times: int, result: str = "exit-code") -> int:
        for _ in range(times):
            run = ["sh", str(ENDED)]
            subprocess.run(
                run, env=environment | {"SERVICE_RESULT": result}, input="x", text=True, check=True
            )
        return len(reboots.read_text()) if reboots.exists() else 0

    assert end(9) == 0
    assert end(1, "success") == 0  # somebody stopped it
    assert end(9) == 0
    assert end(1, "watchdog") == 1
    assert end(50) == 1
    os.utime(stamp, (0, 0))  # a day and more has passed
    assert end(1) == 2
    assert end(50, "core-dump") == 2
