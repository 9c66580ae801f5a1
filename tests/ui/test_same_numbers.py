# SPDX-License-Identifier: GPL-3.0-or-later
"""One database, and everybody who tells its figures says the same: attract screen, desk, console, command."""

from __future__ import annotations

from datetime import timedelta
import json
from random import Random
import re
import shutil
from typing import TYPE_CHECKING, Any

from kiosk.cli import main
from kiosk.reports.share_steps import ShareSteps, tens
from kiosk.services.directory import seoul_now
from kiosk.services.guide import open_guide
from kiosk.services.visits import fill_demo_visits
from kiosk.settings import LANGUAGES
from kiosk.storage.opened import opened_storage
from kiosk.storage.visits import StoredVisits
from kiosk.ui.guide.day import Day
from kiosk.ui.visitor.attract import AttractModel
from kiosk.visits.measure.publishing import percent, percent_range
from tests.demo_city import city_folder, demo_services
from tests.ui.admin.studio import Studio
from tests.ui.guide.story import Story
from tests.visitor import Visitor, demo_settings, start_qt

if TYPE_CHECKING:
    from datetime import date
    from pathlib import Path

    from PySide6.QtGui import QGuiApplication
    import pytest

    from kiosk.settings import Settings


def numbers(text: str) -> list[str]:
    """Return the numbers of a text in their order, without what parts their thousands."""
    return re.findall(r"\d+", text.replace(",", ""))


class Told:
    """What the command says of a period."""

    def __init__(self, data: Path, capsys: pytest.CaptureFixture[str]) -> None:
        self._data, self._capsys = data, capsys

    def row(self, first: date, last: date) -> dict[str, Any]:
        """Return its figures."""
        main(["--data", str(self._data), "--json", "visits", "--from", f"{first}", "--to", f"{last}"])
        row: dict[str, Any] = json.loads(self._capsys.readouterr().out.splitlines()[-1])
        return row

    def lines(self, first: date, last: date) -> list[str]:
        """Return its words."""
        main(["--data", str(self._data), "visits", "--from", f"{first}", "--to", f"{last}"])
        return self._capsys.readouterr().out.splitlines()


def _have_visits(data: Path, settings: Settings) -> None:
    with opened_storage(data, settings) as storage:
        fill_demo_visits(storage, settings, 520, Random(6))  # noqa: S311 # invented visits
        story = Story(StoredVisits(storage.database))
        story.arrived(600, "세정과", 100, "code")
        story.visit(20, "세정과", 60)
        story.write()


def _shown_in_every_language(data: Path, knew: list[str]) -> list[str]:
    """Return the bounds that visitors are told, the same in every language; of a few they are wider."""
    with demo_services(data) as services:
        guest = Visitor(services=services)
        try:
            said = services.last_month
            assert said is not None
            assert said.bounds is not None
            bounds = [str(end) for end in percent_range(*said.bounds)]
            for language in LANGUAGES:
                guest.kiosk.look.set(language=language)
                told = AttractModel(guest.kiosk.stage).figures.split("\n")
                # The minutes are a number only where the language writes them so.
                missing = [set(knew) - set(numbers(told[0])), set(bounds) - set(numbers(told[1]))]
                assert missing == [set(), set()]
            return bounds
        finally:
            guest.leave_for_good()


def test_attract_screen_desk_console_and_command_say_the_same_numbers(
    qapp: QGuiApplication, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    start_qt(qapp)
    settings, today = demo_settings(), seoul_now().date()
    last = today.replace(day=1) - timedelta(days=1)
    first, command = last.replace(day=1), Told(tmp_path, capsys)
    shutil.copytree(city_folder(), tmp_path, dirs_exist_ok=True)
    _have_visits(tmp_path, settings)

    row = command.row(first, last)
    assert row["n"] >= 100
    knew = [str(row["n"]), *numbers(percent(row["knew"]["rate"][0]))]
    shared = numbers(percent(ShareSteps(row["n"]).share(row["knew"]["rate"][0]) or 0))
    bounds = [str(end) for end in percent_range(*row["arrived"]["bounds"])]
    # A booth says a month's visits to tens (`reports.measured`): the yearly page may hide that month.
    told = _shown_in_every_language(tmp_path, [str(tens(row["n"])), *shared])
    # A small outcome counts as unknown before visitors: the two ends lie further apart, never closer.
    assert int(told[0]) <= int(bounds[0]) < int(bounds[1]) <= int(told[1])
    words = [line for line in command.lines(first, last) if "%" in line]
    assert [numbers(words[0]), numbers(words[1])] == [[str(tens(row["n"])), *shared], told]

    with Studio(tmp_path, settings) as studio:
        page = studio.turn("report")
        page.choose(1)
        studio.settle()
        assert {*knew, *bounds} <= set(numbers(page.sentence)), "the house says the exact ones to itself"
        assert [*numbers(page.atLeast), *numbers(page.atMost)] == bounds

    with open_guide(tmp_path, settings) as counter:
        picture = counter.look(again=True)
    assert picture is not None
    day, now = Day("09:00–18:00"), command.row(today, today)
    day.see(picture, today)
    assert day.visits == now["n"] + now["open"] == 2
    shown = {part.kind: part.count for part in day.parts}
    assert shown["open"] == now["open"]
    assert all(shown[kind] == many for kind, many in now["outcomes"].items())
