# SPDX-License-Identifier: GPL-3.0-or-later
"""A person's Korean name for who reads no Hangul: in Latin letters, in Japanese in kana, Hangul beside it.

Surnames as those who bear them mostly write them (Kim, Lee, Park), which the state's romanisation leaves to
them (chapter 3, article 7); given names by its rules, without what neighbours do to each other (article 4):
Hong Bitna. Kana as Japanese newspapers write it: voiced between voiced sounds, finals drawn over. Which
characters a name has nobody knows, so Chinese has Latin letters, too. Made of what is shown, kept nowhere.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from kiosk.language.pronunciation.syllables import FINALS, INITIALS, VOWELS, is_syllable, taken_apart
from kiosk.language.romanised_names import LEADS, SOUNDS, TAILS

if TYPE_CHECKING:
    from kiosk.language.pronunciation.syllables import Syllable

_SURNAMES: Final = {
    "김": "Kim", "이": "Lee", "박": "Park", "최": "Choi", "조": "Cho", "윤": "Yoon", "임": "Lim", "오": "Oh",
    "신": "Shin", "권": "Kwon", "안": "Ahn", "유": "Yoo", "류": "Ryu", "고": "Ko", "문": "Moon", "노": "Noh",
    "강": "Kang", "심": "Shim", "우": "Woo", "곽": "Kwak", "구": "Koo", "공": "Kong", "선우": "Sunwoo",
}  # fmt: skip
COMPOUND_SURNAMES: Final = ("남궁", "황보", "제갈", "사공", "선우", "서문", "독고", "동방")
# The surnames of nearly everybody who bears a Korean name; before others, as 응우옌티란, none is set apart.
_OF_ONE: Final = frozenset(
    "김이박최정강조윤장임한오서신권황안송류전홍고문양손배백허유남심노하곽성차주우구민나진지엄채원천방공현함변염여추도소석선설"
    "마길연위표명기반라왕금옥육인맹제모탁국어은편용예경봉사부가복태목형피두감음빈동온호범좌팽승간시견당화창"
)
_LONGEST: Final = 4  # letters with a surname of one; a longer name is a foreigner's, with none in front
# Syllables of borrowed words alone: no character is read so, and no Korean word in use as a name has them.
_BORROWED: Final = re.compile(
    "[클크킨킴키카커쿠케코트튼티테터텔프펠퍼즈브츠르웬웨엔뚜뜨쯔꾸찌쉬쉐셔샤쟈죠챠튀뷰릭릿릴]"
)
# Names that look as if a surname led them.
_CHRISTENED: Final = frozenset({"마리아", "사라", "안나", "소피아", "안젤라", "마리오"})
_NAME: Final = re.compile(r"[가-힣][가-힣*○]*")
_LATIN: Final = re.compile("[A-Za-z]")
# Of each initial its five syllables in a, i, u, e, o, and those it has behind a voiced sound.
_KANA: Final = {
    "ㄱ": "カ キ ク ケ コ", "ㄴ": "ナ ニ ヌ ネ ノ", "ㄷ": "タ ティ トゥ テ ト", "ㄹ": "ラ リ ル レ ロ",
    "ㅁ": "マ ミ ム メ モ", "ㅂ": "パ ピ プ ペ ポ", "ㅅ": "サ シ ス セ ソ", "ㅇ": "ア イ ウ エ オ",
    "ㅈ": "チャ チ チュ チェ チョ", "ㅎ": "ハ ヒ フ ヘ ホ",
}  # fmt: skip
_VOICED: Final = {
    "ㄱ": "ガ ギ グ ゲ ゴ", "ㄷ": "ダ ディ ドゥ デ ド", "ㅂ": "バ ビ ブ ベ ボ",
    "ㅈ": "ジャ ジ ジュ ジェ ジョ",
}  # fmt: skip
_PLAIN: Final = dict(zip("ㄲㄸㅃㅆㅉㅊㅋㅌㅍ", "ㄱㄷㅂㅅㅈㅈㄱㄷㅂ", strict=True))
# The row of each vowel, and the small letter that glides into it: 현 is ヒョン, 환 ファン.
_ROWS: Final = "a e iャ iェ o e iョ iェ o uァ uェ uェ iョ u uォ uェ uィ iュ u i i"
_VOWELS: Final = dict(zip(VOWELS, _ROWS.split(" "), strict=True))
_GLIDES: Final = {"イャ": "ヤ", "イュ": "ユ", "イョ": "ヨ", "ウァ": "ワ"}
_ENDS: Final = dict(zip("kntlmp", ("ク", "ン", "ッ", "ル", "ム", "プ"), strict=True)) | {"ng": "ン", "": ""}
_DRAWN: Final = {"n": "ㄴ", "l": "ㄹ", "m": "ㅁ", "k": "ㄱ", "p": "ㅂ", "t": "ㅅ"}
_SOFT: Final = frozenset({"", "n", "l", "m", "ng"})


def person(name: str, language: str) -> str:
    """Return a name as the language reads it, with the Hangul that is on the door: Kim Minjun (김민준)."""
    if language == "ko" or not _NAME.search(name) or _LATIN.search(name):
        return name
    told = _NAME.sub(lambda found: _told(found[0], language), name)
    return f"{told} ({name})"


def _told(name: str, language: str) -> str:
    borrowed = name in _CHRISTENED or bool(_BORROWED.search(name))
    foreign = borrowed or len(name) > _LONGEST or name[0] not in _OF_ONE
    first = name if foreign and name.isalpha() else name[0]
    own = next((one for one in COMPOUND_SURNAMES if name.startswith(one)), first)
    given = name[len(own) :]
    if language == "ja":
        return "・".join(filter(None, (_kana(own, "k"), _kana(given, _end(own)))))
    return " ".join(filter(None, (_SURNAMES.get(own) or _latin(own), _latin(given))))


def _latin(word: str) -> str:
    return "".join(map(_letters, word)).capitalize()


def _letters(sign: str) -> str:
    if not is_syllable(sign):
        return sign
    one = taken_apart(sign)[0]
    lead = LEADS[INITIALS.index(one.initial)]
    return (lead or "") + SOUNDS[VOWELS.index(one.vowel)] + TAILS[FINALS.index(one.final)]


def _end(word: str) -> str:
    """Return with what sound a word ends; a hidden syllable voices nothing."""
    return TAILS[FINALS.index(taken_apart(word[-1])[0].final)] if word and is_syllable(word[-1]) else "k"


def _kana(word: str, before: str) -> str:
    """Return a part of a name in katakana, behind a sound that may voice its first."""
    made, end = "", before
    for sign in word:
        if not is_syllable(sign):
            made, end = made + sign, "k"
            continue
        one = taken_apart(sign)[0]
        if made and end in _DRAWN and one.initial == "ㅇ":  # 진아 is チナ
            made, one.initial = made.removesuffix(_ENDS[end]), _DRAWN[end]
        made += _syllable(one, voiced=end in _SOFT)
        end = TAILS[FINALS.index(one.final)]
        made += _ENDS[end]
    return made


def _syllable(one: Syllable, *, voiced: bool) -> str:
    row = (_VOICED if voiced and one.initial in _VOICED else _KANA)[_PLAIN.get(one.initial, one.initial)]
    vowel, glide = _VOWELS[one.vowel][0], _VOWELS[one.vowel][1:]
    if row[1] == "ャ" and glide in {"ャ", "ェ", "ュ", "ョ"}:  # 최 is チェ, 주 and 쥬 are チュ
        return row[:1] + glide if row[0] == "チ" else f"ジ{glide}"
    base = row.split()["aiueo".index(vowel)]
    return _GLIDES.get(base + glide, base + glide)
