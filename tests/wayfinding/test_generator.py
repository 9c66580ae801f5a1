# SPDX-License-Identifier: GPL-3.0-or-later
"""The committed venues are what the committed plan draws."""

from __future__ import annotations

from pathlib import Path
import shutil
import subprocess
import sys
import tomllib

ROOT = Path(__file__).parents[2]
MOKPO = ROOT / "floor_plans" / "mokpo"


def test_the_generator_draws_the_committed_venues_byte_for_byte(tmp_path: Path) -> None:
    shutil.copy(MOKPO / "plan.toml", tmp_path)
    script = ROOT / "floor_plans" / "generate_venue.py"
    subprocess.run([sys.executable, str(script), str(tmp_path)], check=True, capture_output=True)
    drawn = {file.relative_to(tmp_path): file.read_bytes() for file in tmp_path.glob("venue/*/*")}
    kept = {file.relative_to(MOKPO): file.read_bytes() for file in MOKPO.glob("venue/*/*")}
    assert drawn == kept


def test_the_plan_seats_thirteen_hundred_people_in_every_office() -> None:
    plan = tomllib.loads((MOKPO / "plan.toml").read_text("utf-8"))
    names = tomllib.loads((ROOT / "assets" / "translations" / "places.toml").read_text("utf-8"))
    assert sum(plan["seats"].values()) == 1300
    assert all({"en", "zh-CN", "vi", "ja"} <= names[office].keys() for office in plan["seats"])
