# SPDX-License-Identifier: GPL-3.0-or-later
"""The catalogue as a whole: five languages alike, every text used, and no visitor's text anywhere else."""

from __future__ import annotations

import ast
import re
from typing import TYPE_CHECKING, Final
from xml.etree import ElementTree as ET

from PySide6.QtCore import QTranslator

from kiosk.cases.answers import TELL_BY
from kiosk.language.catalogue import LANGUAGES, text_in, texts
from kiosk.language.lrelease import compiled
from kiosk.language.particles import settled
from kiosk.resources import TRANSLATIONS
import kiosk.settings
from kiosk.ui.places import UI

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from pathlib import Path

KIOSK: Final = UI.parent
SCREENS: Final = [UI / room for room in ("visitor", "shell", "controls", "plan")]
FORMS: Final = {"en": 2}  # where a number has more than one: one, other
PLACE: Final = re.compile(r"%[1-9n]")
FOREIGN_LETTERS: Final = re.compile(r"[\u3041-\u3096\u30a1-\u30fa\u4e00-\u9fff\uac00-\ud7a3\u1ea0-\u1ef9]")
HANGUL: Final = re.compile(r"[\u3130-\u318f\uac00-\ud7a3]")
BY_THEIR_OWN_WORD: Final = {"dock.language"}  # names the other languages, each in itself
MOST_LETTERS: Final = 80  # of a prompt that is heard and cannot be skimmed
LONGEST_KOREAN: Final = 40  # letters of a sentence that is read standing
AS_MEASURED: Final = "attract."  # whose sentences with figures the measure words
OFFICIALESE: Final = (
    "상기 하기의 익일 금일 명일 당해 소정의 필히 송부 징구 수령하 구비서류 귀하 제고 통보하 "
    "클릭 로그인 옵션 카테고리 리스트 인포 서비스 스캔"
)
# Answers as they are stored, ends of names and ranks that are looked up, the title of a file of plates.
NOT_SHOWN: Final = {*TELL_BY, "청", "장", "담당관", "문패"}


def messages(language: str) -> Mapping[str, ET.Element]:
    """Return the entries of a language's file."""
    root = ET.parse(TRANSLATIONS / f"{language}.ts").getroot()  # noqa: S314 # our own file
    return {one.attrib["id"]: one for one in root.iter("message")}


def qml() -> str:
    return "\n".join(file.read_text(encoding="utf-8") for file in UI.rglob("*.qml"))


def python() -> str:
    return "\n".join(file.read_text(encoding="utf-8") for file in KIOSK.rglob("*.py"))


def asked_in_pages() -> set[str]:
    """Return each key that a page in a browser asks for."""
    pages = "\n".join(file.read_text(encoding="utf-8") for file in KIOSK.rglob("*.html"))
    return set(re.findall(r"\bt\('([a-z_.]+)'", pages))


def asked_in_qml() -> dict[str, bool]:
    """Return each key that QML asks for, and whether with a number."""
    return {key: bool(number) for key, number in re.findall(r'qsTrId\("([^"]+)"(,)?', qml())}


def test_the_five_languages_are_those_of_the_settings() -> None:
    assert kiosk.settings.LANGUAGES == LANGUAGES


def test_every_text_stands_in_every_language_beside_its_korean_and_a_comment_for_the_translator() -> None:
    korean = messages("ko")
    for language in LANGUAGES:
        here = messages(language)
        assert list(here) == list(korean), language
        for key, one in here.items():
            assert all(form.strip() for form in texts(language)[key]), (language, key)
            assert one.findtext("source") == texts("ko")[key][0], (language, key)
            assert one.findtext("extracomment"), (language, key)
            assert one.findtext("extracomment") == korean[key].findtext("extracomment"), (language, key)


def test_what_is_counted_has_every_form_that_the_language_has() -> None:
    for language in LANGUAGES:
        for key, one in messages(language).items():
            counted = one.get("numerus") == "yes"
            assert counted == ("%n" in texts("ko")[key][0]), (language, key)
            assert len(texts(language)[key]) == (FORMS.get(language, 1) if counted else 1), (language, key)


def test_every_form_has_the_same_places_and_the_translator_is_told_what_comes_there() -> None:
    for key, one in messages("ko").items():
        wanted = sorted(PLACE.findall(texts("ko")[key][0]))
        for language in LANGUAGES:
            for form in texts(language)[key]:
                assert sorted(PLACE.findall(form)) == wanted, (language, key)
        assert set(PLACE.findall(one.findtext("extracomment") or "")) == set(wanted), key


def test_foreign_texts_hold_no_korean_but_for_the_button_that_leads_to_it() -> None:
    for language in set(LANGUAGES) - {"ko"}:
        for key in texts(language).keys() - BY_THEIR_OWN_WORD:
            assert not any(map(HANGUL.search, texts(language)[key])), (language, key)


def test_qml_asks_for_texts_that_exist_with_a_number_where_they_count() -> None:
    for key, counted in asked_in_qml().items():
        assert counted == ("%n" in texts("ko")[key][0]), key
        only_python_reads = re.search(r"\((가|를|는|와|로|the)\)", texts("ko")[key][0] + texts("en")[key][0])
        assert not only_python_reads, key


def test_python_asks_for_texts_that_exist() -> None:
    asked = set(
        re.findall(r"""(?<![\w.])(?:\w+\.)*text(?:_in\(\w+, )?\(?["']([a-z_]+\.[\w.]+)["']""", python())
    )
    assert len(asked) > 60
    assert asked - texts("ko").keys() == set()


def test_pages_ask_for_texts_that_exist() -> None:
    assert len(asked_in_pages()) > 20
    assert asked_in_pages() - texts("ko").keys() == set()


def stems() -> set[str]:
    """Return how the keys begin that code puts together; code that asks for no text writes other names so."""
    files = (file.read_text(encoding="utf-8") for file in KIOSK.rglob("*.py"))
    asking = "\n".join(code for code in files if re.search(r"\btext(?:_in|s)?\(", code))
    return set(re.findall(r"""f["']([a-z_]+\.[a-z_.]*)\{""", asking))


def test_no_text_is_unused() -> None:
    code, drawn = python(), asked_in_qml().keys() | asked_in_pages()
    built = tuple(stems())
    unused = {
        key
        for key in texts("ko").keys() - drawn
        if f'"{key}"' not in code and f"'{key}'" not in code and not key.startswith(built)
    }
    assert unused == set()


def test_qt_says_every_text_and_chooses_the_form_that_python_chooses() -> None:
    for language in LANGUAGES:
        translator = QTranslator()
        assert translator.load(str(compiled(language)))
        for key, forms in texts(language).items():
            if "%n" not in forms[0]:
                assert translator.translate("", key) == forms[0], (language, key)
                continue
            for n in (*range(32), 100, 101, 1000):
                chosen = (translator.translate("", key, None, n) or "").replace("%n", str(n))
                assert settled(chosen) == text_in(language, key, n=n), (language, key, n)


def test_values_particles_articles_and_counts_are_filled_in() -> None:
    assert text_in("ko", "find.corrected", "전입") == "‘전입’으로 찾았습니다."
    assert text_in("ko", "find.corrected", "여권 %2") == "‘여권 %2’로 찾았습니다."
    assert text_in("en", "step.enter.straight", "Main Entrance") == "Enter by the Main Entrance"
    assert text_in("en", "case.days", n=1) == "Answer in 1 day"
    assert text_in("en", "case.days", n=14) == "Answer in 14 days"
    assert text_in("ja", "pager.count", 1, 4) == "1 / 4"


def literals(file: Path) -> Iterator[str]:
    """Yield the strings of a Python file that are not docstrings."""
    tree = ast.parse(file.read_text(encoding="utf-8"))
    told = {id(node.value) for node in ast.walk(tree) if isinstance(node, ast.Expr)}
    for node in ast.walk(tree):
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in told:
            yield "" if "(?" in node.value else node.value  # a pattern


def test_no_screen_of_the_visitor_no_direction_and_no_poster_keeps_words_of_its_own() -> None:
    rooms = [*SCREENS, KIOSK / "wayfinding" / "directions", KIOSK / "documents" / "posters"]
    measure = [KIOSK / "reports" / name for name in ("measured.py", "share_steps.py")]
    for file in (*measure, *(file for room in rooms for file in room.rglob("*.py"))):
        if file.parent.name != "plan":  # what it cuts are names from the city's own data
            own = [text for text in literals(file) if FOREIGN_LETTERS.search(text) and text not in NOT_SHOWN]
            assert own == [], file
    for file in (file for room in SCREENS for file in room.rglob("*.qml") if file.name != "style.qml"):
        said = re.sub(r"^\s*//.*$", "", file.read_text(encoding="utf-8"), flags=re.MULTILINE)
        strings = re.findall(r'"((?:[^"\\]|\\.)*)"', said)
        assert not [text for text in strings if FOREIGN_LETTERS.search(text)], file
        assert not re.findall(r'\b(?:text|heading|label|detail|note|hint): "[^"]*[A-Za-z][^"]*"', said), file


def test_korean_is_said_in_short_sentences_without_the_words_of_offices_and_computers() -> None:
    sentences = [
        (key, sentence)
        for key, one in messages("ko").items()
        for form in _forms(one)
        for sentence in re.split(r"(?<=[.?!])\s+|\n", form)
    ]
    assert len(sentences) > 700
    long = [(key, said) for key, said in sentences if len(said) > LONGEST_KOREAN and AS_MEASURED not in key]
    assert long == []
    assert [(key, word) for key, said in sentences for word in OFFICIALESE.split() if word in said] == []


def test_what_is_only_said_is_said_briefly() -> None:
    said = {
        (language, key, form)
        for language in LANGUAGES
        for key, one in messages(language).items()
        if "poken" in (one.findtext("extracomment") or "")
        for form in _forms(one)
    }
    assert len(said) > 80
    assert not {one for one in said if len(one[2]) > MOST_LETTERS}


def test_what_is_read_out_as_it_comes_is_brief_too() -> None:
    """What went wrong, and what is asked before something ends, is narrated at once."""
    heard = {
        (language, key, form)
        for language in LANGUAGES
        for key, one in messages(language).items()
        if key.startswith(("ear.", "case_wrong.", "lookup.", "ring.", "idle.", "dong."))
        for form in _forms(one)
    }
    assert len(heard) > 200
    assert not {one for one in heard if len(one[2]) > MOST_LETTERS}


def _forms(message: ET.Element) -> list[str]:
    translation = message.find("translation")
    assert translation is not None
    return [one.text or "" for one in translation.iter("numerusform")] or [translation.text or ""]
