# SPDX-License-Identifier: GPL-3.0-or-later
"""The way to the city's mail server: over TLS to the one that is named, and each way in which it may fail."""

from __future__ import annotations

from contextlib import contextmanager, suppress
import socket
import ssl
from threading import Event, Thread
from typing import TYPE_CHECKING, Any

import pytest

from kiosk.gateway.port import REASONS, NotSent, Outgoing, Unanswered
from kiosk.gateway.smtp import SmtpGateway
from tests.mail_server import PASSWORD, SENDER, USER, MailServer, certificate, mail_server

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from contextlib import AbstractContextManager
    from pathlib import Path

LETTER = Outgoing(
    "<1@city.example>",
    "visitor@home.example",
    "[예시시] 민원 처리 결과",
    ".첫 줄\n.\n끝",
    "A-1.pdf",
    b"%PDF-1\n.\n",
)


def gateway(server: MailServer, **more: Any) -> SmtpGateway:  # noqa: ANN401 # what settings may say
    """Return the way to a server."""
    named: dict[str, Any] = {
        "host": "localhost", "port": server.port, "implicit": False, "sender": SENDER,
        "sender_name": "예시시", "ca": certificate() / "city.pem", "patience_s": 5.0,
    }  # fmt: skip
    return SmtpGateway(**(named | more))


@pytest.mark.parametrize("implicit", [False, True])
def test_a_letter_arrives_whole_and_only_over_tls(implicit: bool) -> None:  # noqa: FBT001 # a parameter
    with mail_server(implicit=implicit) as server:
        assert gateway(server, implicit=implicit).send(LETTER) == 250
    (came,) = server.taken
    assert server.encrypted == [True]
    assert (came["To"], came["Message-ID"], came["Subject"]) == (LETTER.to, LETTER.message_id, LETTER.subject)
    assert str(came["From"]) == f"예시시 <{SENDER}>"
    body, (attached,) = came.get_body(), came.iter_attachments()
    assert body is not None
    assert body.get_content().splitlines() == LETTER.text.splitlines()
    assert (attached.get_filename(), attached.get_content()) == ("A-1.pdf", LETTER.pdf)


def test_without_tls_nothing_is_said_to_the_server() -> None:
    with mail_server(tls=False) as server:
        assert refused(server) == ("tls", None, False)
    assert server.taken == []


def test_a_certificate_of_another_or_unknown_to_us_ends_it() -> None:
    with mail_server(name="other") as server:
        assert refused(server, ca=certificate() / "other.pem") == ("certificate", None, False)
        assert refused(server) == ("certificate", None, False)
        assert refused(server, ca=None) == ("certificate", None, False)
        assert refused(server, ca=certificate() / "none.pem") == ("certificate", None, False)
    assert server.taken == []


def test_the_password_comes_from_a_file_that_others_cannot_read(tmp_path: Path) -> None:
    secret = tmp_path / "secret"
    with mail_server(signed_in=True) as server:
        assert refused(server, user=USER, secret=secret) == ("secret", None, False)
        secret.write_text(f"{PASSWORD}\n", encoding="utf-8")
        secret.chmod(0o644)
        assert refused(server, user=USER, secret=secret) == ("secret", None, False)
        secret.chmod(0o600)
        assert gateway(server, user=USER, secret=secret).send(LETTER) == 250
        secret.write_text("something else", encoding="utf-8")
        assert refused(server, user=USER, secret=secret) == ("password", None, False)
        assert refused(server) == ("refused", 530, True)
    assert len(server.taken) == 1


@pytest.mark.parametrize(
    ("day", "said"),
    [("busy", ("busy", 451, False)), ("nobody", ("address", 550, True)), ("refused", ("refused", 554, True))],
)
def test_an_answer_that_is_no_yes_means_not_sent(day: str, said: tuple[str, int, bool]) -> None:
    with mail_server() as server:
        server.day = day
        assert refused(server) == said
    assert server.taken == []


def test_no_answer_after_the_closing_dot_is_neither_yes_nor_no() -> None:
    with mail_server() as server:
        server.day = "lost"
        with pytest.raises(Unanswered):
            gateway(server).send(LETTER)
    assert len(server.taken) == 1


def test_nobody_there_or_silence_means_not_sent(silent: int) -> None:
    with mail_server() as server:
        gone = server
    assert refused(gone) == ("unreachable", None, False)
    gone.port = silent
    assert refused(gone, patience_s=0.2) == ("unreachable", None, False)


@pytest.fixture
def silent() -> Iterator[int]:
    """Return a port that takes connections and never says a word."""
    with socket.create_server(("127.0.0.1", 0)) as listening:
        yield listening.getsockname()[1]


@pytest.mark.parametrize("before", [True, False])
def test_a_server_that_says_a_letter_at_a_time_does_not_hold_a_desk(before: bool) -> None:  # noqa: FBT001 # a parameter
    """Each letter comes long before the patience for an answer ends, and the whole never does."""
    slowly = {b"RCPT": b"2" * 400} if before else {b"DATA": b"354 go ahead\r\n", b".\r\n": b"2" * 400}
    with dripping(slowly) as server, pytest.raises(NotSent if before else Unanswered):
        gateway(server, implicit=True, whole_s=0.5).send(LETTER)


def test_a_password_beyond_ascii_and_a_name_that_is_no_host_are_sentences(tmp_path: Path) -> None:
    secret = tmp_path / "secret"
    secret.write_text("비밀번호", encoding="utf-8")
    secret.chmod(0o600)
    with mail_server(signed_in=True) as server:
        assert refused(server, user=USER, secret=secret) == ("password", None, False)
        assert refused(server, host=f"{'a' * 80}.example") == ("unreachable", None, False)
    assert server.taken == []


def test_a_line_lost_before_the_closing_dot_means_not_sent() -> None:
    for after in (b"MAIL", b"RCPT", b"DATA"):
        with answering({after: b""}) as server:
            assert refused(server, implicit=True) == ("unreachable", None, False), after


def test_half_an_answer_after_the_closing_dot_is_neither_yes_nor_no() -> None:
    for answer in (b"", b"2", b"25", b"\xff\xff\xff\r\n"):
        with answering({b"DATA": b"354 go ahead\r\n", b".\r\n": answer}) as server, pytest.raises(Unanswered):
            gateway(server, implicit=True).send(LETTER)


def dripping(answers: Mapping[bytes, bytes]) -> AbstractContextManager[MailServer]:
    """Run a server that says yes, and to some commands its answer a letter at a time."""
    return answering(answers, slow=True)


@contextmanager
def answering(answers: Mapping[bytes, bytes], *, slow: bool = False) -> Iterator[MailServer]:
    """Run a server that says yes, but for some commands; after all of these but a go-ahead it hangs up."""
    with socket.create_server(("127.0.0.1", 0)) as listening:
        thread = Thread(target=_talk, args=(listening, answers, slow))
        thread.start()
        yield MailServer(port=listening.getsockname()[1])
        thread.join()


def _talk(listening: socket.socket, answers: Mapping[bytes, bytes], slow: bool) -> None:  # noqa: FBT001 # of a thread
    context = ssl.create_default_context(ssl.Purpose.CLIENT_AUTH)
    context.load_cert_chain(certificate() / "city.pem", certificate() / "city.key")
    plain, _ = listening.accept()
    with context.wrap_socket(plain, server_side=True) as line, line.makefile("rb") as said:
        line.sendall(b"220 here\r\n")
        written = False
        while command := said.readline():
            answer = next((one for key, one in answers.items() if command.upper().startswith(key)), None)
            if answer is not None and not (written and command != b".\r\n"):
                _say(line, answer, slow=slow and not answer.startswith(b"354"))
                written = answer.startswith(b"354")
                if not written:
                    return
            elif not written:
                line.sendall(b"250 OK\r\n")


def _say(line: socket.socket, answer: bytes, *, slow: bool) -> None:
    if not slow:
        line.sendall(answer)
        return
    gone = Event()
    with suppress(OSError):  # whoever asked has had enough
        for at in range(len(answer)):
            line.sendall(answer[at : at + 1])
            gone.wait(0.05)


def test_every_reason_is_a_sentence_without_an_address() -> None:
    assert all(one.endswith("다") and "@" not in one for one in REASONS.values())


def refused(server: MailServer, **more: Any) -> tuple[str, int | None, bool]:  # noqa: ANN401 # what settings may say
    """Send a letter in vain, and return why."""
    with pytest.raises(NotSent) as no:
        gateway(server, **more).send(LETTER)
    return no.value.why, no.value.code, no.value.lasting
