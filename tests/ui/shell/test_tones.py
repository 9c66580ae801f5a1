# SPDX-License-Identifier: GPL-3.0-or-later
"""Where a Vietnamese tone stands, whenever it is given: after the first vowel, in between or at the end."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING, cast
from unicodedata import normalize

from PySide6.QtQml import QJSEngine
import pytest

from kiosk.ui.places import UI

if TYPE_CHECKING:
    from PySide6.QtGui import QGuiApplication
    from PySide6.QtQml import QJSValue

TONES = re.compile("[\u0300\u0309\u0303\u0301\u0323]")
# As the kiosk's texts write them: hòa and thủy, not hoà and thuỷ.
SYLLABLES = """
hòa hóa hỏa họa xóa tòa tỏa đọa lòa khóa thỏa xòe hòe khỏe lóe tòe thủy thúy lũy tủy hủy húy ủy quỳ quý quỷ
quỵ quá quà quả quạ quế quệ quở quẻ què hoàn hoán toán toàn đoàn đoán khoản khoán loạn hoạt thoát đoạt xoắn
hoặc hoẵng ngoặc loét khoét toét huỳnh huýt suýt tuýp quýt quỳnh quần quận quốc quảng quyền quyết quyển
nguyễn chuyển thuyền tuyết huyện truyện duyệt khuyết luyến viện tiếng giếng giữ giữa được đường trường người
hưởng thưởng lượng rượu bưởi cưới mười hướng phường ngoài ngoại xoài thoải toại khoái xoáy ngoáy khuỷu ngoẹo
khoèo khuấy chuối muối đuổi buổi cuối nguội hiểu kiểu biểu thiếu chiếu yếu yểu gì già giá giả giã giờ giới
giỏi giấy giày giáo giảm giải giặt giục giúp giết giống giọng giỗ gìn ý ỷ mỹ kỹ kỳ ký lý tỷ chìa khìa tỉa
đĩa nghĩa múa lúa của mùa chùa cửa sửa nửa đứa ái ảnh ánh áo ấn ấy bà bạn bảng bảo bằng bậc bệnh biết biển
bố bộ bởi hộ khẩu tịch thị sổ số phụ nữ chứng nhận đẻ tử tuất cấp đổi phép thuế phí lệ đất nhà cấm sĩ việc
điện thoại địa chỉ bưu phẩm xã hội trợ tàn tật khuyến mãi sức khỏe kính mắt nước rác
"""


@pytest.fixture(scope="module")
def engine(qapp: QGuiApplication) -> QJSEngine:
    engine = QJSEngine(qapp)
    source = (UI / "shell" / "keyboard" / "tones.js").read_text(encoding="utf-8")
    engine.evaluate(source.replace(".pragma library", ""))
    return engine


def told(engine: QJSEngine, function: str, *words: str) -> str:
    """Return what a function of the library makes of words."""
    value = cast("QJSValue", engine.evaluate(f"{function}(...{json.dumps(words)})"))
    assert not value.isError(), value.toString()
    return str(value.toString())


def parts(syllable: str) -> tuple[str, str]:
    """Return a syllable without its tone, and the tone, or nothing."""
    apart = normalize("NFD", syllable)
    return normalize("NFC", TONES.sub("", apart)), "".join(TONES.findall(apart))


def typed(engine: QJSEngine, letters: str, tone: str, after: int) -> str:
    """Write letter by letter, and give the tone after so many."""
    word = ""
    for at, letter in enumerate(letters, 1):
        word = told(engine, "settled", word + letter)
        if at == after:
            word = told(engine, "toned", word, tone)
    return word


def test_every_syllable_comes_out_as_it_is_written_wherever_the_tone_is_given(engine: QJSEngine) -> None:
    syllables = [one for one in SYLLABLES.split() if parts(one)[1]]
    assert len(set(syllables)) >= 150
    wrong = []
    for syllable in syllables:
        letters, tone = parts(syllable)
        first = next(at for at, letter in enumerate(letters) if letter in "aăâeêioôơuưy")
        for after in range(first + 1, len(letters) + 1):
            for form in (str.lower, str.upper, str.title):
                came = typed(engine, form(letters), tone, after)
                if came != form(syllable):
                    wrong.append((syllable, after, came))
    assert wrong == []


@pytest.mark.parametrize(
    ("word", "tone", "becomes"),
    [
        ("á", "\u0301", "a"),  # the same once more takes it away
        ("á", "\u0323", "ạ"),
        ("chiến", "\u0323", "chiện"),
        ("kh", "\u0301", "kh"),
        ("", "\u0301", ""),
        ("a\u0302\u0323", "\u0301", "ấ"),  # what was written in pieces comes out as one
        ("Đăk", "\u0301", "Đắk"),
    ],
)
def test_a_tone_replaces_another_and_needs_a_vowel(
    engine: QJSEngine, word: str, tone: str, becomes: str
) -> None:
    assert told(engine, "toned", word, tone) == becomes


@pytest.mark.parametrize(
    ("text", "word"), [("đăng ký", "ký"), ("a@b", "b"), ("12", ""), ("", ""), ("hộ ", ""), ("a1ó", "ó")]
)
def test_only_the_letters_before_the_cursor_are_the_word(engine: QJSEngine, text: str, word: str) -> None:
    assert told(engine, "lastWord", text) == word
