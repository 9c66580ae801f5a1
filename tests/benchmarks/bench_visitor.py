# SPDX-License-Identifier: GPL-3.0-or-later
"""What a visitor waits for: results at each key with 10,000 seats, a card, a map, and a map being moved."""

from __future__ import annotations

from dataclasses import replace
from itertools import cycle
from typing import TYPE_CHECKING

from PySide6.QtCore import QElapsedTimer, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
import pytest

from kiosk.resources import ASSETS
from kiosk.search import build_index, read_lexicon
from kiosk.services.finding import entries
from kiosk.services.venues import open_sites
from kiosk.ui.visitor.search import REST_MS
from tests.benchmarks.effort import measure
from tests.demo_city import demo_services
from tests.visitor import Visitor, demo_settings, kind_of, place_of, start_qt, strokes, visible_items

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from PySide6.QtCore import QPoint
    from PySide6.QtQuick import QQuickItem
    from pytest_benchmark.fixture import BenchmarkFixture

    from kiosk.directory.public import PublicDirectory, PublicOffice
    from kiosk.services.visitor import VisitorServices

# The keyboard of Qt warns once a process about its own pop-up.
pytestmark = pytest.mark.qt_log_level_fail("CRITICAL")

SEATS = 10_000
PAGE = 4  # turns that a page takes: it is laid out, its map fits itself, its names are placed
FIELD = "업무나 부서 이름으로 찾기"
WORDS = "불법 주정차 과태료 이의신청"


@pytest.fixture(scope="module")
def services(tmp_path_factory: pytest.TempPathFactory) -> Iterator[VisitorServices]:
    """Open the demo city with a search over ten thousand seats."""
    with demo_services(tmp_path_factory.mktemp("city")) as opened:
        grown = _grown(opened.directory)
        listed = list(entries(grown, open_sites(demo_settings())))
        index = build_index(listed, read_lexicon(ASSETS / "synonyms"))
        opened.search = lambda words, **how: index.search(words, 40, **how)  # the only part that grows
        yield opened


@pytest.fixture
def visitor(qapp: QGuiApplication, services: VisitorServices) -> Iterator[Visitor]:
    """Somebody who has woken the kiosk."""
    start_qt(qapp)
    person = Visitor(services=services)
    person.wake()
    yield person
    person.leave_for_good()


def paint_after(visitor: Visitor, act: Callable[[], object], turns: int = 1) -> None:
    """Do something and wait until it is laid out, which takes some turns of the loop, and painted."""
    act()
    for _ in range(turns):
        QGuiApplication.processEvents()
    painted = visitor.frames
    visitor.window.update()
    while visitor.frames == painted:
        QGuiApplication.processEvents()


class Typist:
    """Types on the keyboard on the screen, and looks up after each key until the page stands."""

    def __init__(self, visitor: Visitor) -> None:
        self.visitor = visitor
        visitor.tap(FIELD)
        self.field = visitor.find(FIELD)
        self.strokes = list(strokes(WORDS))
        self._places = {stroke: _middle(visitor, stroke) for stroke in set(self.strokes)}
        self._next = cycle(self.strokes)
        self._at = 0

    def look_up(self) -> None:
        """Let all that the last key brought come in, and begin anew after the last word."""
        if self._at == len(self.strokes):
            assert self.field.property("text") == WORDS
            QGuiApplication.inputMethod().reset()
            self.field.setProperty("text", "")
            self._at = 0
        self.visitor.clock.forward(1)
        self.visitor.settle(_for_ms(REST_MS + 20))

    def strike(self) -> None:
        """Touch the next key, and wait until its results are laid out and painted."""
        at = self._places[next(self._next)]
        self._at += 1
        QTest.mouseClick(self.visitor.window, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, at)
        column = _item(self.visitor, "PagedColumn")
        paint_after(self.visitor, lambda: None)
        while not column.property("settled"):
            paint_after(self.visitor, lambda: None)


def _middle(visitor: Visitor, stroke: str) -> QPoint:
    visitor.settle(lambda: visitor.has_key(stroke), patience_ms=6000)
    return place_of(visitor.key_named(stroke)).center().toPoint()


def _for_ms(patience: int) -> Callable[[], bool]:
    watch = QElapsedTimer()
    watch.start()
    return lambda: watch.elapsed() > patience


def _grown(directory: PublicDirectory) -> PublicDirectory:
    """Copy the offices under other names until there are enough seats."""
    offices: list[PublicOffice] = list(directory.offices)
    copy = 0
    while sum(len(office.seats) for office in offices) < SEATS:
        copy += 1
        offices += [_copied(office, f"{copy}") for office in directory.offices]
    return replace(directory, offices=tuple(offices))


def _copied(office: PublicOffice, mark: str) -> PublicOffice:
    name = f"{office.name}{mark}"
    seats = tuple(replace(seat, id=f"{name}/{seat.desk}", office=name) for seat in office.seats)
    by_desk = {seat.desk: seat for seat in seats}
    teams = tuple(
        replace(team, seats=tuple(by_desk[seat.desk] for seat in team.seats)) for team in office.teams
    )
    return replace(office, name=name, names={}, seats=seats, teams=teams)


def test_bench_a_key_to_painted_results(visitor: Visitor, benchmark: BenchmarkFixture) -> None:
    typist = Typist(visitor)
    measure(
        benchmark, typist.strike, setup=typist.look_up,
        goal_ms=50, rounds=8 * len(typist.strokes), share=0.95,
    )  # fmt: skip


def test_bench_a_card_opens(visitor: Visitor, benchmark: BenchmarkFixture) -> None:
    def card() -> None:
        visitor.kiosk.pages.begin("office", lit=visitor.lit("교통행정과", "교통행정과/4"))

    measure(benchmark, lambda: paint_after(visitor, card, PAGE), goal_ms=300, rounds=15)


def test_bench_a_map_opens(visitor: Visitor, benchmark: BenchmarkFixture) -> None:
    def way() -> None:
        visitor.kiosk.pages.begin("way", target="교통행정과/4")

    measure(benchmark, lambda: paint_after(visitor, way, PAGE), goal_ms=300, rounds=15)


@pytest.mark.parametrize("near", [False, True], ids=["whole way", "one step"])
def test_bench_gliding_over_the_map_by_a_frame(
    visitor: Visitor, benchmark: BenchmarkFixture, *, near: bool
) -> None:
    visitor.kiosk.pages.begin("way", target="교통행정과/4")
    visitor.settle()
    if near:
        visitor.kiosk.pages.current.model.show_step(2)
        visitor.settle()
    view = _item(visitor, "WayMapView")
    sheet = next(item for item in view.childItems() if item.transformOrigin() == item.TransformOrigin.TopLeft)
    steps = cycle([0.004, 0.004, 0.004, -0.004, -0.004, -0.004])

    def glide() -> None:
        sheet.setScale(sheet.scale() + next(steps))
        sheet.setX(sheet.x() - 2)

    measure(benchmark, lambda: paint_after(visitor, glide), goal_ms=33, rounds=60)


def _item(visitor: Visitor, kind: str) -> QQuickItem:
    items = visible_items(visitor.window.contentItem())
    return next(item for item in items if kind_of(item).startswith(kind))
