# SPDX-License-Identifier: GPL-3.0-or-later
"""Nothing on a screen is markup, and nothing that Qt draws asks another machine for anything."""

from __future__ import annotations

import re
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

from kiosk.ui.marked import find_marks, marked
from kiosk.ui.places import UI
from tests.canary import listening

if TYPE_CHECKING:
    from pathlib import Path

FILES = sorted(UI.rglob("*.qml"))
# A file beside the QML, the picture that the settings name and Look has looked at, or a clip in the city's
# folder that bears the name of a page or a matter and that Signs has looked at.
SOURCES = re.compile(r'"[\w./-]+"|Theme\.scenery|root\.model\.clip')
OURS = {"Words.qml", "Label.qml"}  # every other text is one of these two


def wrong_texts(file: Path) -> list[str]:
    """Return what in a QML file could be read as markup."""
    source = re.sub(r"//.*", "", file.read_text(encoding="utf-8"))
    formats = re.findall(r"textFormat\s*:\s*(\S+)", source)
    found = [f"{file.name}: textFormat is {one}" for one in formats if not one.endswith(".PlainText")]
    if re.search(r"\b(StyledText|RichText|AutoText|MarkdownText)\b", source):
        found.append(f"{file.name}: names a format of markup")
    if "QtQuick.Controls" in source and "QtQuick.Templates" not in source:
        found.append(f"{file.name}: controls with texts of their own")
    for kind in re.findall(r"(?:^|[\s:])(Text|TextEdit)\s*\{", source):
        if file.name not in OURS and kind == "Text":
            found.append(f"{file.name}: a Text that is neither Words nor a Label")
        elif len(formats) == 0:
            found.append(f"{file.name}: a {kind} without PlainText")
    return found


def test_every_text_is_plain() -> None:
    assert [wrong for file in FILES for wrong in wrong_texts(file)] == []


def test_no_picture_or_page_is_named_by_data() -> None:
    """An engine that asks only for what the program names needs no wall; `file://host/…` is out too."""
    named = {
        f"{file.name}: {source.strip()}"
        for file in FILES
        for source in re.findall(r"\bsource\s*:\s*(.+)", file.read_text(encoding="utf-8"))
        if not SOURCES.fullmatch(source.strip())
    }
    assert named == set()


@pytest.mark.parametrize(
    "source",
    [
        "Item {\n    Text {\n        text: root.name\n    }\n}\n",
        "Words {\n    textFormat: Text.StyledText\n}\n",
        "Item {\n    TextEdit {\n        text: root.name\n    }\n}\n",
        "Item {\n    contentItem: Text {\n        textFormat: Text.PlainText\n    }\n}\n",
        "import QtQuick.Controls.Basic\nItem {}\n",
    ],
)
def test_a_text_that_reads_markup_is_found(source: str, tmp_path: Path) -> None:
    file = tmp_path / "Wrong.qml"
    file.write_text(source, encoding="utf-8")
    assert wrong_texts(file)


@pytest.mark.parametrize("walled", [True, False])
def test_an_engine_asks_no_other_machine(*, walled: bool) -> None:
    with listening() as listener:
        how = [str(listener.port)] if walled else [str(listener.port), "open"]
        # In a process of its own: Qt's threads still ask while the engine goes, and warn through Python.
        asked = subprocess.Popen([sys.executable, "-m", "tests.ui.curious", *how], stderr=subprocess.DEVNULL)
        while asked.poll() is None:
            listener.calls(0.1)
        assert asked.returncode == 0
        assert (listener.calls() > 0) is not walled


def test_marks_are_parts_and_never_markup() -> None:
    told = marked(("<b>3층</b> ", ""), ("3층", "accent"), ("에 내려 <오른쪽>", ""))
    assert told["text"] == "<b>3층</b> 3층에 내려 <오른쪽>"
    assert told["pieces"][1] == {
        "runs": [{"look": "accent", "text": "3층"}, {"look": "", "text": "에"}],
        "spaces": 1,
    }
    assert marked(("어디에도 강조가 없음", ""))["pieces"] == []


def test_no_letter_is_lost_where_words_are_cut() -> None:
    for text in (
        "  앞과 뒤  ",
        "乗り場は「3階」です。次へ",
        "坐电梯到3层，右转。",
        "a\u00a0b 12 m",
        "",
        "。」",
        "「",
    ):
        told = marked((text, "strong"))
        drawn = ["".join(run["text"] for run in one["runs"]) + " " * one["spaces"] for one in told["pieces"]]
        assert "".join(drawn) == text


def test_what_was_asked_for_is_found_with_all_its_signs() -> None:
    assert find_marks("여권 (재발급)·여권", ["여권", "(재"]) == [
        ("", ""), ("여권", "found"), (" ", ""), ("(재", "found"), ("발급)·", ""), ("여권", "found"), ("", ""),
    ]  # fmt: skip
    assert find_marks("여권", []) == [("여권", "")]
