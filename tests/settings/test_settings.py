# SPDX-License-Identifier: GPL-3.0-or-later
"""Settings: every mistake named with its line, nothing half-configured."""

from __future__ import annotations

from dataclasses import FrozenInstanceError, fields
from datetime import time
import re
import subprocess
import sys
from typing import TYPE_CHECKING

from hypothesis import HealthCheck, given
from hypothesis import settings as hypothesis_settings
from hypothesis import strategies as st
import pytest

from kiosk.cases.posting import LetterChannel
from kiosk.gateway.smtp import SmtpGateway
from kiosk.resources import DEMO_CONFIG
from kiosk.services.gateways import gateways
from kiosk.settings import Settings, load_settings
from kiosk.settings.toml_file import SettingsError

if TYPE_CHECKING:
    from pathlib import Path

SMALLEST = """\
[city]
city_name = "예시시"
guide_phone = "061-000-0000"
[booth]
booth_letter = "B"
site = "main"
kiosk_id = "로비"
[screen]
px_per_mm = 3.6
"""


def mistakes(folder: Path, text: str | bytes) -> list[tuple[int, str]]:
    """Load a text as settings and return what was wrong with it."""
    file = folder / "kiosk.toml"
    file.write_bytes(text if isinstance(text, bytes) else text.encode())
    with pytest.raises(SettingsError) as caught:
        load_settings(file)
    assert all(line.startswith(f"{file}:") for line in str(caught.value).splitlines())
    return [(one.line, one.message) for one in caught.value.mistakes]


def test_the_demo_booth_loads_and_names_every_setting_but_the_optional_ones() -> None:
    loaded = load_settings(DEMO_CONFIG)
    written = DEMO_CONFIG.read_text(encoding="utf-8")
    unnamed = {
        one.name for one in fields(Settings) if not re.search(rf"^{one.name} =", written, re.MULTILINE)
    }
    keys = {"recovery", "anchor", "key_copy", "second"}  # folders outside, and what the sheet says
    keys |= {"server", "server_secret", "place"}  # of a city of many machines, and of a booth at a door
    keys |= {one for one in unnamed if one.startswith("late_")}  # of a city whose trials have measured them
    keys |= {"public_url", "house_networks"}  # of a city whose pages phones can open
    keys |= {
        "mail_server",
        "mail_tls",
        "mail_sender",
        "mail_user",
        "mail_secret",
        "mail_ca",
        "mail_caretaker",
        *(
            "user_proxy",
            "user_header",
            "user_realm",
            "user_proxy_ca",
            "ldap_server",
            "ldap_tls",
            "ldap_ca",
            "ldap_base",
            "ldap_name",
            "ldap_user",
            "ldap_secret",
            "ldap_roles",
        ),
        "message_command",
        "message_port",
    }
    assert unnamed == {"file", "venue", "seating", "signs", "keymap", "receipt_printer", "recogniser"} | keys
    assert loaded.folder == DEMO_CONFIG.parent
    assert loaded.demo


def test_defaults_fill_what_a_booth_need_not_say(tmp_path: Path) -> None:
    file = tmp_path / "kiosk.toml"
    file.write_text(SMALLEST, encoding="utf-8")
    loaded = load_settings(file)
    assert (loaded.idle_browse_s, loaded.idle_form_s, loaded.opens_at) == (60, 180, time(9))
    assert not loaded.demo


def test_a_byte_order_mark_and_windows_line_ends_are_fine(tmp_path: Path) -> None:
    file = tmp_path / "kiosk.toml"
    file.write_bytes(b"\xef\xbb\xbf" + SMALLEST.replace("\n", "\r\n").encode())
    assert load_settings(file).booth_letter == "B"


def test_settings_never_change(tmp_path: Path) -> None:
    file = tmp_path / "kiosk.toml"
    file.write_text(SMALLEST, encoding="utf-8")
    with pytest.raises(FrozenInstanceError):
        load_settings(file).px_per_mm = 1.0  # type: ignore[misc]


@pytest.mark.parametrize(
    ("line", "section", "says"),
    [
        ("px_per_mm = 0.2", "screen", "a number from 1 to 12, not 0.2"),
        ("px_per_mm = '3.6'", "screen", "a number from 1 to 12, not '3.6'"),
        ("px_per_mm = true", "screen", "a number from 1 to 12, not True"),
        ("px_per_mm = nan", "screen", "a number from 1 to 12, not nan"),
        ("booth_letter = 'a'", "booth", "one letter from A to Z, or two, not 'a'"),
        ("booth_letter = 'ABC'", "booth", "one letter from A to Z, or two, not 'ABC'"),
        ("kiosk_id = ' '", "booth", "a text that is not empty"),
        ("guide_phone = '없음'", "city", "a telephone number"),
        ("languages = ['ko', 'xx']", "city", "a list of some of ko, en, zh-CN, vi, ja"),
        ("languages = ['ko', 'ko']", "city", "each once"),
        ("languages = []", "city", "a list of some of"),
        ("languages = 'ko'", "city", "a list of some of"),
        ("languages = ['en']", "city", "must hold ko"),
        ("opens_at = '9시'", "city", "a time of day"),
        ("opens_at = '18:00'", "city", "closes_at must be later"),
        ("lunch_from = '19:00'", "city", "lunch must lie inside"),
        ("venue = '../elsewhere'", "city", "inside the folder"),
        ("venue = '/etc'", "city", "inside the folder"),
        ("demo = 'yes'", "city", "true or false"),
        ("idle_browse_s = 29", "idle", "a whole number from 30 to 600, not 29"),
        ("idle_browse_s = 60.5", "idle", "a whole number from 30 to 600"),
        ("idle_warning_s = 5", "idle", "a whole number from 20 to 60"),
        ("prompt_interval_s = 301", "speech", "a whole number from 10 to 300"),
        ("speech_volume = 0", "speech", "a number from 0.126 to 1"),
        ("default_level = 'all'", "directory", "one of full, middle, surname, title, hidden"),
        ("access_log_days = 100", "storage", "a whole number from 365 to 3650"),
        ("mail_sender = 'minwon@city.example'", "mail", "mail_server가 없습니다"),
        ("mail_tls = 'none'", "mail", "편지는 TLS로만 보냅니다"),
        ("mail_password = 'x'", "mail", "no key 'mail_password' in [mail]"),
        ("ldap_tls = 'none'", "city_accounts", "TLS로만 묻습니다"),
        ("ldap_base = 'dc=x'", "city_accounts", "ldap_server가 없습니다"),
        ("ldap_roles = ['root: cn=x']", "city_accounts", "of the roles guide, directory"),
        ("ldap_roles = 'guide: cn=x'", "city_accounts", "a list such as"),
        ("ldap_name = 'uid=*'", "city_accounts", "the name of an attribute"),
        ("ldap_password = 'x'", "city_accounts", "no key 'ldap_password' in [city_accounts]"),
        ("message_command = 'send'", "letters", "a whole path"),
        ("message_port = 0", "letters", "a whole number from 1 to 65535"),
        (
            "screen_bottom_m = 700",
            "screen",
            "no key 'screen_bottom_m' in [screen]; did you mean 'screen_bottom_mm'?",
        ),
    ],
)
def test_a_wrong_value_is_named_with_its_line(tmp_path: Path, line: str, section: str, says: str) -> None:
    text = _with_line(SMALLEST, section, line)
    found = [number for number, message in mistakes(tmp_path, text) if says in message]
    assert [text.splitlines()[number - 1] for number in found] in ([line], [f"[{section}]"])


@pytest.mark.parametrize(
    ("lines", "says"),
    [
        ("mail_server = 'smtp.city.example'", "mail_sender에 보내는 주소를"),
        ("mail_server = 'smtp://x'\nmail_sender = 'a@city.example'", '메일 서버를 "smtp.example.kr"'),
        ("mail_server = 'x:99999'\nmail_sender = 'a@city.example'", '메일 서버를 "smtp.example.kr"'),
        ("mail_server = 'x'\nmail_sender = 'city.example'", "mail_sender에 보내는 주소를"),
        ("mail_caretaker = 'it@city.example'", "mail_server와 함께"),
        ("mail_server = 'x'\nmail_sender = 'a@city.example'\nmail_caretaker = 'it'", "it@example.kr"),
        ("mail_server = 'x'\nmail_sender = 'a@city.example'\nmail_user = 'a'", "함께 적습니다"),
        ("mail_secret = '/run/x'", "mail_server가 없습니다"),
    ],
)
def test_what_is_wrong_with_the_mail_is_said_in_korean(tmp_path: Path, lines: str, says: str) -> None:
    text = f"{SMALLEST}[mail]\n{lines}\n"
    ((line, message),) = mistakes(tmp_path, text)
    assert says in message
    assert text.splitlines()[line - 1].startswith("mail_")


@pytest.mark.parametrize(
    ("lines", "says"),
    [
        ("ldap_server = 'ldaps://x'\nldap_base = 'dc=x'\nldap_user = 'uid={},dc=x'", "계정 서버를"),
        ("ldap_server = 'x:99999'\nldap_base = 'dc=x'\nldap_user = 'uid={},dc=x'", "계정 서버를"),
        ("ldap_server = 'x'\nldap_user = 'uid={},dc=x'", "ldap_base에"),
        ("ldap_server = 'x'\nldap_base = 'dc=x'", "ldap_user에 찾는 계정을"),
        ("ldap_server = 'x'\nldap_base = 'dc=x'\nldap_user = 'cn=kiosk,dc=x'", "ldap_user에 찾는 계정을"),
        (
            "ldap_server = 'x'\nldap_base = 'dc=x'\nldap_user = 'uid={}'\nldap_secret = '/run/x'",
            "ldap_user에 찾는 계정을",
        ),
    ],
)
def test_what_is_wrong_with_the_city_s_directory_is_said_in_korean(
    tmp_path: Path, lines: str, says: str
) -> None:
    text = f"{SMALLEST}[city_accounts]\nldap_roles = ['guide: cn=guides,dc=x']\n{lines}\n"
    ((line, message),) = mistakes(tmp_path, text)
    assert says in message
    assert text.splitlines()[line - 1].startswith("ldap_")


@pytest.mark.parametrize(
    ("lines", "says"),
    [
        ("user_proxy = '127.0.0.1'", "함께 적어야 합니다"),
        ("user_header = 'x-remote-user'", "함께 적어야 합니다"),
        ("user_proxy = '10.0.0.5'\nuser_header = 'x-remote-user'", "서로 확인하는 TLS로만"),
        ("user_proxy = 'proxy.example'\nuser_header = 'x-remote-user'", "an address such as"),
        ("user_proxy = '127.0.0.1'\nuser_header = 'x_remote_user'", "without an underscore"),
    ],
)
def test_a_proxy_is_believed_only_where_nobody_else_can_speak_for_it(
    tmp_path: Path, lines: str, says: str
) -> None:
    ldap = "ldap_server = 'x'\nldap_base = 'dc=x'\nldap_user = 'cn=kiosk,dc=x'\nldap_secret = '/run/x'"
    text = f"{SMALLEST}[city_accounts]\n{ldap}\nldap_roles = ['guide: cn=guides,dc=x']\n{lines}\n"
    found = mistakes(tmp_path, text)
    assert any(says in message for _, message in found), found


def test_a_proxy_without_an_account_that_may_look_people_up_is_refused(tmp_path: Path) -> None:
    ldap = "ldap_server = 'x'\nldap_base = 'dc=x'\nldap_user = 'uid={},dc=x'"
    proxy = "user_proxy = '::1'\nuser_header = 'X-Remote-User'"
    text = f"{SMALLEST}[city_accounts]\n{ldap}\nldap_roles = ['guide: cn=guides,dc=x']\n{proxy}\n"
    ((_, message),) = mistakes(tmp_path, text)
    assert "계정 서버에서 찾습니다" in message


@pytest.mark.parametrize(
    ("lines", "says"),
    [
        ("late_desk_s = -1", "0부터 600까지의 수로 적으십시오. 지금은 -1입니다"),
        ("late_desk_s = 600.5", "0부터 600까지"),
        ("late_desk_s = nan", "0부터 600까지"),
        ("late_desk_s = '90초'", "지금은 '90초'입니다"),
        ("late_desk_s = true", "0부터 600까지"),
        ("late_trials = 26\nlate_desk_s = 70", "네 자리 수로"),
        ("late_trials = 2026", "그해 시험 보행에서 잰 초가 없습니다"),
        ("late_office_s = 70", "no key 'late_office_s' in [measure]"),
    ],
)
def test_a_wrong_lateness_is_said_in_korean(tmp_path: Path, lines: str, says: str) -> None:
    text = f"{SMALLEST}[measure]\n{lines}\n"
    ((line, message),) = mistakes(tmp_path, text)
    assert says in message
    assert text.splitlines()[line - 1].startswith("late_")


def test_a_city_says_how_late_evidence_may_come(tmp_path: Path) -> None:
    file = tmp_path / "kiosk.toml"
    file.write_text(SMALLEST, encoding="utf-8")
    assert (load_settings(file).late_s, load_settings(file).late_trials) == ({}, None)
    file.write_text(f"{SMALLEST}[measure]\nlate_desk_s = 0\nlate_door_s = 7.5\nlate_trials = 2026\n", "utf-8")
    assert (load_settings(file).late_s, load_settings(file).late_trials) == ({"desk": 0.0, "door": 7.5}, 2026)


def test_letters_leave_only_where_the_settings_say_so(tmp_path: Path) -> None:
    file = tmp_path / "kiosk.toml"
    file.write_text(SMALLEST, encoding="utf-8")
    assert gateways(load_settings(file)) == {}
    for tls, port in (("starttls", 587), ("implicit", 465)):
        mail = (
            f"[mail]\nmail_server = 'smtp.city.example'\nmail_tls = '{tls}'\nmail_sender = 'a@city.example'\n"
        )
        file.write_text(SMALLEST + mail, encoding="utf-8")
        way = gateways(load_settings(file))[LetterChannel.MAIL]
        assert isinstance(way, SmtpGateway)
        assert (way.host, way.port, way.implicit) == ("smtp.city.example", port, tls == "implicit")


def _with_line(text: str, section: str, line: str) -> str:
    """Set one line in its section, whether its key stood there or not."""
    key = line.split(" =", maxsplit=1)[0]
    kept = re.sub(rf"^{key} = .*\n", "", text, flags=re.MULTILINE)
    head = f"[{section}]\n"
    return kept.replace(head, head + line + "\n") if head in kept else f"{kept}{head}{line}\n"


def test_every_mistake_is_told_at_once_and_in_order(tmp_path: Path) -> None:
    text = SMALLEST.replace('"B"', "7").replace("3.6", "99") + "[ide]\nidle_form_s = 60\n"
    assert [number for number, _ in mistakes(tmp_path, text)] == [5, 9, 10]


def test_a_missing_key_is_asked_for_at_its_section(tmp_path: Path) -> None:
    text = SMALLEST.replace('booth_letter = "B"\n', "")
    assert mistakes(tmp_path, text) == [(4, "[booth] needs the key 'booth_letter'")]


def test_a_section_that_is_none_is_named(tmp_path: Path) -> None:
    text = "idle = 3\n" + SMALLEST
    assert mistakes(tmp_path, text) == [(1, "[idle] must be a section")]


def test_a_misspelt_section_gets_a_guess(tmp_path: Path) -> None:
    ((line, message),) = mistakes(tmp_path, SMALLEST + "[speach]\n")
    assert (line, message) == (10, "there is no section [speach]; did you mean 'speech'?")


def test_broken_toml_is_named_with_its_line(tmp_path: Path) -> None:
    ((line, message),) = mistakes(tmp_path, SMALLEST + "[idle\n")
    assert line == 10
    assert "is not TOML" in message


@pytest.mark.parametrize("value", ["[" * 5000, "{a = " * 5000, "9" * 5000])
def test_what_has_no_end_is_named_as_no_toml(tmp_path: Path, value: str) -> None:
    ((_, message),) = mistakes(tmp_path, f"[idle]\nidle_form_s = {value}\n")
    assert "is not TOML" in message


def test_text_in_another_encoding_is_named_with_its_line(tmp_path: Path) -> None:
    assert mistakes(tmp_path, SMALLEST.encode("cp949")) == [(2, "is not UTF-8 text")]


def test_a_missing_file_and_a_folder_are_named(tmp_path: Path) -> None:
    for file in (tmp_path / "none.toml", tmp_path):
        with pytest.raises(SettingsError, match="cannot be read"):
            load_settings(file)


@given(st.binary(max_size=200) | st.text(alphabet="[]=.'\"#\n abc19", max_size=80).map(str.encode))
@hypothesis_settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
def test_no_file_whatever_gets_past_as_another_error(tmp_path: Path, content: bytes) -> None:
    assert mistakes(tmp_path, content)


def test_importing_reads_nothing() -> None:
    watch = (
        "import sys, kiosk; opened = []\n"
        "sys.addaudithook(lambda name, args: name == 'open' and opened.append(str(args[0])))\n"
        "import kiosk.settings\n"
        "print([name for name in opened if name.endswith('.toml')])"
    )
    done = subprocess.run([sys.executable, "-c", watch], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"


PRINT = "-".join(("ABCD", "EF23") * 4)


@pytest.mark.parametrize("held", [f'"{PRINT.lower()}"', f'["{PRINT}"]'])
def test_a_fingerprint_is_held_alone_or_in_a_list(tmp_path: Path, held: str) -> None:
    file = tmp_path / "kiosk.toml"
    file.write_text(DEMO_CONFIG.read_text("utf-8") + f"\n[keys]\nrecovery = {held}\n", "utf-8")
    assert load_settings(file).recovery == (PRINT,)


@pytest.mark.parametrize("wrong", ['"ABCD"', "[]", "3", '["ABCD-EF23", 1]'])
def test_what_is_no_fingerprint_is_named(tmp_path: Path, wrong: str) -> None:
    file = tmp_path / "kiosk.toml"
    file.write_text(DEMO_CONFIG.read_text("utf-8") + f"\n[keys]\nrecovery = {wrong}\n", "utf-8")
    with pytest.raises(SettingsError, match="fingerprint"):
        load_settings(file)
