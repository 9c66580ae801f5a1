# SPDX-License-Identifier: GPL-3.0-or-later
"""The ways out of the house, as the settings name them: for letters, and for mail about the booths."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kiosk.cases.posting import LetterChannel
from kiosk.gateway.command import CommandGateway
from kiosk.gateway.smtp import SmtpGateway
from kiosk.settings.mail import PORTS
from kiosk.settings.server_address import host_and_port

if TYPE_CHECKING:
    from kiosk.gateway.port import Gateway
    from kiosk.settings import Settings


def gateways(settings: Settings) -> dict[LetterChannel, Gateway]:
    """Return the ways out that the settings name; none by default."""
    found: dict[LetterChannel, Gateway] = {}
    if settings.demo:  # its cases are invented, and an invented address may be somebody's
        return found
    if settings.mail_server is not None and settings.mail_sender is not None:
        host, port = host_and_port(settings.mail_server, PORTS[settings.mail_tls])
        found[LetterChannel.MAIL] = SmtpGateway(
            host=host, port=port, implicit=settings.mail_tls == "implicit", sender=settings.mail_sender,
            sender_name=settings.city_name, user=settings.mail_user, secret=settings.mail_secret,
            ca=settings.mail_ca,
        )  # fmt: skip
    if settings.message_command is not None:
        found[LetterChannel.MESSAGE] = CommandGateway(settings.message_command)
    return found
