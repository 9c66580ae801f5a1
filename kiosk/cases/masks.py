# SPDX-License-Identifier: GPL-3.0-or-later
"""Personal data as they may be shown on a screen that others can see."""

from __future__ import annotations

import re
from typing import Final, Literal

type PhoneMask = Literal["middle", "last"]
_REGION: Final = re.compile(r".+(?:도|시|군|구|읍|면|동|리|가)$")


def mask_name(name: str) -> str:
    """Keep the first and the last letter: 홍*동, 홍*, 남**수; a single letter is hidden."""
    plain = " ".join(name.split())
    if len(plain) <= 1:
        return "*" * len(plain)
    if len(plain) == 2:  # noqa: PLR2004 # two letters have no middle
        return f"{plain[0]}*"
    return plain[0] + re.sub(r"\S", "*", plain[1:-1]) + plain[-1]


def mask_phone(phone: str, which: PhoneMask = "middle") -> str:
    """Hide the middle group, or the last four digits where the city chose so."""
    area, middle, last = _groups(phone)
    if not middle:
        return "*" * len(phone.strip())
    if which == "middle":
        return "-".join(part for part in (area, "*" * len(middle), last) if part)
    return "-".join(part for part in (area, middle, "*" * len(last)) if part)


def mask_address(address: str) -> str:
    """Keep the address down to the 동; street, number and house are hidden."""
    kept: list[str] = []
    for word in address.split():
        if not _REGION.match(re.sub(r"\d+(?=동$)", "", word)) or any(
            letter.isdigit() for letter in word[:-2]
        ):
            break
        kept.append(word)
    return " ".join([*kept, "***"]) if address.strip() else ""


def mask_email(email: str) -> str:
    """Keep the first letter and the host."""
    user, at, host = email.strip().partition("@")
    return f"{user[:1]}{'*' * max(len(user) - 1, 1)}{at}{host}" if at else "*" * len(user)


def mask_contact(contact: str, which: PhoneMask = "middle") -> str:
    """Mask a contact, whether it is a telephone or an e-mail address."""
    return mask_email(contact) if "@" in contact else mask_phone(contact, which)


def _groups(phone: str) -> tuple[str, str, str]:
    digits = re.sub(r"\D", "", phone)
    if len(digits) < 7:  # noqa: PLR2004 # too short for a telephone
        return "", "", ""
    if len(digits) <= 8:  # noqa: PLR2004 # without an area code, or 1588-0000
        return "", digits[:-4], digits[-4:]
    area = 2 if digits.startswith("02") else 3
    return digits[:area], digits[area:-4], digits[-4:]
