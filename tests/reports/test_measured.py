# SPDX-License-Identifier: GPL-3.0-or-later
"""What is said of the two-minute promise reads well in every language, whatever is counted."""

from __future__ import annotations

from itertools import product

import pytest

from kiosk.language.catalogue import LANGUAGES, text_in
from kiosk.reports.measured import MayBeSaid, said


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_number_is_said_to_be_about_twice(language: str) -> None:
    about = text_in(language, "attract.about", "").strip().casefold()
    for grain, followed, last_month, steps in product(
        (50, 250, 700), (60, 900), (True, False), (True, False)
    ):
        may = MayBeSaid((1230, 0.9), (followed, 0.3, 0.2, 0.45), None, grain)
        for sentence in said(may, language, last_month=last_month, about=steps):
            words = "".join(sentence.casefold().split())
            assert "".join(about.split()) * 2 not in words, sentence


@pytest.mark.parametrize("language", LANGUAGES)
def test_last_month_is_named_only_where_no_period_stands_beside_it(language: str) -> None:
    may = MayBeSaid((1230, 0.9), None, None, 250)
    screen, report = said(may, language), said(may, language, last_month=False)
    assert len(screen[0]) > len(report[0])
    assert "1,230" in report[0].replace(".", ",")
