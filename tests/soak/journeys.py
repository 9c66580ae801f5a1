# SPDX-License-Identifier: GPL-3.0-or-later
"""Thousands of scripted journeys through one window: every page is reached, and memory stays.

`python tests/soak/journeys.py [--count N] [--data DIR]`: transitions off, real clicks, the demo city behind
the screens. Prints the memory after each 250th journey, and fails on a page that was missed, on a warning of
Qt's or in the log, and on growth after the first 500. Memory is what is the process's own (anonymous pages):
its share of the libraries changes with every other program that has them loaded.
"""

from __future__ import annotations

import argparse
import logging
import os
from pathlib import Path
from statistics import median
import sys
from tempfile import TemporaryDirectory
import time
from typing import TYPE_CHECKING

sys.path.insert(0, str(Path(__file__).parents[2]))

from PySide6.QtCore import qInstallMessageHandler

from kiosk.ui.shell.focus import name_of
from kiosk.ui.visitor.recorder import VisitRecorder
from tests.demo_city import demo_services
from tests.visitor import Visitor, open_qt

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from kiosk.services.visitor import VisitorServices

EVERY = 250  # journeys between two looks at the memory
QUEUE = 5  # visitors who follow each other so closely that the booth, which tidies after each, only then can
WARM = 2  # looks that fonts, glyphs and caches take to be warm
GROWTH = 0.05
NEXT_PAGE = "다음 쪽"
FIELD = "업무나 부서 이름으로 찾기"
WORDS = (
    ("견인", "교통행정과"), ("여권", "민원봉사실"), ("가로등", "도시디자인과"), ("기초연금", "노인장애인과"),
    ("건축허가", "건축행정과"), ("청년", "청년인구과"), ("수도", "수도과"),
)  # fmt: skip
OFFICES = ("건설과", "감사실", "관광과", "건강정책과", "공원녹지과", "건축행정과")
LOOKS: tuple[dict[str, bool | float], ...] = ({}, {"high_contrast": True}, {"low": True}, {"zoom": 1.5})


def play(visitor: Visitor, at: int) -> None:
    """Play the `at`-th journey, from the attract screen to the attract screen."""
    journeys: tuple[Callable[[Visitor, int], None], ...] = (by_word, by_tile, by_facility, by_help)
    visitor.wake()
    assert visitor.screen == "home"
    journeys[at % len(journeys)](visitor, at // len(journeys))
    visitor.tap("끝내기")
    if visitor.screen == "survey":
        visitor.tap("건너뛰기")
    assert visitor.screen == "attract"


def by_word(visitor: Visitor, at: int) -> None:
    """Write a word letter by letter, open the card, see the way, say "found"."""
    word, office = WORDS[at % len(WORDS)]
    reach(visitor, FIELD, "search")
    for end in range(1, len(word) + 1):
        visitor.find(FIELD).setProperty("text", word[:end])
    visitor.settle()
    # The card of the matter over the rows names the office too, and leads to what to bring.
    reach(visitor, row_of(visitor, office), "office")
    reach(visitor, "가는 길 보기", "way")
    reach(visitor, "알겠습니다, 출발합니다", "arrived")


def row_of(visitor: Visitor, office: str) -> str:
    """Turn the pages of a list until an office's row is there, and return what the row is called."""
    while True:
        names = [name_of(item) for item in visitor.controls()]
        row = next((name for name in names if name.startswith(office)), None)
        if row is not None:
            return row
        visitor.tap(next(name for name in names if name.startswith(NEXT_PAGE)))
        visitor.settle()


TOGETHER = "안내요원과 함께 가기"


def by_tile(visitor: Visitor, at: int) -> None:
    """Open the offices, a card and the way, without stairs every second time, and do not find it."""
    reach(visitor, "부서 찾기", "offices")
    office = OFFICES[at % len(OFFICES)]
    reach(visitor, office, "office")
    reach(visitor, "가는 길 보기", "way")
    if at % 2 and office not in {"건강정책과", "공원녹지과"}:
        tap(visitor, "계단 없이")
    if visitor.sees(TOGETHER):  # the walk is longer than the time that is left, and a guide is there
        reach(visitor, TOGETHER, "guide_call")
        return
    reach(visitor, "못 찾겠어요", "not_found")
    tap(visitor, "자리가 달랐어요")


def by_facility(visitor: Visitor, at: int) -> None:
    """Switch to another look, have an amenity shown, say that it is wrong."""
    visitor.kiosk.look.set(**LOOKS[at % len(LOOKS)])
    visitor.kiosk.pages.open("facilities")
    visitor.settle()
    reach(visitor, "여자 화장실", "way")
    visitor.kiosk.pages.open("wrong", screen="way", state={})
    reach(visitor, "전화번호가 달라요", "wrong")


def by_help(visitor: Visitor, at: int) -> None:
    """Read in another language, begin a case and give it up, call a guide."""
    visitor.kiosk.look.set(language=("ko", "en", "zh-CN", "vi", "ja")[at % 5])
    visitor.settle()
    visitor.kiosk.look.set(language="ko")
    reach(visitor, "불편·칭찬 접수", "cases")
    reach(visitor, visitor.kiosk.phone, "guide_call")


def reach(visitor: Visitor, control: str, screen: str) -> None:
    """Touch a control and be on that screen."""
    tap(visitor, control)
    visitor.settle(lambda: visitor.screen == screen)
    if visitor.screen != screen:
        raise AssertionError(f"{control!r} led to {visitor.screen!r}, not to {screen!r}")


def tap(visitor: Visitor, control: str) -> None:
    """Touch a control as soon as the page is laid out."""
    visitor.settle(lambda: any(control in name_of(item) for item in visitor.controls()))
    visitor.tap(control)


class Heard(logging.Handler):
    """Keeps every warning, Qt's own and those in the log."""

    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.said: set[str] = set()
        logging.getLogger().addHandler(self)
        qInstallMessageHandler(lambda _kind, _where, text: self.said.add(text))

    def emit(self, record: logging.LogRecord) -> None:
        """Keep one line of the log."""
        self.said.add(record.getMessage())


def run(services: VisitorServices, count: int) -> Iterator[tuple[int, float]]:
    """Play `count` journeys and give the memory in MB after each 250th and after the last."""
    visitor = Visitor(services=services)
    VisitRecorder(visitor.kiosk, services.visits)
    for at in range(1, count + 1):
        play(visitor, at)
        if at % QUEUE == 0:
            visitor.app.rest.tidy()
        if at % EVERY == 0 or at == count:
            assert services.visits.stored(60), "some visits were never stored"
            yield at, own_mb()
    visitor.leave_for_good()


def own_mb() -> float:
    """Return the memory that this process shares with no other, in MB."""
    lines = Path("/proc/self/smaps_rollup").read_text(encoding="ascii").splitlines()
    return next(int(line.split()[1]) for line in lines if line.startswith("Anonymous:")) * 1024 / 1e6


def growth(weights: list[float]) -> float:
    """Compare the middle of the first and the last fifth of the looks, once all is warm."""
    warm = weights[WARM - 1 :] or weights
    fifth = -(-len(warm) // 5)
    return median(warm[-fifth:]) / median(warm[:fifth]) - 1


def main() -> int:
    """Play the journeys; 1 when something warned or memory grew."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--count", type=int, default=1000)
    parser.add_argument("--data", type=Path, help="a data folder to go on with; else a new one")
    chosen = parser.parse_args()
    os.environ["QT_QPA_UPDATE_IDLE_TIME"] = "0"  # draw as soon as asked: nobody watches
    app, heard, began = open_qt(), Heard(), time.monotonic()
    weights: list[float] = []
    with TemporaryDirectory() as folder, demo_services(chosen.data or Path(folder)) as services:
        for at, weight in run(services, chosen.count):
            weights.append(weight)
            sys.stdout.write(f"{at} journeys, {time.monotonic() - began:.0f} s, {weight:.1f} MB\n")
            sys.stdout.flush()
    del app
    grown = growth(weights)
    sys.stdout.write(f"growth {grown:+.1%}, warnings: {sorted(heard.said) or 'none'}\n")
    return 1 if heard.said or grown > GROWTH else 0


if __name__ == "__main__":
    sys.exit(main())
