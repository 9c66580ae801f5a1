# SPDX-License-Identifier: GPL-3.0-or-later
"""Damage what comes with the program: every start ends in a page that helps, and nothing reboots.

`python tests/soak/bad_assets.py 200` harms one file of a copy of the program at a time (typefaces, QML,
words, tables, pictures; a bit, a sector, the end, the whole file), starts `kiosk run` over a demo city,
starts it again as systemd would where it ends, touches the screen, types on the keyboard that stands there,
and reads what is found. Ten ends in a row are a booth that would be dark; so is a page without an office, and
a field without keys. What was left out and is not named, at the desk or in the log, is counted too.
"""

from __future__ import annotations

from collections import Counter
from contextlib import closing, contextmanager
from dataclasses import dataclass, field
import json
import os
from pathlib import Path
import random
import shutil
import subprocess
import sys
import tempfile
import time
from typing import TYPE_CHECKING, Any, Final

from pysqlite3 import dbapi2 as sqlite

ROOT: Final = Path(__file__).parents[2]
if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from PySide6.QtGui import QGuiApplication

    from kiosk.settings import Settings

STARTS: Final = 10
WORD: Final = "ㅅㅔㅁㅜ"  # key by key
PATIENCE_S: Final = 120.0
ROOMS: Final = ("controls", "shell", "visitor", "plan", "slips")
MADE_OF: Final = ("assets", "floor_plans", "kiosk")
# Each kind of file is harmed as often as any other; a damaged Python file is another program.
KINDS: Final[dict[str, tuple[str, ...]]] = {
    "typeface": ("assets/fonts/*.?tf",),
    "QML": (*(f"kiosk/ui/{room}/**/*.qml" for room in ROOMS), "kiosk/ui/*/qmldir", "kiosk/ui/*/*/qmldir"),
    "words": ("assets/translations/*",),
    "table": ("assets/**/*.tsv", "assets/**/*.toml", "assets/**/*.txt", "assets/fonts/SHA256SUMS"),
    "picture": ("assets/**/*.svg", "kiosk/ui/**/*.svg", "kiosk/ui/**/*.png"),
}


@dataclass
class Outcome:
    """What stood on the screens after each harm, how often a start had to be repeated, and what was dark."""

    stood: Counter[str] = field(default_factory=Counter)
    kinds: Counter[str] = field(default_factory=Counter)
    again: int = 0
    dark: list[str] = field(default_factory=list)
    unnamed: list[str] = field(default_factory=list)


def start_over(count: int, seed: int, **environment: str) -> Outcome:
    """Harm and start so often."""
    from tests.demo_city import city_folder  # noqa: PLC0415 # not in the process that is watched

    chance, outcome = random.Random(seed), Outcome()  # noqa: S311 # a repeatable run
    with tempfile.TemporaryDirectory() as place:
        program, data = copied(Path(place) / "program"), Path(place) / "data"
        shutil.copytree(city_folder(), data)
        for _ in range(count):
            kind = chance.choice(sorted(KINDS))
            files = sorted({one for pattern in KINDS[kind] for one in program.glob(pattern) if one.is_file()})
            if not files:
                continue
            file, harm = chance.choice(files), chance.choice(sorted(HARMS))
            (data / "short-lives.txt").unlink(missing_ok=True)
            forget_notices(data)
            with harmed(program, file, harm, chance):
                stood, said = stands(program, data, outcome, **environment)
            outcome.kinds[kind] += 1
            outcome.stood[stood or "dark"] += 1
            if not stood:
                outcome.dark.append(f"{harm} of {file.relative_to(program)}: {said[-600:]}")
            elif not named(stood, said, file.name, data, always=kind == "typeface"):
                outcome.unnamed.append(f"{harm} of {file.relative_to(program)}, {stood}: {said[-600:]}")
    return outcome


def forget_notices(data: Path) -> None:
    """Begin with a desk that nobody has told anything, and an empty logbook."""
    (data / "logs" / "kiosk.log").unlink(missing_ok=True)
    with closing(sqlite.connect(data / "kiosk.db")) as connection, connection:
        connection.execute("DELETE FROM admin_notices")


def notices(data: Path, *kinds: str) -> list[str]:
    """Return what the desk's notices of these kinds hold."""
    with closing(sqlite.connect(data / "kiosk.db")) as connection:
        rows = connection.execute("SELECT kind, detail FROM admin_notices").fetchall()
    return [detail for kind, detail in rows if kind in kinds]


def named(stood: str, said: str, file: str, data: Path, *, always: bool) -> bool:
    """Return whether what does not serve is named: by the log of the barest screen, else at the desk."""
    log = data / "logs" / "kiosk.log"
    said += log.read_text(encoding="utf-8") if log.exists() else ""
    if stood == "barest":
        return "the barest screen is shown: " in said
    if always:
        return any(file in one for one in notices(data, "font_lost"))
    return "left out of the screen: " not in said or bool(notices(data, "screen_lost"))


def copied(place: Path) -> Path:
    """Return a copy of the program that may be harmed."""
    for part in MADE_OF:
        shutil.copytree(ROOT / part, place / part, ignore=shutil.ignore_patterns("__pycache__"))
    return place


@contextmanager
def harmed(program: Path, file: Path, harm: str, chance: random.Random) -> Iterator[None]:
    """Harm a file, and put back what was there."""
    words = program / "assets" / "translations"
    sound, kept = file.read_bytes(), {one.name for one in words.iterdir()}
    HARMS[harm](file, chance)
    try:
        yield
    finally:
        file.write_bytes(sound)
        for left in [one for one in words.iterdir() if one.name not in kept]:
            left.unlink()


def stands(program: Path, data: Path, outcome: Outcome, **environment: str) -> tuple[str, str]:
    """Start the program until a page stands, as often as the unit would before it calls that a bad day.

    Return which page stands, none where it is dark, and what the program said.
    """
    said = ""
    for start in range(STARTS):
        outcome.again += start > 0
        done = subprocess.run(
            [sys.executable, __file__, "--watch", str(data)],
            cwd=program,
            env=os.environ
            | {"PYTHONPATH": str(program), "QT_QPA_PLATFORM": "offscreen", "QT_QUICK_BACKEND": "software"}
            | {"PYTHONDONTWRITEBYTECODE": "1"}
            | environment,
            capture_output=True,
            text=True,
            errors="replace",
            timeout=PATIENCE_S * 2,
            check=False,
        )
        said = done.stderr
        for line in done.stdout.splitlines():
            if line.startswith('{"stood"'):
                return str(json.loads(line)["stood"]), said
        if done.returncode in {2, 3}:  # the unit leaves it to a person, or does not even know
            return "", said
    return "", said


def _harmed(change: Callable[[bytearray, random.Random], bytearray]) -> Callable[[Path, random.Random], None]:
    def harm(file: Path, chance: random.Random) -> None:
        content = bytearray(file.read_bytes())
        file.write_bytes(change(content, chance) if content else b"\0")

    return harm


def _bit(content: bytearray, chance: random.Random) -> bytearray:
    content[chance.randrange(len(content))] ^= 1 << chance.randrange(8)
    return content


def _sector(content: bytearray, chance: random.Random) -> bytearray:
    at = chance.randrange(len(content)) // 512 * 512
    content[at : at + 512] = chance.randbytes(512)
    return content


def _end(content: bytearray, chance: random.Random) -> bytearray:
    return content[: chance.randrange(len(content))]


HARMS: Final[dict[str, Callable[[Path, random.Random], None]]] = {
    "bit": _harmed(_bit),
    "sector": _harmed(_sector),
    "end": _harmed(_end),
    "zeros": _harmed(lambda content, _: bytearray(len(content))),
    "missing": lambda file, _: file.unlink(),
}


class _Watch:
    """Stands before the screen of this very process: touches it once it is served, and says what stands."""

    def __init__(self, booths: list[Any]) -> None:
        from PySide6.QtCore import QTimer  # noqa: PLC0415 # only in the process that is watched

        self.booths = booths
        self._touched = 0
        self._end = time.monotonic() + PATIENCE_S
        self._timer = QTimer(interval=100)
        self._timer.timeout.connect(self._look)
        self._timer.start()

    def _look(self) -> None:
        if time.monotonic() > self._end:
            os._exit(3)  # a page, but none that helps
        from PySide6.QtGui import QGuiApplication  # noqa: PLC0415 # the same
        from PySide6.QtQuick import QQuickWindow  # noqa: PLC0415 # the same

        for window in QGuiApplication.topLevelWindows():
            if isinstance(window, QQuickWindow) and window.isVisible():
                stood = self._barest(window.property("barest")) or self._whole(window)
                if stood:
                    self._timer.stop()
                    sys.stdout.write(json.dumps({"stood": stood}) + "\n")
                    QGuiApplication.exit(0)
                    return

    def _barest(self, barest: Any) -> str:  # noqa: ANN401 # the page's own object
        if barest is None or not barest.rows:
            return ""
        barest.choose(barest.rows[0]["key"])
        return "barest" if "\n" in barest.chosen or barest.rows[0]["phone"] else ""

    def _whole(self, window: Any) -> str:  # noqa: ANN401 # Qt's
        from PySide6.QtCore import QPoint, Qt  # noqa: PLC0415 # the same
        from PySide6.QtTest import QTest  # noqa: PLC0415 # the same

        kiosk = self.booths[-1].application.kiosk if self.booths else None
        if kiosk is None or not kiosk.stage.served:
            return ""
        current = kiosk.pages.current
        if current.name == "attract":
            middle = QPoint(window.width() // 2, window.height() // 2)
            QTest.mouseClick(window, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, middle)
        elif current.name == "home" and current in vars(kiosk.pages)["_drawn"].values():  # there is an item
            kiosk.pages.open("search")
        elif current.name == "apology":
            kiosk.goHome()  # as whoever stands there presses
        elif current.name == "search":
            return "whole" if self._types(window, current.model) else ""
        return ""

    def _types(self, window: Any, search: Any) -> bool:  # noqa: ANN401 # Qt's
        """Touch the next key of the word that leads to an office; return whether something is found by it."""
        from PySide6.QtCore import QPointF, Qt  # noqa: PLC0415 # the same
        from PySide6.QtTest import QTest  # noqa: PLC0415 # the same

        key = self._key(window.contentItem(), WORD[self._touched % len(WORD)])
        if self._touched < len(WORD) and key is not None:
            self._touched += 1
            spot = key.mapToScene(QPointF(key.width() / 2, key.height() / 2)).toPoint()
            QTest.mouseClick(window, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, spot)
        return self._touched == len(WORD) and bool(search.count)

    def _key(self, item: Any, letter: str) -> Any:  # noqa: ANN401 # Qt's
        """Return the key of a letter where one stands, whoever drew it."""
        if not item.isVisible():
            return None
        if item.property("keyType") is not None and item.property("text") == letter and item.height() > 0:
            return item
        return next((key for one in item.childItems() if (key := self._key(one, letter)) is not None), None)


def watch(data: Path) -> int:
    """Be the booth over a folder, with somebody before it."""
    from PySide6.QtCore import QTimer  # noqa: PLC0415 # only in the process that is watched

    import kiosk.bootstrap.running as running  # noqa: PLC0415, PLR0402 # the same

    started, watching = vars(running)["start_qt"], []

    def start(settings: Settings | None = None) -> QGuiApplication:
        qt: QGuiApplication = started(settings)
        QTimer.singleShot(0, lambda: watching.append(_Watch(booths)))
        return qt

    vars(running)["start_qt"] = start
    booths: list[Any] = []
    made = vars(running)["KioskApplication"]

    def make(*given: Any) -> Any:  # noqa: ANN401 # as it is called
        booths.append(made(*given))
        return booths[-1]

    vars(running)["KioskApplication"] = make
    from kiosk.cli import main as command  # noqa: PLC0415 # the same

    return command(["--data", str(data), "run", "--windowed"])


def main() -> int:
    """Start as often as asked and print the count."""
    if sys.argv[1:2] == ["--watch"]:
        return watch(Path(sys.argv[2]))
    sys.path.insert(0, str(ROOT))
    count = int(sys.argv[1]) if len(sys.argv) > 1 else 20
    outcome = start_over(count, seed=int(sys.argv[2]) if len(sys.argv) > 2 else 1)
    sys.stdout.write(f"{count} damages {dict(outcome.kinds)}: {dict(outcome.stood)}, ")
    sys.stdout.write(f"{outcome.again} starts repeated, 0 reboots unless dark\n")
    sys.stdout.write("\n".join([*outcome.dark[:20], "not named:", *outcome.unnamed[:20]]) + "\n")
    return 1 if outcome.dark or outcome.unnamed else 0


if __name__ == "__main__":
    sys.exit(main())
