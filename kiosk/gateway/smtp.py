# SPDX-License-Identifier: GPL-3.0-or-later
"""The city's mail server: over TLS with a verified certificate, or not at all."""

from __future__ import annotations

from contextlib import contextmanager, suppress
from dataclasses import dataclass
from email.headerregistry import Address
from email.message import EmailMessage
from email.policy import SMTP as SMTP_LINES
from email.utils import formatdate
import os
import re
import smtplib
import socket
import ssl
from threading import Event, Thread
from typing import TYPE_CHECKING, Final

from kiosk.gateway.port import NotSent, Unanswered

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from kiosk.gateway.port import Outgoing

PATIENCE_S: Final = 15.0  # for each answer
WHOLE_S: Final = 90.0  # for all of it: a server may say a letter at a time, and never be silent for long
READY: Final = 220
GO_AHEAD: Final = 354
TAKEN: Final = 250
LASTING: Final = 500
OTHERS: Final = 0o077  # the rights of everybody but the file's owner


@dataclass(frozen=True, slots=True, kw_only=True)
class SmtpGateway:
    """One server, as the settings name it; nothing is ever sent to another."""

    host: str
    port: int
    implicit: bool
    sender: str
    sender_name: str
    user: str | None = None
    secret: Path | None = None
    ca: Path | None = None
    patience_s: float = PATIENCE_S
    whole_s: float = WHOLE_S

    def send(self, letter: Outgoing) -> int:
        """Send a letter and return the server's code."""
        written = self._written(letter)
        with self._connected() as line:
            _check(line.mail(self.sender), "refused")
            _check(line.rcpt(letter.to), "address")
            line.putcmd("data")
            _check(line.getreply(), "refused", GO_AHEAD)
            # Without the closing dot a server must not deliver (RFC 5321, 4.1.1.4), so up to here a lost
            # line means: not sent. From the dot on, only its answer tells.
            line.send(written)
            with _once_given_away():
                line.send(b".\r\n")
                answer = line.getreply()
                if answer[0] < TAKEN:  # no code of SMTP's, as when the line was cut in the middle of it
                    raise smtplib.SMTPServerDisconnected("half an answer")
            _check(answer, "refused")
            with suppress(smtplib.SMTPException, OSError):
                line.quit()
            return answer[0]

    @contextmanager
    def _connected(self) -> Iterator[smtplib.SMTP]:
        """Return a line to the server, encrypted and signed in; what goes wrong on it was not sent."""
        line = self._line()
        done = Event()
        Thread(target=_end, args=(line, done, self.whole_s), daemon=True).start()
        try:
            self._open(line)
            self._sign_in(line)
            yield line
        except ssl.SSLCertVerificationError as error:
            raise NotSent("certificate") from error
        except ssl.SSLError as error:
            raise NotSent("tls") from error
        except smtplib.SMTPAuthenticationError as error:
            raise NotSent("password", error.smtp_code) from error
        except (smtplib.SMTPException, OSError, UnicodeError) as error:  # the last: a name that is no host's
            raise NotSent("unreachable") from error
        finally:
            done.set()
            line.close()

    def _line(self) -> smtplib.SMTP:
        """Return a line that leads nowhere yet."""
        name = self.sender.rpartition("@")[2]  # not this machine's own, which is nobody's business
        if self.implicit:
            return smtplib.SMTP_SSL(local_hostname=name, timeout=self.patience_s, context=self._context())
        return smtplib.SMTP(local_hostname=name, timeout=self.patience_s)

    def _open(self, line: smtplib.SMTP) -> None:
        # What TLS compares the certificate with; smtplib sets it only where it connects by itself.
        line._host = self.host  # type: ignore[attr-defined] # noqa: SLF001
        code, words = line.connect(self.host, self.port)
        if code != READY:
            raise smtplib.SMTPConnectError(code, words)
        if not self.implicit:
            _encrypt(line, self._context())

    def _context(self) -> ssl.SSLContext:
        try:
            context = ssl.create_default_context(cafile=self.ca)
        except OSError as error:
            raise NotSent("certificate") from error
        context.minimum_version = ssl.TLSVersion.TLSv1_2
        return context

    def _sign_in(self, line: smtplib.SMTP) -> None:
        line.ehlo()
        if self.user is not None:
            try:
                line.login(self.user, self._password())
            except smtplib.SMTPServerDisconnected as error:  # as some end it after a wrong password
                raise NotSent("password") from error
            except UnicodeError:  # SMTP's passwords are ASCII; the error would hold it
                raise NotSent("password") from None

    def _password(self) -> str:
        if self.secret is None:
            raise NotSent("secret")
        try:
            with self.secret.open(encoding="utf-8") as file:
                if os.fstat(file.fileno()).st_mode & OTHERS:  # the file that is read, not its name
                    raise NotSent("secret")
                return file.read().strip()
        except (OSError, UnicodeError) as error:
            raise NotSent("secret") from error

    def _written(self, letter: Outgoing) -> bytes:
        message = EmailMessage(policy=SMTP_LINES)
        name, _, domain = self.sender.rpartition("@")
        message["From"] = Address(self.sender_name, name, domain)
        message["To"] = letter.to
        message["Subject"] = letter.subject
        message["Date"] = formatdate(localtime=False)
        message["Message-ID"] = letter.message_id
        message["Auto-Submitted"] = "auto-generated"  # no answering machine answers (RFC 3834)
        message.set_content(letter.text, cte="base64")
        if letter.pdf:
            message.add_attachment(
                letter.pdf, maintype="application", subtype="pdf", filename=letter.file_name
            )
        return re.sub(rb"(?m)^\.", b"..", message.as_bytes())


def _end(line: smtplib.SMTP, done: Event, whole_s: float) -> None:
    """Take the line from under a conversation that lasts too long, beneath TLS, which says no more then."""
    wait = whole_s
    while not done.wait(wait):
        wait = 0.5  # once more: while TLS begins, the socket is nobody's for a moment
        if (sock := line.sock) is not None:
            with suppress(OSError):
                socket.socket.shutdown(sock, socket.SHUT_RDWR)


def _encrypt(line: smtplib.SMTP, context: ssl.SSLContext) -> None:
    line.ehlo()
    if not line.has_extn("starttls"):
        raise NotSent("tls")
    _check(line.starttls(context=context), "tls", READY)


def _check(answer: tuple[int, bytes], why: str, wanted: int = TAKEN) -> None:
    """Refuse every answer but one: from 500 on for good, else until later."""
    code = answer[0]
    if code == wanted or (wanted == TAKEN and code in {251, 252}):  # it will be passed on
        return
    lasting = code >= LASTING and why != "tls"
    raise NotSent(why if lasting or why == "tls" else "busy", code, lasting=lasting)


@contextmanager
def _once_given_away() -> Iterator[None]:
    try:
        yield
    except (smtplib.SMTPException, OSError) as error:
        raise Unanswered("no answer after the closing dot") from error
