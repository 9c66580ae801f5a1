# SPDX-License-Identifier: GPL-3.0-or-later
"""Where something is and what is done there, in the visitor's words."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterable

    from kiosk.directory.public import PublicOffice
    from kiosk.services.shown import Services

WIDE_DOTS: Final = dict.fromkeys(map(ord, "ㆍᆞ․‧・･"), "·")


def duty_in_type(duty: str) -> str:
    """Write 주ㆍ정차 as 주·정차: a dot as wide as a syllable tears the word apart."""
    return duty.translate(WIDE_DOTS)


def in_a_row(parts: Iterable[str]) -> str:
    """Part what stands in one row by dots, none of which begins a line."""
    return "\u00a0· ".join(part for part in parts if part)


def where(services: Services, office: PublicOffice, language: str) -> str:
    """Return "민원동 2층", or nothing for an office outside the venue."""
    parts = (office.building, office.floor) if office.room or office.floor else ()
    return " ".join(services.translated(part, language) for part in parts if part)
