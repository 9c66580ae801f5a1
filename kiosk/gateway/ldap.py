# SPDX-License-Identifier: GPL-3.0-or-later
"""The city's directory of accounts: asked over TLS with a verified certificate, once a try, or not at all."""

from __future__ import annotations

from contextlib import contextmanager
from dataclasses import dataclass
import os
import ssl
from threading import Thread
import time
from typing import TYPE_CHECKING, Any, Final
import unicodedata

from ldap3 import BASE, NONE, SIMPLE, Connection, Server, Tls
from ldap3.utils.conv import escape_filter_chars
from ldap3.utils.dn import escape_rdn

from kiosk.settings.city_accounts import TYPED, CityPerson, NoAnswer, NotThere, may_be_asked

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence
    from pathlib import Path

WHOLE_S: Final = 8.0  # for all of it, the name's address included: somebody stands there and waits
PATIENCE_S: Final = 3  # for each answer
OTHERS: Final = 0o077  # the rights of everybody but the file's owner
_FINE, _TOO_MANY, _NO_GROUP, _WRONG = 0, 4, 32, 49
# Active Directory's words for disabled and for expired accounts; it says them to a right password alone.
_SHUT_OUT: Final = ("data 533", "data 701")
# Closed in Active Directory, in 389, by OpenLDAP's password policy; the day an account ends; locked
# in Active Directory after wrong passwords, 0 again with the next right one.
_LOCKS: Final = (
    "userAccountControl",
    "nsAccountLock",
    "pwdAccountLockedTime",
    "accountExpires",
    "lockoutTime",
)
_DISABLED: Final = 2
_FOR_GOOD: Final = b"000001010000Z"  # pwdAccountLockedTime of an account that its administrator has locked
_NEVER: Final = 2**63 - 1
_ANY_MEMBER: Final = "(|(member=*)(uniqueMember=*)(memberUid=*))"
_KEYS: Final = ("objectGUID", "entryUUID", "nsUniqueId")  # what outlives a name, by the server's make


@dataclass(frozen=True, slots=True, kw_only=True)
class LdapDirectory:
    """One server, as the settings name it; no referral leads to another, and no password is ever kept.

    Without a `secret`, `user` has a place for the name that was typed, and a person looks themselves up.
    """

    host: str
    port: int
    implicit: bool
    base: str
    name: str
    user: str
    roles: tuple[tuple[str, str], ...]
    secret: Path | None = None
    ca: Path | None = None
    whole_s: float = WHOLE_S

    def __call__(self, name: str, password: str) -> CityPerson | None:
        """Return who a name and a password are; None for a wrong password.

        Raises NotThere, or NoAnswer when the time is over, whatever is still under way.
        """
        if not password or not may_be_asked(name):  # a bind without a password is nobody's, and succeeds
            return None
        asked = _Asked(self, name, password)
        asked.wait()
        return asked.person

    def known(self, name: str) -> CityPerson | None:
        """Return who a name is that somebody else vouches for; no password is asked. Needs a `secret`.

        Raises NotThere, also for whom the directory has shut out, or NoAnswer.
        """
        if self.secret is None or not may_be_asked(name):
            return None
        asked = _Asked(self, name, None)
        asked.wait()
        return asked.person

    def problem(self) -> str:
        """Return what keeps people from signing in, without anybody's password; "" where nothing does."""
        try:
            _Asked(self, "", "").wait()
        except NoAnswer as silence:
            return str(silence)
        return ""


class _Asked:
    """One question in a thread of its own; without a name, whether the server would answer one.

    Without a password it is who the name is.
    """

    def __init__(self, server: LdapDirectory, name: str, password: str | None) -> None:
        self._server, self._name, self._password = server, name, password
        self._given = self._over = False  # whether the password has left, and whether there is an answer
        self._error: Exception | None = None
        self.person: CityPerson | None = None

    def wait(self) -> None:
        """Ask, and wait as long as somebody can be left standing; raises what went wrong."""
        worker = Thread(target=self._run, daemon=True)
        worker.start()
        worker.join(self._server.whole_s)
        if self._error is not None:
            raise self._error
        if not self._over:
            raise NoAnswer("silent", asked=self._given)

    def _run(self) -> None:
        try:
            if self._password is None:
                self.person = _known(self._server, self._name)
            elif self._name:
                self.person = _answer(self._server, self._name, self._password, self._gives)
            else:
                _greet(self._server)
        except (NoAnswer, NotThere) as error:
            self._error = error
        except Exception:  # noqa: BLE001 # a thread's error is nobody's: what ldap3 cannot read is no answer
            self._error = NoAnswer("unreachable", asked=self._given)
        finally:
            self._password, self._over = "", True

    def _gives(self) -> None:
        self._given = True


class _VerifiedTls(Tls):  # type: ignore[misc] # ldap3 is untyped
    """TLS as the standard library verifies it, name of the host included; ldap3 compares names by itself."""

    failed = False

    def wrap_socket(self, connection: Any, do_handshake: bool = False) -> None:  # noqa: ANN401, FBT001, FBT002 # ldap3's face
        """Encrypt a line, or close it."""
        del do_handshake
        plain = connection.socket
        try:
            context = ssl.create_default_context(cafile=self.ca_certs_file)
            context.minimum_version = ssl.TLSVersion.TLSv1_2
            connection.socket = context.wrap_socket(plain, server_hostname=connection.server.host)
        except OSError as error:  # SSLError is one
            self.failed = not isinstance(error, TimeoutError)
            plain.close()
            raise


def _answer(server: LdapDirectory, name: str, password: str, gives: Callable[[], None]) -> CityPerson | None:
    """Return who a name and a password are, None for a wrong password; `gives` hears when that is said."""
    with _line(server) as line:
        question = _Question(server, line, name, gives)
        return question.by_searcher(password) if server.secret else question.by_themselves(password)


def _known(server: LdapDirectory, name: str) -> CityPerson:
    """Return who a name is, looked up by the account that may; raises NotThere for whom it has shut out."""
    with _line(server) as line:
        return _Question(server, line, name, lambda: None, proven=True).by_name()


def _greet(server: LdapDirectory) -> None:
    """Do all that a sign-in does but ask for somebody; raises NoAnswer where that fails."""
    with _line(server) as line:
        if server.secret:
            _Question(server, line, "", lambda: None).look()


@contextmanager
def _line(server: LdapDirectory) -> Iterator[Any]:
    """Return an encrypted line; on a plain one nothing is said but the wish for TLS."""
    try:
        tls = _VerifiedTls(validate=ssl.CERT_REQUIRED, ca_certs_file=str(server.ca) if server.ca else None)
    except Exception as error:
        raise NoAnswer("tls") from error
    there = Server(
        server.host, server.port, use_ssl=server.implicit, tls=tls, get_info=NONE, connect_timeout=PATIENCE_S
    )
    line = Connection(there, auto_referrals=False, check_names=False, receive_timeout=PATIENCE_S)
    try:
        _open(line, encrypt=not server.implicit)
    except Exception as error:
        _close(line)
        raise NoAnswer("tls" if tls.failed or isinstance(error, NoAnswer) else "unreachable") from error
    try:
        yield line
    finally:
        _close(line)


def _open(line: Any, *, encrypt: bool) -> None:  # noqa: ANN401 # ldap3 is untyped
    to_one = line.strategy._open_socket  # noqa: SLF001 # it leaves open what did not connect

    def opened(*there: Any, **how: Any) -> None:  # noqa: ANN401 # ldap3's face
        try:
            to_one(*there, **how)
        except Exception:
            _close(line)
            raise

    line.strategy._open_socket = opened  # noqa: SLF001 # the same
    line.open(read_server_info=False)
    if encrypt:
        line.extended("1.3.6.1.4.1.1466.20037")
        if line.result["result"] != _FINE:
            raise NoAnswer("tls")
        line.server.tls.wrap_socket(line)
        line.tls_started = True


def _close(line: Any) -> None:  # noqa: ANN401 # ldap3 is untyped
    if line.socket is not None:
        line.socket.close()


class _Question:
    """What is asked of one name."""

    def __init__(
        self,
        server: LdapDirectory,
        line: Any,  # noqa: ANN401 # ldap3 is untyped
        name: str,
        gives: Callable[[], None],
        *,
        proven: bool = False,
    ) -> None:
        self._server, self._line, self._name, self._gives = server, line, name, gives
        self._given, self._proven = False, proven  # whether it was more than a name that somebody typed

    def by_searcher(self, password: str) -> CityPerson | None:
        """Let an account that may look people up do so, and then the person say who they are."""
        self._bind_searcher()
        found, key = self._entry()
        roles = self._roles(found)
        return CityPerson(key, roles) if self._bound(found, password, theirs=True) else None

    def by_name(self) -> CityPerson:
        """Let an account that may look people up do so; nobody binds, so that a lock is to be looked for."""
        self._bind_searcher()
        found, key = self._entry(may_be_shut_out=False)
        return CityPerson(key, self._roles(found))

    def look(self) -> None:
        """Let that account look at where people are."""
        self._bind_searcher()
        self._line.search(self._server.base, "(objectClass=*)", search_scope=BASE, attributes=["1.1"])
        if self._line.result["result"] != _FINE or not self._line.response:
            raise NoAnswer("search")

    def _bind_searcher(self) -> None:
        if not self._bound(self._server.user, _secret(self._server.secret)):
            raise NoAnswer("search")

    def by_themselves(self, password: str) -> CityPerson | None:
        """Let the person say who they are, and then look themselves up."""
        user: str = self._server.user.replace(TYPED, escape_rdn(self._name))
        if not self._bound(user, password, theirs=True):
            return None
        self._proven = True
        found, key = self._entry()
        return CityPerson(key, self._roles(found))

    def _bound(self, user: str, password: str, *, theirs: bool = False) -> bool:
        """Return whether the server takes a name with a password; it is asked once."""
        if theirs:
            self._given = True
            self._gives()
        line = self._line
        line.rebind(user=user, password=password.encode(), authentication=SIMPLE, read_server_info=False)
        code, said = line.result["result"], str(line.result["message"])
        if code == _WRONG and theirs and any(word in said for word in _SHUT_OUT):
            raise NotThere(proven=True)
        if code not in {_FINE, _WRONG}:
            raise NoAnswer("busy" if theirs else "search", asked=theirs)
        return bool(code == _FINE)

    def _entry(self, *, may_be_shut_out: bool = True) -> tuple[str, str]:
        """Return where the one person of this name stands, and what they are known by for good.

        A password that is tried afterwards finds a lock by itself.
        """
        server, line = self._server, self._line
        words = f"({server.name}={escape_filter_chars(self._name)})"
        line.search(server.base, words, attributes=[server.name, *_KEYS, *_LOCKS], size_limit=2)
        if line.result["result"] not in {_FINE, _TOO_MANY}:
            raise NoAnswer("search", asked=self._given)
        found = [one for one in line.response if one["type"] == "searchResEntry"]
        if len(found) > 1:
            raise NoAnswer("twice", asked=self._given)
        if not found and any(one["type"] == "searchResRef" for one in line.response):
            raise NoAnswer("search", asked=self._given)  # who is meant may stand where the server refers to
        if not found:
            self._see(server.base, words=f"({server.name}=*)")
        raw = {key.casefold(): value for one in found for key, value in one["raw_attributes"].items()}
        # The very name: some servers take é for e.
        if self._name not in {_plain(one) for one in raw.get(server.name.casefold(), ())}:
            raise NotThere(proven=self._proven)
        if not may_be_shut_out:
            if _shut_out(raw):
                raise NotThere(proven=self._proven)
            if _locked(raw):
                raise NoAnswer("locked")
        dn: str = found[0]["dn"]
        known = next((raw[one.casefold()][0].hex() for one in _KEYS if raw.get(one.casefold())), "")
        return dn, known or dn.casefold()

    def _roles(self, found: str) -> frozenset[str]:
        """Return the roles of whose groups somebody is a member, by their place or by name."""
        them, name = escape_filter_chars(found), escape_filter_chars(self._name)
        words = f"(|(member={them})(uniqueMember={them})(memberUid={name}))"
        roles = set()
        for role, group in self._server.roles:
            self._line.search(group, words, search_scope=BASE, attributes=["1.1"])
            if self._line.result["result"] not in {_FINE, _NO_GROUP}:
                raise NoAnswer("search", asked=self._given)  # no answer is no word that somebody has left
            if any(one["type"] == "searchResEntry" for one in self._line.response or ()):
                roles.add(role)
        if not roles:
            self._see(*(group for _role, group in self._server.roles), words=_ANY_MEMBER)
        return frozenset(roles)

    def _see(self, *places: str, words: str) -> None:
        """Raise NoAnswer where nobody is shown: to whom may not read, a server says that there is nothing."""
        for place in places:
            self._line.search(place, words, attributes=["1.1"], size_limit=1)
            if any(one["type"] == "searchResEntry" for one in self._line.response or ()):
                return
        raise NoAnswer("search", asked=self._given)


def _locks(raw: Mapping[str, Sequence[bytes]]) -> list[bytes]:
    return [next(iter(raw.get(one.casefold(), ())), b"") for one in _LOCKS]


def _shut_out(raw: Mapping[str, Sequence[bytes]]) -> bool:
    """Return whether an entry says that its account is closed, by the server's make."""
    flags, lock, since, until, _tried = _locks(raw)
    disabled = flags.isdigit() and bool(int(flags) & _DISABLED)
    ended = until.isdigit() and 0 < int(until) < _NEVER and int(until) < _windows_time(time.time())
    return disabled or lock.lower() == b"true" or since == _FOR_GOOD or ended


def _locked(raw: Mapping[str, Sequence[bytes]]) -> bool:
    """Return whether wrong passwords have locked it for a while: anybody can do that to anybody."""
    _flags, _lock, since, _until, tried = _locks(raw)
    return bool(since) or tried not in {b"", b"0"}


def _windows_time(seconds: float) -> int:
    """Return a moment as Active Directory counts it: tenths of microseconds since 1601."""
    return int((seconds + 11_644_473_600) * 10_000_000)


def _secret(file: Path | None) -> str:
    if file is None:
        raise NoAnswer("secret")
    try:
        with file.open(encoding="utf-8") as opened:
            if os.fstat(opened.fileno()).st_mode & OTHERS:  # the file that is read, not its name
                raise NoAnswer("secret")
            return opened.read().strip()
    except (OSError, UnicodeError) as error:
        raise NoAnswer("secret") from error


def _plain(name: bytes) -> str:
    return unicodedata.normalize("NFKC", name.decode("utf-8", "replace")).casefold().strip()
