# SPDX-License-Identifier: GPL-3.0-or-later
"""Qt's compiled texts are always those of the sources beside them."""

from __future__ import annotations

import shutil
from typing import TYPE_CHECKING

from PySide6.QtCore import QTranslator
import pytest

from kiosk.language import lrelease
from kiosk.resources import TRANSLATIONS

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Keep the Vietnamese texts alone, in a folder that may be written."""
    shutil.copy(TRANSLATIONS / "vi.ts", tmp_path)
    monkeypatch.setattr(lrelease, "TRANSLATIONS", tmp_path)
    monkeypatch.setattr(lrelease, "compiled", lrelease.compiled.__wrapped__)
    return tmp_path


def read(file: Path) -> str:
    translator = QTranslator()
    assert translator.load(str(file))
    return translator.translate("", "dock.home") or ""


def test_a_changed_text_is_compiled_anew_and_the_old_file_goes(folder: Path) -> None:
    first = lrelease.compiled("vi")
    assert read(first) == "Trang chủ"
    assert lrelease.compiled("vi") == first
    source = folder / "vi.ts"
    source.write_text(source.read_text("utf-8").replace("Trang chủ", "Trang nhất"), "utf-8")
    second = lrelease.compiled("vi")
    assert read(second) == "Trang nhất"
    assert set(folder.glob("*")) == {source, second}


def test_a_translation_that_is_not_finished_is_refused_by_name(folder: Path) -> None:
    source = folder / "vi.ts"
    unfinished = source.read_text("utf-8").replace(
        "<translation>Trang chủ", '<translation type="unfinished">Trang chủ'
    )
    source.write_text(unfinished, "utf-8")
    with pytest.raises(RuntimeError, match=r"vi\.ts"):
        lrelease.compiled("vi")
    assert set(folder.glob("*")) == {source}


def test_without_the_compiler_it_says_what_to_type(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(lrelease, "find_spec", lambda _name: None)
    with pytest.raises(RuntimeError, match="make setup"):
        lrelease.compiled("vi")
    assert set(folder.glob("*")) == {folder / "vi.ts"}


def test_an_installed_program_that_may_not_write_compiles_once_for_all_its_starts(
    folder: Path, tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch
) -> None:
    cache = tmp_path_factory.mktemp("cache")
    monkeypatch.setenv("XDG_CACHE_HOME", str(cache))
    monkeypatch.setattr("os.access", lambda path, _mode: path != folder)
    first = lrelease.compiled("vi")
    assert read(first) == "Trang chủ"
    made = first.stat().st_mtime_ns
    again = lrelease.compiled("vi")
    assert (again, again.stat().st_mtime_ns) == (first, made)
    assert first.parent == cache / "kiosk"
    assert set(folder.glob("*")) == {folder / "vi.ts"}
