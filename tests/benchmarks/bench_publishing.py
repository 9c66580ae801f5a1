# SPDX-License-Identifier: GPL-3.0-or-later
"""From a published seat to a search that finds it, on the demo city: the real publication, the real booth."""

from __future__ import annotations

from contextlib import ExitStack
import gc
from itertools import count
import shutil
from typing import TYPE_CHECKING

import pytest

from kiosk.bootstrap.entering import open_booth
from kiosk.directory.revisions import RevisionDraft
from kiosk.resources import TRANSLATIONS
from kiosk.services.directory import open_directory, seoul_now
from kiosk.storage.opened import opened_storage
from tests.benchmarks.effort import measure
from tests.benchmarks.stages import BOOTH, Stages
from tests.demo_city import city_folder
from tests.soak.frames import with_duty
from tests.visitor import demo_settings

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from pytest_benchmark.fixture import BenchmarkFixture


class City:
    """A booth that runs, and the desk of an admin who changes one seat after the other."""

    def __init__(self, data: Path, opened: ExitStack, stages: Stages) -> None:
        settings = demo_settings()
        self.booth = opened.enter_context(open_booth(data, settings))
        for learn in (*self.booth.services.warming(), self.booth.learn):
            learn()
        storage = opened.enter_context(opened_storage(data, settings))
        self._desk = open_directory(storage.database, settings, TRANSLATIONS, seoul_now)
        self._numbers = count(11)
        self.word = self.office = ""
        self.stages = stages

    def publish(self) -> None:
        """Publish a seat's new duty."""
        offices = [one for one in self._desk.load_directory(self._desk.today()).offices if len(one.seats) > 3]
        number = next(self._numbers)
        office = offices[number % len(offices)]
        self.office, self.word = office.name, f"자전거 도로 노면 도색 {number}구역"
        draft = RevisionDraft(
            {office.name: with_duty(office, self.word)}, self._desk.today(), self._desk.latest(), "admin"
        )
        self.stages.timed("published", self._desk.publish)(draft)

    def find(self) -> None:
        """Take what is new, and find it."""
        services = self.booth.renewed()
        assert services is not None
        answer = self.stages.timed("first search", services.find)(self.word)
        assert self.office in {hit.office for hit in answer.hits}


@pytest.fixture
def city(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[City]:
    """Open a copy of the demo city; garbage waits for the GUI thread, as it does in a booth."""
    with ExitStack() as opened:
        gc.disable()
        opened.callback(gc.enable)
        stages = Stages()
        for stage, (owner, name) in BOOTH.items():
            monkeypatch.setattr(owner, name, stages.timed(stage, getattr(owner, name)))
        yield City(shutil.copytree(city_folder(), tmp_path / "data"), opened, stages)


@pytest.mark.benchmark(group="publishing: one seat")
def test_a_changed_seat_is_found_in_time(benchmark: BenchmarkFixture, city: City) -> None:
    """What the booth works out between the transaction and the answer that names the new duty."""
    measure(benchmark, city.find, goal_ms=150, rounds=10, setup=city.publish)
    stages = ", ".join(f"{stage} {figure}" for stage, figure in city.stages.figures().items())
    benchmark.extra_info["stages_ms"] = stages
    print(f"\none seat, milliseconds computed of those taken: {stages}")  # noqa: T201 # where they go
