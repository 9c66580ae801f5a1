# SPDX-License-Identifier: GPL-3.0-or-later
"""The script that draws the console: what it waits for comes, however busy the console is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.ui.guide import pictures

if TYPE_CHECKING:
    from pathlib import Path

    import pytest

    from tests.ui.guide.person import Desk


def test_a_picture_is_taken_though_one_look_follows_the_other(
    guide: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(pictures, "OUT", tmp_path)
    guide.console.looked.connect(guide.console.look)  # as at a busy booth: never a moment without a look
    guide.console.look()
    pictures.PicturedDesk.shoot(guide, "busy")  # type: ignore[arg-type] # a desk as good as it
    assert (tmp_path / "console-busy.png").stat().st_size > 10_000
