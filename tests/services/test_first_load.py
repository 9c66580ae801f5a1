# SPDX-License-Identifier: GPL-3.0-or-later
"""The first start on an empty folder: a process of its own reads the charts, once."""

from __future__ import annotations

import subprocess
from typing import TYPE_CHECKING

import pytest

from kiosk.services.first_load import load_apart
from kiosk.storage.directory import StoredRevisions
from kiosk.storage.opened import opened_storage, settings_of

if TYPE_CHECKING:
    from pathlib import Path


def test_an_empty_folder_is_filled_and_its_index_built_once(
    tmp_path: Path, capfd: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    load_apart(tmp_path / "data", None)
    said = capfd.readouterr()
    assert (said.out, "50/50" in said.err) == ("", True)
    assert (tmp_path / "data" / "search-index.npz").exists()
    with (
        opened_storage(tmp_path / "data", settings_of(None)) as storage,
        storage.database.read() as connection,
    ):
        assert StoredRevisions(connection).latest() == 1
    monkeypatch.setattr(subprocess, "run", lambda *_, **__: pytest.fail("it was read already"))
    load_apart(tmp_path / "data", None)


@pytest.mark.parametrize("name", ["kiosk.db", "kiosk.db-wal", "backups/20261124T020000Z.db"])
def test_a_folder_in_which_anything_lies_is_left_to_who_opens_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    (tmp_path / name).parent.mkdir(exist_ok=True)
    (tmp_path / name).touch()
    monkeypatch.setattr(subprocess, "run", lambda *_, **__: pytest.fail("there are data already"))
    load_apart(tmp_path, None)


def test_what_goes_wrong_is_left_for_who_opens_the_folder_to_tell(
    tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "file").touch()
    load_apart(tmp_path / "file" / "data", None)
    assert capfd.readouterr() == ("", "")
