# SPDX-License-Identifier: GPL-3.0-or-later
"""A damaged QML cache crashes Qt, so the kiosk neither writes one nor reads one."""

from __future__ import annotations

import os
from pathlib import Path
import random
import subprocess
import sys

import pytest

START = """
import os, sys
from tests.falling import fall_silently
from kiosk.bootstrap.qt import start_qt
from kiosk.storage.opened import settings_of
from kiosk.speech.silent import SilentSpeaker
qt = start_qt()
if sys.argv[1:] == ["cached"]:
    del os.environ["QML_DISABLE_DISK_CACHE"]
    fall_silently()
from kiosk.ui.application import Application
kiosk = Application(settings_of(None), SilentSpeaker())
kiosk.show(windowed=True)
kiosk.kiosk.touch()
qt.processEvents()
print(kiosk.kiosk.pages.current.name)
kiosk.close()
"""
ROOT = Path(__file__).parents[3]
FLIPS, HEADER = 20, 256  # damage in the header is found out by Qt itself


def start(cache: Path, *words: str) -> subprocess.CompletedProcess[str]:
    """Open the kiosk's window in a process of its own, with the cache where Qt would look for it."""
    environment = {
        **os.environ,
        "PYTHONPATH": str(ROOT),
        "QML_DISK_CACHE_PATH": str(cache),
        "QT_QPA_PLATFORM": "offscreen",
        "QT_QUICK_BACKEND": "software",
    }
    command = [sys.executable, "-c", START, *words]
    return subprocess.run(command, env=environment, capture_output=True, text=True, timeout=600, check=False)


def harm(file: Path) -> None:
    """Turn some bits over, as a failing disk does."""
    content, chance = bytearray(file.read_bytes()), random.Random(file.name)  # noqa: S311 # repeatable damage
    for _ in range(FLIPS):
        content[chance.randrange(HEADER, len(content))] ^= 1 << chance.randrange(8)
    file.write_bytes(content)


@pytest.fixture
def damaged(tmp_path: Path) -> Path:
    """Give the cache of a start that was allowed to keep one, damaged afterwards."""
    assert start(tmp_path, "cached").stdout == "home\n"
    files = list(tmp_path.glob("*.qmlc"))
    assert files
    for file in files:
        harm(file)
    return tmp_path


def test_the_kiosk_starts_beside_a_damaged_cache_that_would_kill_qt(damaged: Path) -> None:
    before = {file.name: file.read_bytes() for file in damaged.iterdir()}
    started = start(damaged)
    assert (started.returncode, started.stdout) == (0, "home\n"), started.stderr
    assert {file.name: file.read_bytes() for file in damaged.iterdir()} == before
    assert start(damaged, "cached").returncode != 0
