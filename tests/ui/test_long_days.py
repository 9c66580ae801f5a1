# SPDX-License-Identifier: GPL-3.0-or-later
"""A short stretch of the month that `make soak` lives: two midnights, a revision, backups, a clock set on."""

from __future__ import annotations

import shutil
from typing import TYPE_CHECKING

from tests.house import city_folder
from tests.soak.month import judged, lived

if TYPE_CHECKING:
    from pathlib import Path

DAYS = 2
VISITS = 4


def test_two_days_leave_every_visit_a_backup_a_night_and_no_complaint(tmp_path: Path) -> None:
    data = shutil.copytree(city_folder(), tmp_path / "data")
    days, said = lived(tmp_path, DAYS, VISITS)
    assert [*said, *judged(data, days, DAYS, VISITS)] == []
