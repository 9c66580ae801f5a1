"""Where something is, in the visitor's words."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from kiosk.directory.public import PublicOffice
    from kiosk.ui.services import Services


def where(services: Services, office: PublicOffice, language: str) -> str:
    """Return "민원동 2층", or nothing for an office outside the venue."""
    parts = (office.building, office.floor) if office.room or office.floor else ()
    return " ".join(services.translated(part, language) for part in parts if part)
