# SPDX-License-Identifier: GPL-3.0-or-later
"""A venue's file that cannot be read is told to the admin, and the visitor is led by the others."""

from __future__ import annotations

from dataclasses import replace
import shutil
from typing import TYPE_CHECKING

from kiosk.bootstrap.entering import open_booth
from kiosk.storage.notices import unseen_notices
from kiosk.storage.opened import opened_storage, settings_of, single_instance

if TYPE_CHECKING:
    from pathlib import Path


def test_a_damaged_file_of_a_venue_becomes_a_notice(tmp_path: Path) -> None:
    demo = settings_of(None)
    shutil.copytree(demo.folder / "venue", tmp_path / "city" / "venue")
    settings = replace(demo, file=tmp_path / "city" / "kiosk.toml")
    (tmp_path / "city" / "venue" / "main" / "detail.geojson").write_bytes(b"{")
    data = tmp_path / "data"
    with single_instance(data, "kiosk"), open_booth(data, settings) as running:
        assert running.services.shut("정문") is False
    with opened_storage(data, settings) as storage, storage.database.read() as connection:
        (notice,) = unseen_notices(connection)
    assert notice.kind == "venue_faulty"
    assert "detail.geojson" in notice.detail["message"]
