# SPDX-License-Identifier: GPL-3.0-or-later
"""The real process over a damaged copy of the program: a page that helps stands, and the desk is told why."""

from __future__ import annotations

from contextlib import closing, suppress
import json
import os
from random import Random
import shutil
import subprocess
import sys
import time
from typing import TYPE_CHECKING

from pysqlite3 import dbapi2 as sqlite
import pytest

from tests.demo_city import city_folder
from tests.soak.bad_assets import ROOT, Outcome, copied, harmed, stands

if TYPE_CHECKING:
    from pathlib import Path

PATIENCE_S = 300.0


@pytest.fixture(scope="module")
def program(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Give a copy of the program that may be harmed."""
    return copied(tmp_path_factory.mktemp("harmed") / "program")


@pytest.fixture
def data(tmp_path: Path) -> Path:
    """Give a data folder of the demo city."""
    return shutil.copytree(city_folder(), tmp_path / "data")


def stood(program: Path, data: Path) -> tuple[str, int]:
    """Return which page stands over the data, and how often the start had to be repeated."""
    outcome = Outcome()
    page, said = stands(program, data, outcome)
    assert page, said
    return page, outcome.again


def told(program: Path, data: Path, kind: str) -> str:
    """Return the reason that the desk's notice of a kind gives; the booth runs until there is one."""
    environment = os.environ | {"QT_QPA_PLATFORM": "offscreen", "QT_QUICK_BACKEND": "software"}
    environment |= {"PYTHONPATH": str(program), "PYTHONDONTWRITEBYTECODE": "1"}
    words = [sys.executable, "-m", "kiosk", "--data", str(data), "run", "--windowed"]
    end = time.monotonic() + PATIENCE_S
    if not notices(data, kind):  # the start before may have ended too soon for it
        with subprocess.Popen(words, cwd=program, env=environment, stderr=subprocess.DEVNULL) as booth:
            while not notices(data, kind) and time.monotonic() < end:
                with suppress(subprocess.TimeoutExpired):
                    raise AssertionError(f"the booth ended with {booth.wait(0.2)}")
            booth.terminate()
            assert booth.wait(PATIENCE_S) == 0
    (detail,) = notices(data, kind)
    return str(json.loads(detail)["reason"])


def notices(data: Path, kind: str) -> list[str]:
    """Return what the desk's notices of a kind hold."""
    with closing(sqlite.connect(data / "kiosk.db")) as connection:
        rows = connection.execute("SELECT detail FROM admin_notices WHERE kind = ?", (kind,)).fetchall()
    return [detail for (detail,) in rows]


def test_without_a_typeface_the_others_serve_and_the_notice_names_it(program: Path, data: Path) -> None:
    font = program / "assets" / "fonts" / "NotoSansSC-Bold.otf"
    with harmed(program, font, "missing", Random(1)):  # noqa: S311 # a repeatable harm
        assert stood(program, data) == ("whole", 0)
        assert told(program, data, "font_lost") == font.name


def test_with_an_empty_shell_the_offices_and_their_telephones_stand_and_the_desk_is_told(
    program: Path, data: Path
) -> None:
    shell = program / "kiosk" / "ui" / "shell" / "Shell.qml"
    with harmed(program, shell, "missing", Random(1)):  # noqa: S311 # the same
        shell.write_bytes(b"")
        assert stood(program, data) == ("barest", 0)
        assert "Shell.qml" in told(program, data, "screen_lost")


def test_with_half_a_screen_the_others_serve(program: Path, data: Path) -> None:
    screen = program / "kiosk" / "ui" / "visitor" / "SurveyScreen.qml"
    with harmed(program, screen, "missing", Random(1)):  # noqa: S311 # the same
        screen.write_bytes((ROOT / screen.relative_to(program)).read_bytes()[:300])
        assert stood(program, data) == ("whole", 0)
