# SPDX-License-Identifier: GPL-3.0-or-later
"""A month has one set of numbers: on the first screen, in the report, on the public page, at a command."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, time, timedelta
import json
from random import Random
import re
from typing import TYPE_CHECKING

from kiosk.cli import main
from kiosk.documents.publication.page import details_page
from kiosk.language.catalogue import LANGUAGES
from kiosk.reports.measured import may_be_said, sentences
from kiosk.reports.publication import told_year
from kiosk.reports.share_steps import ShareSteps, tens
from kiosk.reports.told_words import sentence
from kiosk.resources import TRANSLATIONS
from kiosk.services.directory import open_directory, seoul_now
from kiosk.services.visitor_builder import VisitorServicesBuilder
from kiosk.services.visits import demo_targets, open_visit_log, visit_service
from kiosk.storage.account_rules import ROLES
from kiosk.storage.opened import opened_storage, settings_of
from kiosk.storage.visits import StoredVisits
from kiosk.visits.demo import Inventor
from kiosk.visits.measure.publishing import percent, percent_range
from tests.documents.yearly import publication
from tests.services.acts import PASSWORD, World, quick
from tests.visits.test_following import MODEL

if TYPE_CHECKING:
    from datetime import date
    from pathlib import Path

    import pytest

    from kiosk.settings import Settings
    from kiosk.storage.opened import Storage


def invented(storage: Storage, settings: Settings, many: int, last: date, seed: int) -> None:
    """Invent visits that end with a day."""
    chance = Random(seed)  # noqa: S311 # invented visits
    inventor = Inventor(MODEL, demo_targets(settings, MODEL, chance), chance, settings.kiosk_id)
    evening = datetime.combine(last, time(9), UTC)
    events = [event for visit in inventor.visits(many, evening) for event in visit.events]
    StoredVisits(storage.database).append(events)


def numbers(text: str) -> list[str]:
    """Return the figures of a text, however its language sets them."""
    return sorted(one.strip(",.") for one in re.findall(r"[<>]?\d[\d,.]*", text))


def test_every_place_says_the_same_of_last_month_in_every_language_and_the_first_screen_hears_of_late_visits(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    settings, today = settings_of(None), seoul_now().date()
    last = today.replace(day=1) - timedelta(days=1)
    first, tenth = last.replace(day=1), today.replace(day=10)
    with opened_storage(tmp_path / "data", settings) as storage, open_visit_log(storage, settings) as log:
        invented(storage, settings, 420, last, 5)
        directory = open_directory(storage.database, settings, TRANSLATIONS, seoul_now)
        screen = VisitorServicesBuilder(storage, settings, log, directory)
        attract, desk = screen._last_month(tenth), visit_service(storage, settings)
        world = World(storage, tmp_path)
        world.enter(quick(storage).make("관리", PASSWORD, ROLES, by=None))
        account = world.admin.report.account(first, last)
        world.close()
        asked = f"--json visits --from {first} --to {last}".split()
        assert main(["--data", str(tmp_path / "data"), *asked]) == 0
        row = json.loads(capsys.readouterr().out)
        figures = desk.figures(first, last)
        assert account.report.figures == figures
        assert attract == may_be_said(figures)
        assert None not in {attract.knew, attract.bounds}
        n, ends = row["knew"]["n"], row["arrived"]["bounds"]
        exact = row["knew"]["rate"][0]
        knew = percent(ShareSteps(n).share(exact) or 0)
        least, most = percent_range(*(attract.bounds or (0, 0)))
        # Visitors are told of tens, so that the desk's exact ends lie between theirs.
        assert least / 100 <= ends[0] < least / 100 + 0.12
        assert most / 100 - 0.12 < ends[1] <= most / 100
        page = replace(publication(), account=replace(account, year_end=publication().account.year_end))
        for language in LANGUAGES:
            told = sentences(figures, language)
            assert {f"{tens(n):,}", knew, str(least), str(most)} <= set(numbers(" ".join(told))), language
            public = details_page(told_year(page), language)
            assert all(one in public for one in sentences(figures, language, last_month=False)), language
        assert {f"{n:,}", percent(exact), *map(str, percent_range(*ends))} <= set(
            numbers(sentence(account.report))
        )
        invented(storage, settings, 40, last, 6)  # a booth that was cut off tells of them today
        assert screen._last_month(tenth) == attract
        assert (
            screen._last_month(tenth + timedelta(days=1)).knew
            == may_be_said(desk.figures(first, last)).knew
            != attract.knew
        )
