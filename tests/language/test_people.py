# SPDX-License-Identifier: GPL-3.0-or-later
"""People's names for who reads no Hangul: as those who bear such names write them, the Hangul beside it."""

from __future__ import annotations

import pytest

from kiosk.language.people import person

# Invented, but for the standard's own two.
NAMES = """
김민준 Kim Minjun キム・ミンジュン|이서연 Lee Seoyeon イ・ソヨン|박도윤 Park Doyun パク・トユン
한복남 Han Boknam ハン・ボクナム|홍빛나 Hong Bitna ホン・ビッナ|최지우 Choi Jiu チェ・ジウ
남궁민 Namgung Min ナムグン・ミン|이진아 Lee Jina イ・ジナ|강호동 Kang Hodong カン・ホドン
황보석 Hwangbo Seok ファンボ・ソク|황보 Hwangbo ファンボ|쩐티란 Jjeontiran チョンティラン
황희선 Hwang Huiseon ファン・ヒソン|김종국 Kim Jongguk キム・ジョングク|정은 Jeong Eun チョン・ウン
남궁하늘빛 Namgung Haneulbit ナムグン・ハヌルビッ|응우옌티란 Eunguyentiran ウンウイェンティラン
마이클 Maikeul マイクル|마리아 Maria マリア|김응수 Kim Eungsu キム・ウンス|왕웨이 Wangwei ワンウェイ
"""


@pytest.mark.parametrize("row", NAMES.replace("\n", "|").strip("|").split("|"))
def test_a_name_is_read_as_its_language_reads_it(row: str) -> None:
    korean, latin, kana = row.split(" ", 1)[0], row.split(" ", 1)[1].rsplit(" ", 1)[0], row.rsplit(" ", 1)[1]
    assert person(korean, "ko") == korean
    for language in ("en", "vi", "zh-CN"):
        assert person(korean, language) == f"{latin} ({korean})"
    assert person(korean, "ja") == f"{kana} ({korean})"


@pytest.mark.parametrize(
    ("shown", "told"),
    [("홍*동", "Hong *dong (홍*동)"), ("홍○○", "Hong ○○ (홍○○)"), ("Jane Smith", "Jane Smith"), ("", "")],
)
def test_of_a_hidden_name_no_more_is_told_than_stands(shown: str, told: str) -> None:
    assert person(shown, "en") == told
