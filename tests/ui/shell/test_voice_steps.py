# SPDX-License-Identifier: GPL-3.0-or-later
"""How loud and how fast a visitor may set the voice."""

from __future__ import annotations

from itertools import pairwise
from math import log10
from typing import TYPE_CHECKING

import pytest

from kiosk.language.catalogue import text_in
from kiosk.ui.shell.narrator import RATES, VOLUMES
from tests.visitor import Visitor, demo_settings, start_qt

if TYPE_CHECKING:
    from PySide6.QtGui import QGuiApplication


def test_volume_spans_18_db_in_steps_of_at_most_12_and_is_never_nothing() -> None:
    assert 20 * log10(VOLUMES[-1] / VOLUMES[0]) == pytest.approx(18, abs=0.05)
    assert all(20 * log10(high / low) <= 12 for low, high in pairwise(VOLUMES))
    assert min(VOLUMES) > 0


def test_rate_has_five_steps_from_three_quarters_to_double() -> None:
    assert len(RATES) >= 5
    assert (RATES[0], RATES[-1]) == (0.75, 2.0)


def test_a_booth_begins_with_its_own_volume_and_rate_and_returns_to_them(qapp: QGuiApplication) -> None:
    start_qt(qapp)
    visitor = Visitor(demo_settings(speech_volume=0.5, speech_rate=1.2))
    speaker, narrator = visitor.speaker, visitor.kiosk.stage.narrator
    assert (speaker.volume, speaker.rate) == (0.5, 1.25)
    narrator.louder(1)
    narrator.faster(-2)
    assert (speaker.volume, speaker.rate) == (1.0, 0.75)
    visitor.kiosk.startOver()
    assert (speaker.volume, speaker.rate) == (0.5, 1.25)
    visitor.leave_for_good()


def test_a_language_that_no_voice_reads_is_told_once_in_what_it_reads_and_captioned(visitor: Visitor) -> None:
    visitor.speaker.unread = frozenset({"ja"})
    visitor.wake()
    visitor.kiosk.look.set(language="ja")
    none, narrator = text_in("ja", "voice.none"), visitor.kiosk.stage.narrator
    before = len(visitor.heard())
    visitor.kiosk.toggleVoice()
    visitor.settle()
    narrator.say("二階です")
    assert [one for one in visitor.heard()[before:] if one] == [none]
    assert narrator.caption == "二階です"
    narrator.repeat()
    assert visitor.heard()[-1] == none
    assert narrator.caption == f"{none} 二階です"
    visitor.kiosk.look.set(language="en")
    narrator.say("Second floor")
    assert visitor.heard()[-1] == "Second floor"
