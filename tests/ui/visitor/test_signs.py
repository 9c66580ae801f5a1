# SPDX-License-Identifier: GPL-3.0-or-later
"""Sign language: a button where a city has laid a clip, and nowhere else."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from kiosk.ui.shell.focus import name_of
from tests.clips import draw_clip
from tests.visitor import NotThereError, Visitor, demo_settings, kind_of, start_qt, visible_items

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from PySide6.QtCore import QObject
    from PySide6.QtGui import QGuiApplication

    from kiosk.services.visitor import VisitorServices

SIGN, HOLD, PLAY, AGAIN, CLOSE = "수어", "멈추기", "이어 보기", "처음부터 다시", "닫기"


@pytest.fixture
def laid(tmp_path: Path) -> Path:
    """Make the folder that a city lays its clips in."""
    return tmp_path / "signs"


@pytest.fixture
def viewer(qapp: QGuiApplication, tmp_path: Path, services: VisitorServices) -> Iterator[Visitor]:
    """Somebody at a booth whose city may have clips."""
    start_qt(qapp)
    person = Visitor(demo_settings(file=tmp_path / "kiosk.toml", scenery=None), services=services)
    yield person
    person.kiosk.startOver()
    person.leave_for_good()


def offered(visitor: Visitor) -> bool:
    """Whether the page says that it is told in sign language."""
    return any(name_of(one) == SIGN for one in visitor.controls())


def clip(visitor: Visitor) -> QObject:
    """Return the moving picture."""
    items = visible_items(visitor.window.contentItem())
    return next(item for item in items if kind_of(item).startswith("QQuickAnimatedImage"))


def watch(visitor: Visitor) -> None:
    """Ask for the clip and wait until its page stands."""
    visitor.tap(SIGN)
    visitor.settle(lambda: any(name_of(one) == CLOSE for one in visitor.controls()))


def frame(visitor: Visitor) -> int:
    """Return which of its pictures stands."""
    return int(clip(visitor).property("currentFrame"))


def test_without_a_file_no_page_pretends_to_have_one(viewer: Visitor) -> None:
    viewer.wake()
    assert not offered(viewer)
    viewer.kiosk.signs.open()
    assert viewer.screen == "home"


def test_a_page_and_a_matter_have_each_their_own(viewer: Visitor, laid: Path) -> None:
    draw_clip(laid / "home.webp")
    draw_clip(laid / "matters" / "여권 발급.gif")
    viewer.wake()
    assert offered(viewer)
    for screen, arguments, there in (
        ("offices", {}, False),
        ("matter", {"matter": "전입신고"}, False),
        ("matter", {"matter": "여권 발급"}, True),
    ):
        viewer.kiosk.pages.open(screen, **arguments)
        viewer.settle()
        assert offered(viewer) is there, arguments


def test_it_plays_once_is_held_and_goes_on_from_there(viewer: Visitor, laid: Path) -> None:
    draw_clip(laid / "home.webp", frames=20)
    viewer.wake()
    viewer.kiosk.look.set(still=False)
    watch(viewer)
    viewer.settle(lambda: frame(viewer) >= 3)
    viewer.tap(HOLD)
    held = frame(viewer)
    assert 3 <= held < 19
    for _ in range(20):
        viewer.settle()
    assert frame(viewer) == held
    viewer.tap(PLAY)
    viewer.settle(lambda: frame(viewer) == 19 and bool(clip(viewer).property("paused")))
    viewer.tap(AGAIN)
    viewer.settle(lambda: 0 < frame(viewer) < 19)
    viewer.tap(CLOSE)
    assert viewer.screen == "home"


def test_where_nothing_shall_move_it_waits_to_be_begun(viewer: Visitor, laid: Path) -> None:
    draw_clip(laid / "home.webp")
    viewer.wake()
    viewer.kiosk.look.set(still=True)
    watch(viewer)
    for _ in range(20):
        viewer.settle()
    assert frame(viewer) == 0
    viewer.tap(PLAY)
    viewer.settle(lambda: frame(viewer) > 0)


def test_whoever_watches_touches_nothing_and_is_not_sent_away(viewer: Visitor, laid: Path) -> None:
    draw_clip(laid / "home.webp", frames=20, ms=2000)
    viewer.wake()
    viewer.kiosk.look.set(still=False)
    viewer.tap(SIGN)
    viewer.wait(200)
    assert not viewer.kiosk.warning
    viewer.tap(HOLD)
    viewer.wait(61)
    assert viewer.kiosk.warning


def test_what_is_no_clip_is_not_offered(
    viewer: Visitor, laid: Path, caplog: pytest.LogCaptureFixture
) -> None:
    laid.mkdir()
    (laid / "home.webp").write_bytes(b"no picture")
    draw_clip(laid / "offices.webp", frames=1)
    draw_clip(laid / "search.webp", frames=2, size=(1920, 1080))
    viewer.wake()
    assert not offered(viewer)
    for screen in ("offices", "search"):
        viewer.kiosk.pages.open(screen)
        viewer.settle()
        assert not offered(viewer), screen
    assert sum("no clip that can be played" in one.message for one in caplog.records) == 3
    with pytest.raises(NotThereError):
        viewer.find(SIGN)
