# SPDX-License-Identifier: GPL-3.0-or-later
"""Masks as the public sector's display rules want them."""

from __future__ import annotations

import pytest

from kiosk.cases.masks import mask_address, mask_contact, mask_name, mask_phone


@pytest.mark.parametrize(
    ("name", "shown"),
    [
        ("홍길동", "홍*동"),
        ("황보", "황*"),
        ("남궁민수", "남**수"),
        ("Nguyen Van An", "N***** *** *n"),
        ("가", "*"),
        ("", ""),
        ("  홍  길동 ", "홍 *동"),
    ],
)
def test_names_keep_first_and_last(name: str, shown: str) -> None:
    assert mask_name(name) == shown


@pytest.mark.parametrize(
    ("phone", "middle", "last"),
    [
        ("010-1234-5678", "010-****-5678", "010-1234-****"),
        ("01012345678", "010-****-5678", "010-1234-****"),
        ("061-270-3257", "061-***-3257", "061-270-****"),
        ("02-123-4567", "02-***-4567", "02-123-****"),
        ("1588-0000", "****-0000", "1588-****"),
        ("119", "***", "***"),
    ],
)
def test_telephones_hide_one_group(phone: str, middle: str, last: str) -> None:
    assert mask_phone(phone) == middle
    assert mask_phone(phone, "last") == last


@pytest.mark.parametrize(
    ("address", "shown"),
    [
        ("전라남도 목포시 용당동 000-1", "전라남도 목포시 용당동 ***"),
        ("목포시 용당1동 3번지", "목포시 용당1동 ***"),
        ("목포시 양을로 203", "목포시 ***"),
        ("103동 1202호", "***"),
        ("", ""),
    ],
)
def test_addresses_end_at_the_dong(address: str, shown: str) -> None:
    assert mask_address(address) == shown


def test_a_contact_is_masked_by_what_it_is() -> None:
    assert mask_contact("visitor@example.org") == "v******@example.org"
    assert mask_contact("010-1234-5678") == "010-****-5678"
