# SPDX-License-Identifier: GPL-3.0-or-later
"""From a server nobody has touched to a booth whose rows arrive, by the command line alone."""

from __future__ import annotations

import io
import json
from typing import TYPE_CHECKING, Any

import pytest
from sqlalchemy.engine import URL, make_url

from kiosk.cli import main
from kiosk.resources import DEMO_CONFIG
from kiosk.settings import load_settings
from kiosk.settings.toml_file import SettingsError

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from kiosk.storage.server.city_server import CityServer

type Ask = Callable[..., tuple[int, Any]]


@pytest.fixture
def config(server: CityServer, city_url: str, tmp_path: Path) -> Path:
    """Write the settings of the booth ZA, whose city has a server."""
    del server
    url, secret = make_url(city_url), tmp_path / "server-secret"
    secret.touch(mode=0o600)
    secret.write_text(str(url.password), encoding="ascii")
    address = URL.create("postgresql", url.username, None, url.host, url.port, url.database)
    return _settings(tmp_path, f'server = "{address.render_as_string()}"\nserver_secret = "{secret}"')


@pytest.fixture
def booths_config(config: Path, city_url: str) -> Path:
    """Write the settings of the booth as docs/city.md has them: the server without a user's name."""
    url = make_url(city_url)
    line = f'server = "postgresql://{url.host}:{url.port}/{url.database}"'
    return _settings(config.parent, line, "booth.toml")


def _settings(folder: Path, line: str, name: str = "kiosk.toml") -> Path:
    text = DEMO_CONFIG.read_text(encoding="utf-8").replace("demo = true", f"demo = false\n{line}")
    file = folder / name
    file.write_text(text, encoding="utf-8")
    return file


@pytest.fixture
def ask(config: Path, booths_config: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Ask:
    """Run a command at the server or on the booth, and return its code and the object that it printed."""

    def run(*words: str) -> tuple[int, Any]:
        of_whom = str(config if words[0] == "server" else booths_config)
        code = main(["--data", str(tmp_path / "data"), "--config", of_whom, "--json", *words])
        said = capsys.readouterr()
        assert "Traceback" not in said.err, said.err
        return code, json.loads(said.out.splitlines()[-1])

    return run


def test_a_booth_is_taken_in_sends_and_is_locked_out(
    ask: Ask, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert ask("server", "init")[0] == 0  # a second time it renews
    code, made = ask("server", "add-booth", "A", "--place", "본관 앞", "--out", str(tmp_path))
    assert (code, made["letters"]) == (0, "A")
    assert made["word"] not in (tmp_path / "A.kiosk-join").read_text()
    assert ask("server", "add-booth", "A", "--place", "별관")[1]["error"]["code"] == "letters_taken"
    joined = _join(ask, monkeypatch, made["file"])
    assert joined(made["word"][:-1] + "?")[1]["error"]["code"] == "wrong_word"
    assert ask("sync", "--once")[1]["error"]["code"] == "no_server"
    assert joined(made["word"].lower().replace("-", " "))[0] == 0
    assert joined(made["word"])[1]["error"]["code"] == "already_joined"
    code, sent = ask("sync", "--once")
    assert (code, sent["waiting"], sent["stopped"]) == (0, 0, None)
    assert sent["sent"] >= 2  # the founding of the folder, and its joining, stand in the access log
    (tmp_path / "server-secret").chmod(0o644)
    assert "chmod 600" in ask("server", "check")[1]["error"]["hint"]
    (tmp_path / "server-secret").chmod(0o600)
    given = ask("server", "replace-booth", "A", "--out", str(tmp_path))[1]
    assert given["word"] != made["word"]
    assert joined(given["word"])[0] == 0  # the machine is the same: it goes on with the new one
    code, again = ask("sync", "--once")
    assert (code, again["waiting"], again["stopped"]) == (0, 0, None)
    sent = {"sent": max(again["sent"], sent["sent"])}
    assert ask("server", "run", "--once")[1]["folded"] >= sent["sent"]
    assert ask("server", "run", "--anew")[1]["folded"] == 0
    checked = ask("server", "check")[1]
    assert not any("pg_checksums" in one for one in checked["problems"])
    mine = next(one for one in checked["booths"] if one["letters"] == "A")
    assert (mine["waiting"], mine["received"]) == (0, sent["sent"])
    assert ask("server", "remove", "A")[0] == 0
    ask("doctor")
    code, stopped = ask("sync", "--once")
    assert (code, stopped["error"]["code"]) == (2, "server_away")


def _join(ask: Ask, monkeypatch: pytest.MonkeyPatch, file: str) -> Callable[[str], tuple[int, Any]]:
    def run(word: str) -> tuple[int, Any]:
        monkeypatch.setattr("sys.stdin", io.StringIO(word + "\n"))
        return ask("join", file)

    return run


def test_whoever_founds_a_city_reads_how_many_connections_it_needs(
    ask: Ask, config: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    code, made = ask("server", "init")
    assert (code, made["connections_needed"] >= 13) == (0, True)  # of the server itself
    assert ask("server", "add-booth", "QC", "--place", "본관 앞", "--out", str(tmp_path))[0] == 0
    again = ask("server", "init")[1]
    needed = again["connections_needed"]
    assert needed == made["connections_needed"] + 4  # a booth's
    assert again["max_connections"] == ask("server", "check")[1]["max_connections"] > 0
    assert main(["--data", str(tmp_path / "data"), "--config", str(config), "server", "init"]) == 0
    told = f"서버의 연결은 {again['max_connections']}까지이고 지금 부스와 화면에 {needed}까지 듭니다"
    assert told in capsys.readouterr().out
    assert ask("server", "remove", "QC")[0] == 0  # the next test counts without it


def test_a_server_is_no_data_folder(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--data", "postgresql://127.0.0.1/kiosk", "doctor"]) == 2
    assert "[city] server" in capsys.readouterr().err


@pytest.mark.parametrize(
    "address",
    [
        "postgresql://kiosk:secret@127.0.0.1/kiosk",
        "postgresql://127.0.0.1/kiosk?password=secret",
        "postgresql://db.city.example/kiosk?sslmode=verify-full&sslpassword=secret",
        "postgresql://localhost/kiosk?hostaddr=10.1.1.1",
        "postgresql://db.city.example/kiosk",
        "postgresql://db.city.example/kiosk?sslmode=require",
        "postgresql://127.0.0.1,db.city.example/kiosk",
        "http://127.0.0.1/kiosk",
        "postgresql://127.0.0.1",
    ],
)
def test_settings_hold_no_secret_and_no_line_that_others_can_read(address: str, tmp_path: Path) -> None:
    with pytest.raises(SettingsError, match="server"):
        load_settings(_settings(tmp_path, f'server = "{address}"'))


def test_a_server_far_away_is_known_by_its_certificate(tmp_path: Path) -> None:
    address = "postgresql://db1.city.example,db2.city.example/kiosk?sslmode=verify-full"
    assert load_settings(_settings(tmp_path, f'server = "{address}"')).server == address
