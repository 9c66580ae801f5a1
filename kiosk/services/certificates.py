# SPDX-License-Identifier: GPL-3.0-or-later
"""Certificates that end within a month: of the city's servers, of the line to them, of the pages."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING, Final

from kiosk.storage.server.certificates import file_holds_until, line_holds_until
from kiosk.storage.server.line import address

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import datetime
    from pathlib import Path

    from kiosk.settings import Settings

SAID_BEFORE: Final = timedelta(days=30)


def ending_certificates(settings: Settings, now: datetime) -> Mapping[str, datetime]:
    """Return by what they certify those that end within thirty days, or have ended; asked once an hour."""
    if settings.server is None:
        return {}
    held = line_holds_until(address(settings), int(now.timestamp()) // 3600)
    return {what: until for what, until in held.items() if until - now < SAID_BEFORE}


def page_certificate(file: Path, now: datetime) -> datetime | None:
    """Return when the pages' certificate ends, if that is within thirty days."""
    until = file_holds_until(file)
    return until if until is not None and until - now < SAID_BEFORE else None
