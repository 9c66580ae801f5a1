"""QML is held to Qt's own linter and formatter, which say what is wrong but not, unasked, that it matters."""

from __future__ import annotations

from pathlib import Path
import subprocess
import sys

import pytest

from kiosk.ui.places import ROOT, UI

BIN = Path(sys.executable).parent
FILES = sorted(UI.rglob("*.qml"))
# The keyboard's style and the picture of a storey hang on types that the linter cannot see.
UNSEEN = {"style.qml", "Face.qml", "FloorSheet.qml"}
# The linter does not know the view-models, which are Python's.
PYTHON_TYPES = ("import", "unresolved-type", "missing-type", "missing-property")


def test_the_linter_has_nothing_to_say() -> None:
    silenced = [word for kind in PYTHON_TYPES for word in (f"--{kind}", "disable")]
    files = [file for file in FILES if file.name not in UNSEEN]
    linter = [str(word) for word in (BIN / "pyside6-qmllint", "-W", "0", *silenced, "-I", ROOT, *files)]
    found = subprocess.run(linter, capture_output=True, text=True, check=False)
    assert found.returncode == 0, found.stdout + found.stderr


@pytest.mark.parametrize("file", FILES, ids=lambda file: f"{file.parent.name}/{file.name}")
def test_every_file_is_formatted(file: Path) -> None:
    formatter = [BIN / "pyside6-qmlformat", file]
    formatted = subprocess.run(formatter, capture_output=True, text=True, check=True).stdout
    assert formatted == file.read_text(encoding="utf-8")
