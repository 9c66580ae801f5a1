# SPDX-License-Identifier: GPL-3.0-or-later
"""Receipt numbers notice a slip of the finger; codes are kept only as keyed verifiers."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from kiosk.cases.numbers import fits, new_code, read_number, receipt_number, verifier

COUNTS = st.integers(1, 9_999_999)
LETTERS = st.text("ABCDEFGHIJKLMNOPQRSTUVWXYZ", min_size=1, max_size=2)


@given(LETTERS, COUNTS)
def test_a_number_is_read_back_however_it_is_typed(booth: str, count: int) -> None:
    number = receipt_number(booth, count)
    for typed in (number, number.lower(), number.replace("-", ""), number.replace("-", " ")):
        assert read_number(typed) == number


@given(LETTERS, COUNTS, st.data())
def test_one_wrong_digit_is_noticed(booth: str, count: int, data: st.DataObject) -> None:
    number = receipt_number(booth, count)
    places = [place for place, letter in enumerate(number) if letter.isdigit()]
    place = data.draw(st.sampled_from(places))
    digit = data.draw(st.sampled_from([one for one in "0123456789" if one != number[place]]))
    assert read_number(number[:place] + digit + number[place + 1 :]) is None


@given(LETTERS, st.integers(1, 999_999), st.integers(0, 4))
def test_two_swapped_neighbours_are_noticed(booth: str, count: int, place: int) -> None:
    number = receipt_number(booth, count)
    place += number.index("-") + 1
    if number[place] != number[place + 1]:
        swapped = number[:place] + number[place + 1] + number[place] + number[place + 2 :]
        assert read_number(swapped) is None


def test_nonsense_is_no_number() -> None:
    assert [read_number(text) for text in ("", "A", "1234567", "AA-000137-7", "A-٠٠٠١٣٧-7")] == [None] * 5


def test_a_code_fits_only_its_number_and_key() -> None:
    kept = verifier(b"key", "A-000137-7", "4071")
    assert fits(b"key", "A-000137-7", "4071", kept)
    assert not fits(b"key", "A-000137-7", "4072", kept)
    assert not fits(b"key", "A-000138-1", "4071", kept)
    assert not fits(b"other", "A-000137-7", "4071", kept)
    assert b"4071" not in kept


def test_codes_have_four_digits_and_differ() -> None:
    codes = {new_code() for _ in range(200)}
    assert all(len(code) == 4 and code.isdigit() for code in codes)
    assert len(codes) > 100
