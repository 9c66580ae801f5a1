# SPDX-License-Identifier: GPL-3.0-or-later
"""An office's page is heard to its end: espeak's own length of its words is within the speaker's patience.

Here some offices; `python -m tests.soak.heard_pages` asks all, and hears five on a real window.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime
import shutil
import subprocess
from typing import TYPE_CHECKING, Final

import pytest

from kiosk.charter.hours import SEOUL
from kiosk.directory.public import PublicAway, PublicDirectory
from kiosk.speech.health import patience
from kiosk.speech.reading import for_voice
from kiosk.speech.worker import CODES, ORDINARY_RATE
from kiosk.ui.shell.narrator import RATES

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from tests.visitor import Visitor

AWAY: Final = PublicAway("trip", until="2026-12-24")
OPEN, CLOSED = (datetime(2026, 11, 24, hour, tzinfo=SEOUL) for hour in (10, 20))
STATES: Final = {"open": (OPEN, None), "away": (OPEN, AWAY), "closed": (CLOSED, None)}
HEADER, SECOND = 44, 22_050 * 2  # bytes of espeak's wave


@dataclass(frozen=True, slots=True)
class HeardPage:
    """How long espeak says a page at a rate, and how long the speaker waits for it."""

    office: str
    state: str
    rate: float
    seconds: float
    waits: float


def heard_pages(guest: Visitor, offices: Sequence[str]) -> Iterator[HeardPage]:
    """Yield the offices' pages as they are spoken: in every state, at the slowest and the ordinary rate."""
    services, seat_of = guest.kiosk.stage.services, PublicDirectory.seat
    guest.kiosk.look.set(voice=True, keypad=True)
    for state, (now, away) in STATES.items():
        with pytest.MonkeyPatch.context() as patch:
            patch.setattr(services, "now", lambda now=now: now)
            patch.setattr(
                PublicDirectory,
                "seat",
                lambda known, seat, away=away: (one := seat_of(known, seat)) and replace(one, away=away),
            )
            for office in offices:
                words = spoken_page(guest, office)
                for rate in (min(RATES), 1.0):
                    yield HeardPage(office, state, rate, seconds(words, rate), patience(words, rate))


def spoken_page(guest: Visitor, office: str) -> str:
    """Open an office's page for its first desk with a duty and return the words that the voice is given."""
    known = guest.kiosk.stage.services.directory.office(office)
    assert known is not None
    desk = next((one.id for one in known.seats if one.duties), "")
    before = len(guest.speaker.said)
    guest.kiosk.pages.replace("office", lit=guest.lit(office, seat=desk))
    guest.settle(lambda: len(guest.speaker.said) > before)
    told = guest.speaker.said[-1].text
    assert told.startswith(office)
    return for_voice(told, "ko")


def seconds(words: str, rate: float) -> float:
    """Return how long espeak says the words, at the pace at which the booth asks for them."""
    pace = str(round(ORDINARY_RATE * rate))
    command = ["espeak-ng", "-v", CODES["ko"][0], "-s", pace, "--stdout", words]
    told = subprocess.run(command, capture_output=True, check=True).stdout
    return (len(told) - HEADER) / SECOND


@pytest.mark.skipif(shutil.which("espeak-ng") is None, reason="the booth's voice is not laid down")
def test_no_office_s_page_is_cut_off_before_espeak_has_said_it(guest: Visitor) -> None:
    offices = [one.name for one in guest.kiosk.stage.services.directory.offices]
    pages = list(heard_pages(guest, offices[2 :: len(offices) // 4]))
    assert len(pages) >= 4 * len(STATES) * 2
    assert [one for one in pages if not 5 < one.seconds < one.waits] == []
