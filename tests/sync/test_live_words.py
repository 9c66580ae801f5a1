# SPDX-License-Identifier: GPL-3.0-or-later
"""What a visitor looks for at a booth is heard at a console on another PC, and kept nowhere on the way."""

from __future__ import annotations

from contextlib import ExitStack, closing, contextmanager
import time
from typing import TYPE_CHECKING

import psycopg
import pytest
from sqlalchemy.engine import make_url

from kiosk.services.city_demo.cable import Cable
from kiosk.services.city_words import hearing_city
from kiosk.services.live_words import WordsForwarder
from kiosk.storage.opened import opened_storage
from kiosk.storage.server.centre import PostgresCentre
from kiosk.storage.server.line import for_libpq
from kiosk.ui.live_words import WordsIn, WordsOut
from tests.ui.guide.person import wait

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from kiosk.settings import Settings
    from kiosk.storage.server.city_server import CityServer
    from tests.sync.city import Booth

type Desk = tuple[Path, Settings]
LOOKED_FOR = "주차 딱지 이의신청"
SOON_S = 0.5


@contextmanager
def window(booth: Booth, data: Path) -> Iterator[WordsOut]:
    """Have a booth's window stand, and its forwarder pass on what it says."""
    with closing(WordsOut(data, "본관 앞")) as said, WordsForwarder(data, booth.centre):
        yield said


@contextmanager
def console(desk: Desk) -> Iterator[WordsIn]:
    """Have a guide's console stand on another PC."""
    with (
        closing(WordsIn(desk[0])) as words,
        opened_storage(*desk) as storage,
        hearing_city(storage.database, *desk, words.told.emit),
    ):
        yield words


@pytest.mark.usefixtures("qapp")
def test_words_are_heard_within_half_a_second_and_go_when_nobody_looks_any_more(
    booth_of: Callable[[], Booth], desk_of: Callable[..., Desk], tmp_path: Path
) -> None:
    booth, other = booth_of(), booth_of()
    place = f"{booth.letters} 본관 앞"
    with ExitStack() as stack:
        mine = stack.enter_context(console(desk_of(booth.letters)))
        theirs = stack.enter_context(console(desk_of(other.letters)))
        said = stack.enter_context(window(booth, tmp_path))
        took = []
        for number in range(12):
            words, began = f"{LOOKED_FOR} {number}", time.monotonic()
            said.say(words)
            _until(mine, place, words)
            took.append(time.monotonic() - began)
        assert sorted(took)[len(took) // 2] < SOON_S
        said.say("과태료 010-1234-5678")
        wait(lambda: mine.words_of(place) == "과태료")
        assert theirs.words_of(place) == ""  # a guide hears the booths that she serves
        said.say("")
        wait(lambda: mine.words_of(place) == "")
        said.say(LOOKED_FOR)
        wait(lambda: mine.words_of(place) == LOOKED_FOR)
        said.close()  # the window was killed, its forwarder stands
        wait(lambda: mine.words_of(place) == "")
    assert booth.at_the_centre("SELECT count(*) FROM live_words WHERE {mine}") == [(0,)]


@pytest.mark.usefixtures("qapp")
def test_words_that_could_not_be_taken_back_end_by_themselves_and_leave_no_trace_on_the_disk(
    booth_of: Callable[[], Booth], desk_of: Callable[..., Desk], server: CityServer, tmp_path: Path
) -> None:
    booth = booth_of()
    place = f"{booth.letters} 본관 앞"
    with Cable(make_url(booth.city_url).port or 5432) as line, console(desk_of()) as mine:
        centre = PostgresCentre(booth.url.set(port=line.port), booth.letters, booth.folder)
        with (
            closing(WordsOut(tmp_path, "본관 앞")) as said,
            WordsForwarder(tmp_path, centre),
        ):
            said.say(LOOKED_FOR)
            wait(lambda: mine.words_of(place) == LOOKED_FOR)
            assert [row[0] for row in booth.at_the_centre("SELECT words FROM live_words WHERE {mine}")] == [
                LOOKED_FOR
            ]
            line.cut()
            said.say("")
        booth.at_the_centre("UPDATE live_words SET at = now() - interval '61 seconds' WHERE {mine}")
        wait(lambda: mine.words_of(place) == "")
        centre.close()
    server.forget_words()
    assert booth.at_the_centre("SELECT count(*), pg_relation_size('live_words') FROM live_words") == [(0, 0)]
    found = booth.at_the_centre("SELECT relpersistence::text FROM pg_class WHERE relname = 'live_words'")
    assert found == [("u",)]  # in no write-ahead log, so in no archive and at no standby


def _until(guide: WordsIn, place: str, words: str) -> None:
    wait(lambda: guide.words_of(place) == words)


def test_a_stolen_booth_says_its_own_words_and_reads_nobody_elses(booth_of: Callable[[], Booth]) -> None:
    booth, other = booth_of(), booth_of()
    other.centre.say("뒤", LOOKED_FOR)
    with psycopg.connect(**for_libpq(booth.url), autocommit=True) as thief:
        thief.execute("LISTEN kiosk_words")
        assert thief.execute("SELECT * FROM live_words").fetchall() == []
        put = "INSERT INTO live_words (booth, kiosk, words) VALUES (%s, 'k', repeat('x', %s))"
        with pytest.raises(psycopg.errors.InsufficientPrivilege):
            thief.execute(put, [other.letters, 1])
        assert thief.execute("DELETE FROM live_words").rowcount == 0
        other.centre.say("뒤", "다른 말")
        assert [one.payload for one in thief.notifies(timeout=5, stop_after=1)] == [""]
        with pytest.raises(psycopg.errors.CheckViolation):
            thief.execute(put, [booth.letters, 201])
    other.centre.say("", "")
