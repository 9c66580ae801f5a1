# SPDX-License-Identifier: GPL-3.0-or-later
"""What an account may not read or write: every command says what, where and what to do.

Root may read everything, so as root the programs run as `nobody`; where that account cannot read the checkout
they run as a root that has given up that very right.
"""

from __future__ import annotations

from dataclasses import dataclass
import json
import os
from pathlib import Path
import shutil
import socket
import subprocess
import sys
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, Any, Final

import pytest

from kiosk.cli import main
from tests.cli.test_run import DISPLAYS, ROOT
from tests.demo_city import city_folder

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

pytestmark = pytest.mark.skipif(os.name != "posix", reason="rights are set otherwise there")
NOBODY: Final = 65534
SOMEBODY: Final = 12345
WITHOUT: Final = ["setpriv", "--bounding-set=-dac_override,-dac_read_search"]
COMMANDS: Final = (
    *("intake case.json", "cases", "visits", "backup", "restore copy.db --check", "doctor --audit"),
)
MORE: Final = (
    *(
        "search 여권",
        "card 여권",
        "import-chart chart.xlsx",
        "export-chart 감사실 --out out.xlsx",
        "demo-check",
    ),
    *("posters --office 감사실 --out out", "restore copy.db", "serve --paired", "backup --out again.db"),
    *(
        "demo-data --visits 1 --cases 1 --seed 1",
        "doctor --anchor-anew",
        "arrive 0427",
        "sync",
        "join A.kiosk-join",
        "route 감사실",
        "check-venue",
    ),
)


# The program, which asks each second and not each minute whether its folder can be used again.
SOON: Final = """
import sys
from kiosk.bootstrap import kiosk
from kiosk.cli import main
kiosk.AGAIN_MS = 1000
sys.exit(main(sys.argv[1:]))
"""


@dataclass(frozen=True, slots=True)
class Ordinary:
    """An account without rights over what is not its own, and what starts a program as it."""

    user: int
    before: tuple[str, ...]
    given: dict[str, Any]

    def opened(self, *words: str, place: Path, **environment: str) -> subprocess.Popen[str]:
        """Start Python as that account."""
        inherited = {key: value for key, value in os.environ.items() if key not in DISPLAYS}
        inherited |= {"PYTHONPATH": str(ROOT), "HOME": str(place)}
        pipe = subprocess.PIPE
        return subprocess.Popen(
            [*self.before, sys.executable, *words], cwd=place, env=inherited | environment, text=True,
            stdin=pipe, stdout=pipe, stderr=pipe, **self.given,
        )  # fmt: skip

    def runs(self, *words: str, place: Path, told: str = "") -> subprocess.CompletedProcess[str]:
        """Run Python as that account until it ends."""
        with self.opened(*words, place=place) as program:
            said, complaint = program.communicate(told, timeout=600)
        return subprocess.CompletedProcess(words, program.returncode, said, complaint)


@pytest.fixture(scope="module")
def ordinary() -> Ordinary:
    """Give an account that may not read and write everything."""
    if os.getuid() != 0:
        return Ordinary(os.getuid(), (), {})
    nobody = Ordinary(NOBODY, (), {"user": NOBODY, "extra_groups": []})
    if nobody.runs("-c", "import kiosk.ui.application", place=Path("/")).returncode == 0:
        return nobody
    if shutil.which("setpriv") is None:
        pytest.skip("nobody cannot read this checkout, and there is no setpriv to give up root's right with")
    return Ordinary(0, tuple(WITHOUT), {})


@pytest.fixture(scope="module")
def city(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Give a city with a case in it, a backup in its place and one elsewhere."""
    place = tmp_path_factory.mktemp("city")
    data, case = place / "data", place / "case.json"
    shutil.copytree(city_folder(), data)
    case.write_text(json.dumps({"kind": "칭찬", "words": "고맙습니다."}), encoding="utf-8")
    for line in (f"intake {case}", "doctor --anchor-anew", "backup", f"backup --out {place / 'copy.db'}"):
        assert main(["--data", str(data), *line.split()]) == 0
    return place


@pytest.fixture
def home(city: Path, ordinary: Ordinary) -> Iterator[Path]:
    """Give it where such an account reaches it: what pytest makes lies below a folder of root's alone."""
    with TemporaryDirectory() as made:
        place = Path(shutil.copytree(city, made, dirs_exist_ok=True))
        give(place, ordinary.user)
        yield place
        reopen(place)  # or an account that is not root could not take it away


def reopen(place: Path) -> None:
    """Give the rights back."""
    place.chmod(0o700)
    for folder, inner, files in os.walk(place):
        for one in inner + files:
            Path(folder, one).chmod(0o700)


def give(place: Path, user: int) -> None:
    """Give a folder with all that is in it to an account."""
    for one in (place, *place.rglob("*")):
        os.chown(one, user, -1)


# What is taken, and the rights that are left.
STATES: Final = (
    *(("data", 0), ("data", 0o500), ("data/kiosk.db", 0), ("data/kiosk.db", 0o400), ("data/locks", 0)),
    *(("data-anchor", 0), ("data-anchor/anchor.key", 0), ("data-anchor/access-log-head.txt", 0)),
    *(("data/case-keys.db", 0), ("data/receipt-codes.key", 0), ("data/journal", 0), ("data/backups", 0)),
)


def ended(ordinary: Ordinary, home: Path, lines: Sequence[str]) -> dict[str, tuple[int, str]]:
    """Run commands on the data, and return of each with what it ended and what it said."""
    told = json.dumps([["--data", str(home / "data"), *line.split()] for line in lines])
    done = ordinary.runs("-m", "tests.cli.commands_in_turn", place=home, told=told)
    assert done.returncode == 0, done.stderr
    return {line: tuple(one) for line, one in zip(lines, json.loads(done.stdout), strict=True)}


@pytest.mark.parametrize(("name", "mode"), STATES, ids=[f"{name} {mode:o}" for name, mode in STATES])
def test_no_command_breaks_over_what_it_may_not_use_and_the_doctor_names_it(
    home: Path, ordinary: Ordinary, name: str, mode: int
) -> None:
    (home / name).chmod(mode)
    lines = (*COMMANDS, *MORE) if name in {"data", "data-anchor"} and not mode else COMMANDS
    for line, (code, said) in ended(ordinary, home, lines).items():
        assert "Traceback" not in said, (line, said)
        assert code < 2 or "\n  → " in said, (line, said)
        if line.startswith("doctor"):
            assert code, line
            assert str(home / name) in said, (line, said)
    reopen(home)
    assert ended(ordinary, home, ["doctor"])["doctor"][0] == 0


def test_over_another_accounts_folder_the_booth_shows_the_way_and_reads_nothing_of_it(
    home: Path, ordinary: Ordinary
) -> None:
    if os.getuid() != 0 or not ordinary.user:
        pytest.skip("only root can give a folder away, and only another account is not its owner")
    give(home / "data", SOMEBODY)
    was = sorted((one.name, one.stat().st_mtime_ns) for one in (home / "data").rglob("*"))
    told = f"{home / 'data'} belongs to another account\n  → run it as the folder's owner"
    (home / "data").chmod(0o755)  # it could be read, but it is not this account's
    shown = ordinary.runs("-m", "kiosk", "run", "--json", "--data", str(home / "data"), place=home)
    assert shown.returncode == 0, shown.stderr
    assert json.loads(shown.stdout.splitlines()[-1])["knew_s"] > 0
    assert f"kiosk: only the way is shown: {told}" in shown.stderr
    assert "Traceback" not in shown.stderr
    assert ended(ordinary, home, ["doctor"]) == {"doctor": (2, f"kiosk: {told}\n")}
    assert was == sorted((one.name, one.stat().st_mtime_ns) for one in (home / "data").rglob("*"))


def test_over_another_accounts_folder_each_command_says_whose_it_is_and_only_the_unit_is_told_to_wait(
    home: Path, ordinary: Ordinary
) -> None:
    if os.getuid() != 0 or not ordinary.user:
        pytest.skip("only root can give a folder away, and only another account is not its owner")
    give(home / "data", SOMEBODY)
    (home / "data").chmod(0o755)
    told = f"kiosk: {home / 'data'} belongs to another account\n  → run it as the folder's owner\n"
    lines = ["serve", "doctor", "intake case.json", "admin", "guide"]
    answers = ended(ordinary, home, lines)
    assert answers == {line: (75 if line == "serve" else 2, told) for line in lines}


@pytest.mark.parametrize(("mode", "whose"), [(0o500, None), (0o700, SOMEBODY)])
def test_under_systemd_the_booth_is_started_anew_once_the_folder_can_be_used_again(
    home: Path, ordinary: Ordinary, mode: int, whose: int | None
) -> None:
    if whose and (os.getuid() != 0 or not ordinary.user):
        pytest.skip("only root can give a folder away, and only another account is not its owner")
    give(home / "data", ordinary.user if whose is None else whose)
    (home / "data").chmod(mode)
    with socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM) as systemd:
        systemd.bind(str(home / "notify"))
        systemd.settimeout(300)
        os.chown(home / "notify", ordinary.user, -1)
        window = ordinary.opened(
            *("-c", SOON, "--data", str(home / "data"), "run"),
            place=home, NOTIFY_SOCKET=str(home / "notify"),
            QT_QPA_PLATFORM="offscreen", QT_QUICK_BACKEND="software",
        )  # fmt: skip
        try:
            while systemd.recv(100) != b"STATUS=serving":
                assert window.poll() is None
            give(home / "data", ordinary.user)
            (home / "data").chmod(0o700)
            assert window.wait(300) == 75
        finally:
            window.kill()
            window.communicate()
