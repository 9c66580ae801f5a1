# SPDX-License-Identifier: GPL-3.0-or-later
"""QML is held to Qt's own linter and formatter, which say what is wrong but not, unasked, that it matters."""

from __future__ import annotations

import json
from pathlib import Path
import re
import shutil
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

from kiosk.ui.places import ROOT, UI
from tests.qml_types import describe_view_models

if TYPE_CHECKING:
    from collections.abc import Sequence

BIN = Path(sys.executable).parent
FILES = sorted(UI.rglob("*.qml"))
# The keyboard's style and the picture of a storey hang on types that the linter cannot see.
UNSEEN = {"style.qml", "Face.qml", "WayMapView.qml"}
# Of what Qt hands out as a plain object, the input method, a loader's item, a window, nothing is known.
UNKNOWABLE = re.compile(r'type "?Q(Object|QuickItem|QuickWindow)\b')


@pytest.fixture(scope="module")
def view_models(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Give a folder that tells the linter which properties the view-models have."""
    folder = tmp_path_factory.mktemp("types")
    describe_view_models(folder)
    return folder


def lint(view_models: Path, files: Sequence[Path]) -> list[str]:
    """Return what the linter finds wrong, with file and line."""
    told = ["-I", str(view_models), "-I", str(ROOT), "--json", "-", *map(str, files)]
    linter = [str(BIN / "pyside6-qmllint"), "-W", "0", *told]
    found = subprocess.run(linter, capture_output=True, text=True, check=False).stdout
    return [
        f"{file['filename']}:{one.get('line')}: {one['message']} [{one['id']}]"
        for file in json.loads(found)["files"]
        for one in file["warnings"]
        if one["type"] != "info" and not UNKNOWABLE.search(one["message"])
    ]


def test_the_linter_has_nothing_to_say(view_models: Path) -> None:
    assert lint(view_models, [file for file in FILES if file.name not in UNSEEN]) == []


def test_a_name_that_a_view_model_does_not_have_is_found(view_models: Path, tmp_path: Path) -> None:
    wrong = tmp_path / "Wrong.qml"
    lines = [
        "import QtQuick",
        "import kiosk.ui.guide",
        "Item {",
        "    required property Console counter",
        "    visible: counter.open && counter.band.nonsense",
        "}",
        "",
    ]
    wrong.write_text("\n".join(lines), encoding="utf-8")
    [found] = lint(view_models, [wrong])
    assert ":5:" in found
    assert "nonsense" in found
    assert "CallBand" in found


def test_every_file_is_formatted(tmp_path: Path) -> None:
    copies = {file: tmp_path / f"{at}.qml" for at, file in enumerate(FILES)}
    for file, copy in copies.items():
        shutil.copy(file, copy)
    listed = tmp_path / "files"
    listed.write_text("\n".join(map(str, copies.values())), encoding="utf-8")
    subprocess.run([BIN / "pyside6-qmlformat", "-i", "-F", listed], check=True)
    assert [file for file, copy in copies.items() if copy.read_bytes() != file.read_bytes()] == []
