# SPDX-License-Identifier: GPL-3.0-or-later
"""Names in Latin letters: the examples of the standard itself."""

from __future__ import annotations

from kiosk.language.romanised_names import romanised

STANDARD = """
구미 Gumi, 영동 Yeongdong, 백암 Baegam, 옥천 Okcheon, 합덕 Hapdeok, 호법 Hobeop, 월곶 Wolgot, 벚꽃 Beotkkot,
한밭 Hanbat, 구리 Guri, 설악 Seorak, 칠곡 Chilgok, 임실 Imsil, 울릉 Ulleung, 대관령 Daegwallyeong,
백마 Baengma, 신문로 Sinmunno, 종로 Jongno, 왕십리 Wangsimni, 별내 Byeollae, 신라 Silla, 알약 Allyak,
해돋이 Haedoji, 묵호 Mukho, 집현전 Jiphyeonjeon, 압구정 Apgujeong, 낙동강 Nakdonggang, 죽변 Jukbyeon,
낙성대 Nakseongdae, 합정 Hapjeong, 팔당 Paldang, 샛별 Saetbyeol, 울산 Ulsan, 광희문 Gwanghuimun,
속리산 Songnisan, 독립문 Dongnimmun
"""


def test_the_standards_examples_are_spelled_as_it_spells_them() -> None:
    pairs = [pair.split() for pair in STANDARD.split(",")]
    assert len(pairs) > 30
    assert [(name, romanised(name)) for name, spelled in pairs if romanised(name) != spelled] == []


def test_what_is_no_hangul_stays() -> None:
    assert romanised("2청사 AI팀") == "2Cheongsa AITim"
