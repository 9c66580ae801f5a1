# SPDX-License-Identifier: GPL-3.0-or-later
"""Whoever only hears comes to an office's way by a few presses and a few words, on the keypad's real keys."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
import subprocess
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
import pytest

from kiosk.language.catalogue import LANGUAGES, text_in
from kiosk.search.letters import first_letter
from kiosk.speech.reading import UNREAD, for_voice
from kiosk.speech.worker import CODES, ORDINARY_RATE, RATES
from kiosk.ui.visitor.groups import by_name
from kiosk.ui.visitor.keys import KEYS

if TYPE_CHECKING:
    from kiosk.services.visitor import VisitorServices
    from tests.visitor import Visitor

# Near and far in the list, and one whose page has two.
OFFICES: Final = {
    "ko": ("감사실", "사회복지과", "하수과"),
    "en": ("자치행정과", "보건위생과"),
    "vi": ("자치행정과",),
    "zh-CN": ("자치행정과",),
}
SAMPLES_A_S, SAMPLE_BYTES, WAV_HEAD = 22_050, 2, 44


def seconds(words: str, language: str = "ko") -> float:
    """Return how long espeak speaks them at the booth's ordinary rate."""
    voice, spoken = CODES[language][0], for_voice(words, language)
    rate = RATES.get(language, ORDINARY_RATE)
    command = ["espeak-ng", "-v", voice, "-s", str(rate), "--stdout", spoken]
    sound = subprocess.run(command, capture_output=True, check=True).stdout
    return (len(sound) - WAV_HEAD) / SAMPLE_BYTES / SAMPLES_A_S


class Ears:
    """Listens to what is read, presses keys by it, and hears no more of it than needed."""

    def __init__(self, person: Visitor) -> None:
        self.person = person
        self.presses = 0
        self.heard: list[str] = []
        self.words = ""

    def begin(self) -> None:
        """Ask for the voice; what counts begins behind its greeting, which everybody hears."""
        self.press("voice")
        self.presses, self.words = 0, self.person.kiosk.stage.text("home.guide")

    def press(self, action: str) -> str:
        """Press a key and listen."""
        self.presses += 1
        self.person.press(action)
        self.words = self.person.heard()[-1]
        return self.words

    def choose(self, name: str, *, back: bool = False) -> None:
        """Listen on, or press "next" where nothing comes by itself, or "previous", as one does for ㅎ."""
        for _ in range(15):
            words = self.words
            if (at := words.find(name)) >= 0 and not (at and words[at - 1] not in " ,."):
                self.heard.append(words[: at + len(name)])
                self.press("select")
                return
            # Of a row its name is enough to know that it is another; what a page begins with is heard whole.
            self.heard.append(words if ". " in words else words.split(",")[0])
            if back or not self.listen():
                self.press("previous" if back else "next")
        raise AssertionError(f"{name!r} not heard on {self.person.screen}, only {self.heard}")

    def listen(self) -> bool:
        """Let what is said come to its end; whether something of one's own language follows by itself.

        Whoever hears another language being offered goes on at its first sound.
        """
        said = len(self.person.heard())
        self.person.speaker.finish()
        self.person.settle()
        self.person.clock.forward(1)
        self.words = self.person.heard()[-1]
        mine = self.person.speaker.said[-1].language == self.person.kiosk.look.language
        return mine and len(self.person.heard()) > said


@dataclass(frozen=True)
class Walk:
    """The walk to an office of whoever knows its name and the order of the letters, and no more."""

    part: str
    back: bool
    name: str
    name_back: bool
    presses: int
    heard: tuple[str, ...]


def walk_to(services: VisitorServices, office: str, language: str) -> Walk:
    """Take the shorter way round to its part, and within it backwards to the last letter of several."""
    names = {one.name: services.translated(one.name, language) for one in services.directory.offices}
    groups = by_name([(name, name) for name in names.values()], language)
    name = names[office]
    at, group = next((at, one) for at, one in enumerate(groups) if name in one.rows)
    _, _, last = group.name.partition("–")
    word = name.removeprefix("Phòng ") if language == "vi" else name
    late = last != "" and (first_letter(word, language) == last or word.startswith(last))
    parts, to_part = _read(tuple(one.name for one in groups), at, back=len(groups) - at < at)
    rows, to_name = _read(group.rows, group.rows.index(name), back=late)
    offices, guide, way = (text_in(language, one) for one in ("home.offices", "home.guide", "office.way"))
    parts[0], rows[0] = f"{offices}. {parts[0]}", f"{group.name}. {rows[0]}"
    # Offices, select; the part; the name; the way.
    heard = (guide, offices, *parts, *rows, f"{name}. {way}")
    return Walk(group.name, len(groups) - at < at, name, late, 5 + to_part + to_name, heard)


def _read(rows: tuple[str, ...], at: int, *, back: bool) -> tuple[list[str], int]:
    """Return what is heard up to a row, and how often "previous" is pressed: the rest is read by itself."""
    if not back:
        return list(rows[: at + 1]), 0
    return [rows[0], *reversed(rows[at or len(rows) :])], (len(rows) - at) % len(rows)


@pytest.mark.parametrize("language", OFFICES)
def test_an_office_is_ten_presses_and_twenty_five_seconds_away(guest: Visitor, language: str) -> None:
    guest.kiosk.look.set(language=language)
    guest.settle()
    stage = guest.kiosk.stage
    for office in OFFICES[language]:
        walk, ears = walk_to(stage.services, office, language), Ears(guest)
        ears.begin()
        ears.choose(stage.text("home.offices"))
        ears.choose(walk.part, back=walk.back)
        ears.choose(walk.name, back=walk.name_back)
        ears.choose(stage.text("office.way"))
        assert guest.screen == "way"
        assert ears.presses == walk.presses, ears.heard
        assert [one.rstrip(".") for one in ears.heard] == list(walk.heard)
        ears.press("voice")
        ears.press("home")


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_office_is_ten_presses_and_twenty_five_seconds_away(
    services: VisitorServices, language: str
) -> None:
    walks = [walk_to(services, one.name, language) for one in services.directory.offices]
    assert len(walks) >= 50
    read = language not in UNREAD
    assert max(walk.presses for walk in walks) <= (10 if read else 11)
    if read:
        spoken = cache(seconds)
        longest = sorted(walks, key=lambda walk: len("".join(walk.heard)))[-5:]
        assert max(sum(spoken(words, language) for words in walk.heard) for walk in longest) <= 25


def test_a_list_is_read_by_itself_until_a_key_is_pressed(guest: Visitor) -> None:
    ears = Ears(guest)
    ears.begin()
    guest.kiosk.pages.open("offices", group=1)
    guest.settle()
    rows = [row.name for row in guest.kiosk.pages.current.model.items]
    for name in rows[1:]:
        assert ears.listen()
        assert guest.heard()[-1] == name
    assert not ears.listen()
    guest.press("previous")
    assert guest.heard()[-1].startswith(f"{rows[-2]}, ")
    assert not ears.listen()


def test_a_key_that_comes_late_selects_what_was_just_read(guest: Visitor) -> None:
    ears = Ears(guest)
    ears.begin()
    guest.kiosk.pages.open("offices", group=1)
    guest.settle()
    ears.listen()
    name = guest.heard()[-1]
    guest.speaker.finish()
    guest.settle()
    assert guest.heard()[-1] != name
    QTest.keyClick(guest.window, Qt.Key.Key_Return)
    guest.settle()
    assert (guest.screen, guest.heard()[-1].partition(".")[0]) == ("office", name)


def test_a_person_is_offered_first_and_the_greeting_is_said(guest: Visitor) -> None:
    guest.press("voice")
    said = guest.heard()[-1]
    assert guest.kiosk.stage.text("home.greeting").replace("\n", " ") in said
    assert said.endswith("안내요원 부르기.")
    guest.press("select")
    assert guest.screen == "guide_call"


def test_an_office_offers_its_way_before_the_mistake(guest: Visitor) -> None:
    guest.press("voice")
    guest.kiosk.pages.open("office", lit=guest.lit("건설과"))
    guest.settle()
    assert guest.heard()[-1].startswith("건설과. 가는 길 보기. ")
    assert "061" in guest.heard()[-1]
    guest.press("previous")
    assert guest.heard()[-1] == "정보가 틀려요"


def test_the_dock_is_read_once_a_page(guest: Visitor) -> None:
    guest.press("voice")
    guest.kiosk.pages.open("office", lit=guest.lit("건설과"))
    guest.settle()
    rounds = []
    for _ in range(14):
        guest.press("next")
        rounds.append(guest.heard()[-1])
    assert rounds.count("고대비") == rounds.count("Language") == 1
    assert rounds.count("가는 길 보기") > 1
    guest.press("back")
    for _ in range(14):
        guest.press("next")
    assert "고대비" in guest.heard()[-14:]


def test_a_finger_hears_first_what_the_page_began_at(guest: Visitor) -> None:
    guest.press("voice")
    guest.kiosk.pages.open("office", lit=guest.lit("건설과"))
    guest.settle()
    guest.tap("가는 길 보기")
    assert (guest.screen, guest.heard()[-1]) == ("office", "가는 길 보기")
    guest.tap("가는 길 보기")
    assert guest.screen == "way"


def test_the_keys_are_learned_by_pressing_them(guest: Visitor) -> None:
    guest.press("voice")
    guest.walk_to("단추 익히기")
    guest.press("select")
    assert guest.screen == "keys"
    for key in ("home", "guide", "voice", "repeat", "pause", "louder", "back", "select"):
        guest.press(key)
        assert guest.heard()[-1].startswith(guest.kiosk.stage.text(f"keys.{key}"))
        assert guest.screen == "keys"
    assert guest.heard()[-1].endswith(guest.kiosk.stage.text("keys.reads_on"))
    walked = set()
    for _ in KEYS:
        guest.press("next")
        walked.add(guest.heard()[-1])
    assert len(walked & {guest.kiosk.stage.text(f"keys.{key}") for key in KEYS}) >= 8
    guest.press("back")
    guest.press("back")
    assert guest.screen == "home"
