# SPDX-License-Identifier: GPL-3.0-or-later
"""What `[mail]` of the settings may say: a server, TLS in one of two ways, and no password in the file."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from kiosk.settings.server_address import is_server

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

PORTS: Final = {"starttls": 587, "implicit": 465}
_SENDER: Final = re.compile(r"[A-Za-z0-9._+-]{1,64}@([A-Za-z0-9-]+\.)+[A-Za-z]{2,63}")


def mistakes(
    server: str | None, tls: str, sender: str | None, user: str | None, secret: Path | None
) -> Iterator[tuple[str, str]]:
    """Name what keeps letters from leaving, by the key that is to be mended."""
    if tls not in PORTS:
        yield (
            "mail_tls",
            (f"편지는 TLS로만 보냅니다. mail_tls는 starttls나 implicit여야 합니다. 지금은 {tls!r}입니다."),
        )
    if server is None:
        if sender or user or secret:
            key = "mail_sender" if sender else "mail_user" if user else "mail_secret"
            yield (
                key,
                'mail_server가 없습니다. "smtp.example.kr"처럼 적거나 [mail]을 모두 지우십시오.',
            )
        return
    if not is_server(server):
        yield (
            "mail_server",
            (f'메일 서버를 "smtp.example.kr"이나 "smtp.example.kr:587"처럼 적으십시오: {server!r}'),
        )
    if sender is None or _SENDER.fullmatch(sender) is None:
        yield (
            "mail_server" if sender is None else "mail_sender",
            ('mail_sender에 보내는 주소를 "minwon@example.kr"처럼 적으십시오.'),
        )
    if (user is None) != (secret is None):
        yield (
            "mail_user" if secret is None else "mail_secret",
            ("mail_user와 mail_secret은 함께 적습니다. 비밀번호는 mail_secret이 가리키는 파일에만 둡니다."),
        )


def caretaker_mistakes(server: str | None, caretaker: str | None) -> Iterator[tuple[str, str]]:
    """Name what keeps whoever looks after the booths from being told."""
    if caretaker is not None and (server is None or _SENDER.fullmatch(caretaker) is None):
        yield (
            "mail_caretaker",
            (
                'mail_caretaker에 키오스크를 돌보는 담당자의 주소를 "it@example.kr"처럼, '
                "mail_server와 함께 적으십시오."
            ),
        )
