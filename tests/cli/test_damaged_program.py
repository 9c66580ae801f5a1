# SPDX-License-Identifier: GPL-3.0-or-later
"""The real process over a damaged copy of the program: a page that helps stands, and the desk is told why."""

from __future__ import annotations

from contextlib import suppress
import json
import os
from random import Random
import shutil
import subprocess
import sys
import time
from typing import TYPE_CHECKING

import pytest

from tests.demo_city import city_folder
from tests.real_window.screen import Screen
from tests.soak.bad_assets import ROOT, Outcome, copied, harmed, notices, stands, start_over

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


@pytest.mark.parametrize(
    "file", ["KeyboardPanel.qml", "keyboard/QtQuick/VirtualKeyboard/Styles/booth/style.qml"]
)
def test_where_our_keyboard_cannot_be_compiled_qt_s_own_types_and_the_desk_is_told(
    program: Path, data: Path, file: str
) -> None:
    ours = program / "kiosk" / "ui" / "shell" / file
    with harmed(program, ours, "missing", Random(1)):  # noqa: S311 # the same
        ours.write_bytes((ROOT / ours.relative_to(program)).read_bytes()[:900])
        assert stood(program, data) == ("whole", 0)  # which is said of who has typed a word and found by it
        assert ours.name in told(program, data, "screen_lost")


@pytest.mark.parametrize("seed", range(1, 5))
def test_on_a_real_screen_every_one_of_five_drawn_harms_ends_in_a_page_that_helps_and_a_name(
    tmp_path: Path, seed: int
) -> None:
    with Screen(tmp_path / "screen") as screen:
        outcome = start_over(5, seed, QT_QPA_PLATFORM="xcb", DISPLAY=screen.display)
    assert outcome.stood["whole"] + outcome.stood["barest"] == 5, outcome.dark
    assert (outcome.dark, outcome.unnamed, outcome.again) == ([], [], 0)
