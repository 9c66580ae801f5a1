"""Nothing on a screen is markup, and nothing that Qt draws asks another machine for anything."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from PySide6.QtNetwork import QNetworkProxy
import pytest
import shiboken6

from kiosk.ui.engine import local_engine
from kiosk.ui.marked import find_marks, marked
from kiosk.ui.places import UI
from tests.canary import listening
from tests.visitor import start_qt

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from PySide6.QtGui import QGuiApplication
    from pytestqt.qtbot import QtBot

    from tests.canary import Listener

FILES = sorted(UI.rglob("*.qml"))
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


@pytest.fixture
def listener() -> Iterator[Listener]:
    """Listen on every address of this machine."""
    with listening() as one:
        yield one


CURIOUS = """
import QtQuick
Item {
    readonly property bool failed: picture.status === Image.Error
    Text { text: "<img src='http://0.0.0.0:PORT/a.png'>"; textFormat: Text.StyledText }
    Text { text: "<img src='http://0.0.0.0:PORT/b.png'>"; textFormat: Text.RichText }
    Image { id: picture; source: "http://0.0.0.0:PORT/c.png" }
    Component.onCompleted: {
        const request = new XMLHttpRequest();
        request.open("GET", "http://0.0.0.0:PORT/d");
        request.send();
    }
}
"""


@pytest.mark.qt_log_ignore("refused", "Connection closed", "QML (Image|Text)")
@pytest.mark.parametrize("walled", [True, False])
def test_an_engine_asks_no_other_machine(
    qapp: QGuiApplication, qtbot: QtBot, listener: Listener, *, walled: bool
) -> None:
    start_qt(qapp)
    engine = local_engine()
    if not walled:
        QNetworkProxy.setApplicationProxy(QNetworkProxy(QNetworkProxy.ProxyType.NoProxy))
    engine.loadData(CURIOUS.replace("PORT", str(listener.port)).encode())
    [root] = engine.rootObjects()
    qtbot.waitUntil(lambda: root.property("failed") if walled else listener.calls() >= len("abcd"))
    shiboken6.delete(engine)
    shiboken6.delete(local_engine())  # the wall stands again
    assert bool(listener.calls()) is not walled


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
