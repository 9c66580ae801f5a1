# SPDX-License-Identifier: GPL-3.0-or-later
"""A city's mail server on loopback, with TLS and a certificate of its own, that has good and bad days."""

from __future__ import annotations

import asyncio
from contextlib import contextmanager
from dataclasses import dataclass, field
from email import message_from_bytes
from email.policy import default
from functools import cache
from pathlib import Path
import ssl
import subprocess
from tempfile import TemporaryDirectory
from threading import Event, Thread
from typing import TYPE_CHECKING, Any

from aiosmtpd.smtp import SMTP, AuthResult

if TYPE_CHECKING:
    from collections.abc import Iterator
    from email.message import EmailMessage

SENDER = "minwon@city.example"
USER, PASSWORD = "minwon", "walking-the-hall-9"


@dataclass
class MailServer:
    """What arrived, and how the server behaves: `day` is fine, busy, lost, hangs, nobody or refused."""

    day: str = "fine"
    heard: Event = field(default_factory=Event)  # a letter is here whole
    taken: list[EmailMessage] = field(default_factory=list)
    senders: list[str] = field(default_factory=list)
    encrypted: list[bool] = field(default_factory=list)
    port: int = 0
    known: Path = field(default_factory=lambda: certificate() / "city.pem")

    @property
    def settings(self) -> dict[str, Any]:
        """Return what `[mail]` of the settings says about it."""
        return {"mail_server": f"localhost:{self.port}", "mail_sender": SENDER, "mail_ca": self.known}

    async def handle_RCPT(self, *said: Any) -> str:  # noqa: ANN401, N802 # aiosmtpd's face
        """Answer whether the server takes letters to an address."""
        if self.day == "nobody":
            return "550 5.1.1 no such mailbox"
        _server, _session, envelope, address, _options = said
        envelope.rcpt_tos.append(address)
        return "250 OK"

    async def handle_DATA(self, server: Any, _session: Any, envelope: Any) -> str:  # noqa: ANN401, N802 # the same
        """Take a letter, or not."""
        if self.day == "busy":
            return "451 4.3.0 later"
        if self.day == "refused":
            return "554 5.7.1 not this one"
        self.encrypted.append(server.transport.get_extra_info("ssl_object") is not None)
        self.senders.append(envelope.mail_from)
        self.taken.append(message_from_bytes(envelope.content, policy=default))
        self.heard.set()
        if self.day == "hangs":
            await asyncio.Event().wait()
        if self.day == "lost":
            server.transport.abort()
        return "250 2.0.0 taken"


@cache
def _kept() -> TemporaryDirectory[str]:
    kept = TemporaryDirectory(prefix="mail-")
    for name, host in (("city", "localhost"), ("other", "elsewhere.example")):
        words = [
            "openssl",
            "req",
            "-x509",
            "-newkey",
            "ec",
            "-pkeyopt",
            "ec_paramgen_curve:prime256v1",
            "-nodes",
        ]
        about = ["-subj", f"/CN={host}", "-addext", f"subjectAltName=DNS:{host}", "-days", "3650"]
        files = ["-keyout", f"{kept.name}/{name}.key", "-out", f"{kept.name}/{name}.pem"]
        subprocess.run([*words, *about, *files], check=True, capture_output=True)
    return kept


def certificate() -> Path:
    """Return the folder of two certificates: the city's own, and one of another host."""
    return Path(_kept().name)


@contextmanager
def mail_server(
    *, implicit: bool = False, tls: bool = True, name: str = "city", signed_in: bool = False
) -> Iterator[MailServer]:
    """Run a server until the block ends."""
    server, context = MailServer(), None
    if tls:
        context = ssl.create_default_context(ssl.Purpose.CLIENT_AUTH)
        context.load_cert_chain(certificate() / f"{name}.pem", certificate() / f"{name}.key")
    more: dict[str, Any] = {} if implicit or not tls else {"tls_context": context, "require_starttls": True}
    if signed_in:
        more |= {"authenticator": _authenticator, "auth_required": True}
    loop = asyncio.new_event_loop()
    listening = loop.run_until_complete(
        loop.create_server(
            lambda: SMTP(server, hostname="localhost", loop=loop, **more), "127.0.0.1", 0,
            ssl=context if implicit else None,
        )
    )  # fmt: skip
    server.port = listening.sockets[0].getsockname()[1]
    thread = Thread(target=loop.run_forever)
    thread.start()
    try:
        yield server
    finally:
        asyncio.run_coroutine_threadsafe(_ended(listening), loop).result()
        loop.call_soon_threadsafe(loop.stop)
        thread.join()
        loop.close()


async def _ended(listening: asyncio.Server) -> None:
    """Listen no longer, in the thread that listens, and end what is still talked about."""
    listening.close()
    others = asyncio.all_tasks() - {asyncio.current_task()}
    for one in others:
        one.cancel()
    await asyncio.gather(*others, return_exceptions=True)


def _authenticator(_server: Any, _session: Any, _envelope: Any, _mechanism: str, data: Any) -> AuthResult:  # noqa: ANN401 # aiosmtpd's face
    right = (data.login, data.password) == (USER.encode(), PASSWORD.encode())
    return AuthResult(success=right, handled=True)
