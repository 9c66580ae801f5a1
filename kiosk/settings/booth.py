# SPDX-License-Identifier: GPL-3.0-or-later
"""A booth's settings: one TOML file, checked whole before anything starts, then never changed.

A setting has one name everywhere: the field here is the key in the file. What a clerk may change while
the kiosk runs is not a setting; it lives in the data folder.
"""

# ruff: noqa: RUF009 # `_in` makes a dataclass field, not a default
from __future__ import annotations

from dataclasses import MISSING, dataclass, field, fields
from datetime import time
import difflib
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from kiosk.settings import city_accounts, public_address, rules, server_address
from kiosk.settings import mail as mail_settings
from kiosk.settings.toml_file import Lines, Mistake, SettingsError, read_toml

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping
    from dataclasses import Field

LANGUAGES: Final = ("ko", "en", "zh-CN", "vi", "ja")
VISIBILITY: Final = ("full", "middle", "surname", "title", "hidden")
DEMO_MARK: Final = "지어낸 자료"  # on everything that leaves a demo city


def _in(section: str, rule: Callable[[Any], Any], default: object = MISSING) -> Any:  # noqa: ANN401 # as dataclasses.field
    kept = {"section": section, "rule": rule}
    return field(metadata=kept) if default is MISSING else field(default=default, metadata=kept)


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """Everything a booth is told before it starts; the folder of its `file` is the city's."""

    file: Path

    city_name: str = _in("city", rules.text)
    demo: bool = _in("city", rules.yes_or_no, default=False)
    languages: tuple[str, ...] = _in("city", rules.some_of(*LANGUAGES), LANGUAGES)
    guide_phone: str = _in("city", rules.phone)
    opens_at: time = _in("city", rules.clock, time(9))
    closes_at: time = _in("city", rules.clock, time(18))
    lunch_from: time = _in("city", rules.clock, time(12))
    lunch_to: time = _in("city", rules.clock, time(13))
    server: str | None = _in("city", server_address.checked, None)
    server_secret: Path | None = _in("city", rules.outer_path, None)
    public_url: str | None = _in("city", public_address.checked, None)
    house_networks: tuple[str, ...] = _in("city", public_address.networks, ())
    venue: Path = _in("city", rules.inner_path, Path("venue"))
    seating: Path = _in("city", rules.inner_path, Path("seating"))

    booth_letter: str = _in("booth", rules.letter)
    site: str = _in("booth", rules.text)
    kiosk_id: str = _in("booth", rules.text)
    place: str | None = _in("booth", rules.text, None)  # the office or room at whose door the booth stands
    receipt_printer: str | None = _in("booth", rules.text, None)

    px_per_mm: float = _in("screen", rules.number(1, 12))
    orientation: str = _in("screen", rules.one_of("portrait", "landscape"), "portrait")
    screen_bottom_mm: int = _in("screen", rules.whole(0, 1500), 700)
    keymap: Path | None = _in("screen", rules.inner_path, None)
    scenery: Path | None = _in("screen", rules.inner_path, None)  # the city's picture of the first screen
    easy: bool = _in("screen", rules.yes_or_no, default=False)  # every visitor begins with the easy screen
    signs: Path = _in("screen", rules.inner_path, Path("signs"))  # clips of sign language, if any

    idle_browse_s: int = _in("idle", rules.whole(30, 600), 60)
    idle_form_s: int = _in("idle", rules.whole(30, 600), 180)
    idle_warning_s: int = _in("idle", rules.whole(20, 60), 25)
    idle_staff_s: int = _in("idle", rules.whole(60, 600), 180)

    speech: bool = _in("speech", rules.yes_or_no, default=True)
    speech_engine: str = _in("speech", rules.one_of("system", "voices"), "system")
    speech_volume: float = _in("speech", rules.number(0.126, 1), 0.25)
    speech_rate: float = _in("speech", rules.number(0.75, 2), 1.0)
    jack: str = _in("speech", rules.one_of("unknown", "left", "right", "below"), "unknown")  # of the screen
    microphone: str = _in(
        "speech", rules.text, "auto"
    )  # of whoever speaks: "off", or ALSA's name of a device
    recogniser: Path | None = _in("speech", rules.inner_path, None)  # a folder a language, to search by voice
    prompt: bool = _in("speech", rules.yes_or_no, default=True)
    prompt_interval_s: int = _in("speech", rules.whole(10, 300), 60)
    prompt_volume: float = _in("speech", rules.number(0.126, 1), 0.25)

    default_level: str = _in("directory", rules.one_of(*VISIBILITY), "title")
    maximum_level: str = _in("directory", rules.one_of(*VISIBILITY), "full")
    show_photos: bool = _in("directory", rules.yes_or_no, default=False)
    show_direct_phones: bool = _in("directory", rules.yes_or_no, default=False)
    show_emails: bool = _in("directory", rules.yes_or_no, default=False)

    late_desk_s: float | None = _in("measure", rules.lateness, None)  # None: as assumed without evidence
    late_door_s: float | None = _in("measure", rules.lateness, None)
    late_code_s: float | None = _in("measure", rules.lateness, None)
    late_guide_s: float | None = _in("measure", rules.lateness, None)
    late_phone_s: float | None = _in("measure", rules.lateness, None)
    late_trial_s: float | None = _in("measure", rules.lateness, None)
    late_trials: int | None = _in("measure", rules.trial_year, None)  # the year whose trials gave them

    reserve_mb: int = _in("storage", rules.whole(1, 4096), 64)
    keep_hourly: int = _in("storage", rules.whole(1, 240), 24)
    keep_daily: int = _in("storage", rules.whole(1, 400), 35)
    access_log_days: int = _in("storage", rules.whole(365, 3650), 730)
    second: Path | None = _in("backup", rules.outer_path, None)
    recovery: tuple[str, ...] = _in("keys", rules.fingerprints, ())
    anchor: Path | None = _in("keys", rules.outer_path, None)
    key_copy: Path | None = _in("keys", rules.outer_path, None)
    mail_server: str | None = _in("mail", rules.text, None)
    mail_tls: str = _in("mail", rules.text, "starttls")
    mail_sender: str | None = _in("mail", rules.text, None)
    mail_user: str | None = _in("mail", rules.text, None)
    mail_secret: Path | None = _in("mail", rules.outer_path, None)
    mail_ca: Path | None = _in("mail", rules.outer_path, None)
    mail_caretaker: str | None = _in("mail", rules.text, None)
    ldap_server: str | None = _in("city_accounts", rules.text, None)
    ldap_tls: str = _in("city_accounts", rules.text, "implicit")
    ldap_ca: Path | None = _in("city_accounts", rules.outer_path, None)
    ldap_base: str | None = _in("city_accounts", city_accounts.line, None)
    ldap_name: str = _in("city_accounts", city_accounts.attribute, "uid")
    ldap_user: str | None = _in("city_accounts", city_accounts.line, None)
    ldap_secret: Path | None = _in("city_accounts", rules.outer_path, None)
    ldap_roles: tuple[tuple[str, str], ...] = _in("city_accounts", city_accounts.role_groups, ())
    user_proxy: str | None = _in("city_accounts", city_accounts.address, None)
    user_header: str | None = _in("city_accounts", city_accounts.header, None)
    user_realm: str | None = _in("city_accounts", city_accounts.line, None)
    user_proxy_ca: Path | None = _in("city_accounts", rules.outer_path, None)
    message_command: Path | None = _in("letters", rules.outer_path, None)
    message_port: int | None = _in("letters", rules.whole(1, 65535), None)  # that the command may connect to

    @property
    def folder(self) -> Path:
        """Return the city's folder."""
        return self.file.parent

    @property
    def late_s(self) -> dict[str, float]:
        """Return how late evidence may come, by kind, where the city has set it."""
        kinds = ("desk", "door", "code", "guide", "phone", "trial")
        return {kind: late for kind in kinds if (late := getattr(self, f"late_{kind}_s")) is not None}

    def wrong(self, key: str, message: str) -> SettingsError:
        """Return what only the city's other files show to be wrong, at the line of its key."""
        section = next(one.metadata["section"] for one in fields(self) if one.name == key)
        text, _ = read_toml(self.file)
        return SettingsError(self.file, [Mistake(Lines(text).of(section, key), message)])

    def __post_init__(self) -> None:
        """Refuse what is right alone but wrong together."""
        problem = next(self._contradictions(), None)
        if problem is not None:
            raise ValueError(*problem)

    def _contradictions(self) -> Iterator[tuple[str, str]]:
        if self.closes_at <= self.opens_at:
            yield "closes_at", "closes_at must be later than opens_at"
        if not self.opens_at <= self.lunch_from <= self.lunch_to <= self.closes_at:
            yield "lunch_from", "lunch must lie inside the opening hours, lunch_from before lunch_to"
        if "ko" not in self.languages:
            yield "languages", "languages must hold ko, since every name is Korean first"
        if VISIBILITY.index(self.default_level) < VISIBILITY.index(self.maximum_level):
            yield "default_level", "default_level must not show more than maximum_level"
        if self.late_trials is not None and not self.late_s:
            yield (
                "late_trials",
                (
                    "late_trials에 해만 있고 그해 시험 보행에서 잰 초가 없습니다. "
                    "late_desk_s처럼 잰 값을 함께 적거나 late_trials를 지우십시오."
                ),
            )
        mail = self.mail_server, self.mail_tls, self.mail_sender, self.mail_user, self.mail_secret
        yield from mail_settings.mistakes(*mail)
        yield from mail_settings.caretaker_mistakes(self.mail_server, self.mail_caretaker)
        ldap = self.ldap_server, self.ldap_tls, self.ldap_base, self.ldap_user, self.ldap_secret
        yield from city_accounts.mistakes(*ldap)
        proxy = self.user_proxy, self.user_header, self.user_proxy_ca, self.ldap_secret
        yield from city_accounts.proxy_mistakes(*proxy)
        if self.ldap_server and not self.ldap_roles:
            yield "ldap_server", 'ldap_roles에 어느 모둠이 어느 권한인지 ["guide: cn=…"]처럼 적으십시오.'


def booth_place(letters: str) -> int:
    """Return a booth's place in the row of letters: A is 0, Z 25, AA 26, ZZ 701."""
    place = 0
    for letter in letters:
        place = place * 26 + ord(letter) - ord("A") + 1
    return place - 1


def load_settings(file: Path) -> Settings:
    """Read and check a booth's file, or raise one `SettingsError` that names every mistake."""
    text, tree = read_toml(file)
    return _CheckedSettings(file, text, tree).settings()


class _CheckedSettings:
    """One reading of one file: values on the one hand, mistakes on the other."""

    def __init__(self, file: Path, text: str, tree: Mapping[str, object]) -> None:
        self._file = file
        self._tree = tree
        self._known = {one.name: one for one in fields(Settings) if "rule" in one.metadata}
        self._sections = dict.fromkeys(one.metadata["section"] for one in self._known.values())
        self._lines = Lines(text)
        self._mistakes: list[Mistake] = []

    def settings(self) -> Settings:
        """Build the settings, or tell everything that is wrong."""
        values = {key: value for section in self._sections for key, value in self._values(section)}
        self._strangers(self._tree, self._sections, "section [{}]", None)
        if self._mistakes:
            raise SettingsError(self._file, self._mistakes)
        try:
            return Settings(file=self._file, **values)
        except ValueError as error:
            key, message = error.args
            line = self._lines.of(self._known[key].metadata["section"], key)
            raise SettingsError(self._file, [Mistake(line, message)]) from error

    def _values(self, section: str) -> Iterator[tuple[str, Any]]:
        given = self._tree.get(section, {})
        if not isinstance(given, dict):
            self._note(None, section, f"[{section}] must be a section")
            return
        known = {name: one for name, one in self._known.items() if one.metadata["section"] == section}
        self._strangers(given, known, f"key '{{}}' in [{section}]", section)
        for name, one in known.items():
            if name in given:
                yield from self._value(section, one, given[name])
            elif one.default is MISSING:
                self._note(section, None, f"[{section}] needs the key '{name}'")

    def _value(self, section: str, one: Field[Any], given: object) -> Iterator[tuple[str, Any]]:
        try:
            yield one.name, one.metadata["rule"](given)
        except rules.SaidInFullError as error:
            self._note(section, one.name, f"{one.name}: {error} 지금은 {given!r}입니다.")
        except ValueError as error:
            self._note(section, one.name, f"{one.name} must be {error}, not {given!r}")

    def _strangers(
        self, given: Mapping[str, object], known: Mapping[str, object], kind: str, section: str | None
    ) -> None:
        for name in given.keys() - known.keys():
            near = difflib.get_close_matches(name, known, 1)
            guess = f"; did you mean '{near[0]}'?" if near else ""
            self._note(section, name, f"there is no {kind.format(name)}{guess}")

    def _note(self, section: str | None, key: str | None, message: str) -> None:
        self._mistakes.append(Mistake(self._lines.of(section, key), message))
