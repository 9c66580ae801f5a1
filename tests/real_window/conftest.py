# SPDX-License-Identifier: GPL-3.0-or-later
"""A real screen, and the demo city in a data folder of its own."""

from __future__ import annotations

import shutil
from typing import TYPE_CHECKING

import pytest

from tests.demo_city import city_folder
from tests.real_window.screen import Screen

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path


@pytest.fixture
def screen(tmp_path: Path) -> Iterator[Screen]:
    """Give an upright screen that nobody sees."""
    with Screen(tmp_path / "screen") as opened:
        yield opened


@pytest.fixture
def city(tmp_path: Path) -> Path:
    """Give a data folder whose charts are read already."""
    return shutil.copytree(city_folder(), tmp_path / "data")
