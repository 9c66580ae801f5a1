# SPDX-License-Identifier: GPL-3.0-or-later
"""The compiled texts, read back by Qt."""

from __future__ import annotations

from PySide6.QtCore import QTranslator

from kiosk.ui.catalogue import words
from kiosk.ui.qm import compiled


def test_qt_reads_back_every_text() -> None:
    texts = words("vi")
    data = compiled(texts)
    translator = QTranslator()
    assert translator.load(data)
    for key, text in texts.items():
        assert translator.translate("", key) == text


def test_an_unknown_id_stays_unknown() -> None:
    data = compiled({"a.b": "가"})
    translator = QTranslator()
    assert translator.load(data)
    assert not translator.translate("", "a.c")
