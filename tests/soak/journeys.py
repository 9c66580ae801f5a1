"""Many scripted journeys through one window: every page must be reached and memory must stay.

`python tests/soak/journeys.py [--count N]`: transitions off, real clicks, the demo city behind the screens.
"""

from __future__ import annotations

import argparse
from pathlib import Path
import resource
import sys
from tempfile import TemporaryDirectory
import time
from typing import TYPE_CHECKING

sys.path.insert(0, str(Path(__file__).parents[2]))

from PySide6.QtCore import qInstallMessageHandler

from kiosk.ui.shell.focus import name_of
from kiosk.ui.visitor.recorder import record_visits
from tests.house import demo_house
from tests.visitor import Visitor, open_qt

if TYPE_CHECKING:
    from collections.abc import Callable

WARM_UP = 0.2  # of the journeys: fonts, glyphs and caches fill
GROWTH = 0.05


def by_word(visitor: Visitor) -> None:
    """Type a word, open the card, see the way, say "found"."""
    visitor.tap("업무나 부서 이름으로 찾기")
    visitor.find("업무나 부서 이름으로 찾기").setProperty("text", "견인")
    visitor.settle(lambda: visitor.sees("민원동 2층"))
    visitor.settle()
    _reach(visitor, "교통행정과", "office")
    _reach(visitor, "가는 길 보기", "way")
    _reach(visitor, "찾았어요", "arrived")


def by_tile(visitor: Visitor) -> None:
    """Open a group of offices, a card and the way without stairs, and do not find it."""
    _reach(visitor, "부서 찾기", "offices")
    _reach(visitor, "감사실", "offices")
    _reach(visitor, "건설과", "office")
    _reach(visitor, "가는 길 보기", "way")
    _tap(visitor, "계단 없이")
    _reach(visitor, "못 찾았어요", "not_found")
    _tap(visitor, "자리가 달랐어요")


def by_facility(visitor: Visitor) -> None:
    """Switch to another look, find an amenity, say that it is wrong."""
    visitor.kiosk.look.set(high_contrast=True)
    visitor.settle()
    _reach(visitor, "편의시설", "facilities")
    _tap(visitor, "화장실")
    visitor.kiosk.pages.open("way", target="교통행정과")
    visitor.settle()
    _reach(visitor, "틀렸어요", "wrong")
    _tap(visitor, "알리기")


def main() -> int:
    """Play the journeys in turn; 1 when a page was missed, Qt warned or memory grew."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--count", type=int, default=300)
    count = parser.parse_args().count
    app, warnings = open_qt(), list[str]()
    qInstallMessageHandler(lambda _kind, _where, text: warnings.append(text))
    with TemporaryDirectory() as folder, demo_house(Path(folder)) as house:
        visitor = Visitor(services=house)
        record_visits(visitor.kiosk, house.visits)
        grown, seconds = _play(visitor, count)
        visitor.leave_for_good()
        assert house.visits.stored(30), "some visits were never stored"  # the script's own check
    del app
    said = sorted(set(warnings))
    sys.stdout.write(
        f"{count} journeys in {seconds:.0f} s, memory {grown:+.1%} after warm-up, "
        f"warnings: {said or 'none'}\n"
    )
    return 1 if said or grown > GROWTH else 0


def _play(visitor: Visitor, count: int) -> tuple[float, float]:
    journeys: tuple[Callable[[Visitor], None], ...] = (by_word, by_tile, by_facility)
    began, warm = time.monotonic(), 0
    for at in range(count):
        if at == int(count * WARM_UP):
            warm = _memory()
        visitor.wake()
        journeys[at % len(journeys)](visitor)
        visitor.kiosk.startOver()
        visitor.settle()
        assert visitor.screen == "attract"  # a page that must be reached
    return _memory() / warm - 1, time.monotonic() - began


def _reach(visitor: Visitor, control: str, screen: str) -> None:
    _tap(visitor, control)
    visitor.settle(lambda: visitor.screen == screen)
    if visitor.screen != screen:
        raise AssertionError(f"{control!r} led to {visitor.screen!r}, not to {screen!r}")


def _tap(visitor: Visitor, control: str) -> None:
    """Touch a control as soon as the page is laid out."""
    visitor.settle(lambda: any(control in name_of(item) for item in visitor.controls()))
    visitor.tap(control)


def _memory() -> int:
    """Return the resident memory in bytes; where /proc is missing, the peak."""
    status = Path("/proc/self/statm")
    if status.exists():
        return int(status.read_text("utf-8").split()[1]) * resource.getpagesize()
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss << 10


if __name__ == "__main__":
    sys.exit(main())
