# SPDX-License-Identifier: GPL-3.0-or-later
"""What a visitor typed, looked for in the whole memory of the real program: SECURITY.md has the figures.

`python tests/soak/words_in_memory.py [--times N] [--wait SECONDS]`: a booth in a process of its own, without
a screen, takes a complaint with a name, a sentence and a telephone, key by key on the keyboard of
the screen, reads it back bare and hands it in. All readable memory of the process is read before the visit
ends, at its end, and a minute later. The process is given keys alone and asks no item for its text, so that
every copy found is the program's. Prints a line a reading.
"""

from __future__ import annotations

import argparse
from collections import Counter
import json
import os
from pathlib import Path
import re
import shutil
import subprocess
import sys
from tempfile import TemporaryDirectory
import time
from typing import IO, TYPE_CHECKING, Final

sys.path.insert(0, str(Path(__file__).parents[2]))

from tests.demo_city import city_folder
from tests.visitor import SHIFTED, Visitor, strokes

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtCore import QPoint

ROOT: Final = Path(__file__).parents[2]
# Backwards, so that the program whose memory is read has them from the keys alone.
SDROW: Final = {"name": "뒘빎낢", "sentence": "쉋텯 뒵꿻 힑뭄넒", "telephone": "16270000010"}
ENCODINGS: Final = ("utf-8", "utf-16-le", "utf-32-le")
GLANCE_MS: Final = 450  # for which a page that has just come takes no touch
A_READING: Final = 16 << 20
_LINE: Final = re.compile(r"([0-9a-f]+)-([0-9a-f]+) r\S+ \S+ \S+ \S+ *(.*)")


class SlowVisitor(Visitor):
    """Somebody who reads before they touch: the program's clock is the machine's."""

    def touch(self, at: QPoint) -> None:
        """Look, and touch."""
        from PySide6.QtTest import QTest  # noqa: PLC0415 # only where there is a window

        QTest.qWait(GLANCE_MS)
        super().touch(at)

    def keys(self, one_by_one: list[str]) -> None:
        """Touch keys of the keyboard on the screen, and send it away."""
        from PySide6.QtGui import QGuiApplication  # noqa: PLC0415 # the same

        for key in one_by_one:
            self._touch_key(key)
        QGuiApplication.inputMethod().hide()
        self.settle()


def complain(citizen: SlowVisitor, keys: dict[str, list[str]]) -> None:
    """Complain as far as the read-back, and look at it bare."""
    from tests.ui.cases.steps import begin, keyboard_comes, walked  # noqa: PLC0415 # the same
    from tests.visitor import visible_items  # noqa: PLC0415 # the same

    citizen.wake()
    begin(citizen, "불친절")
    items = visible_items(citizen.window.contentItem())
    citizen.tap_item(next(one for one in items if one.inherits("QQuickTextEdit")))
    assert keyboard_comes(citizen)
    citizen.keys(keys["sentence"])
    walked(citizen, "다음", "문자", *keys["telephone"], "사시는 동", "용당1동", "만 14세 이상", "이름")
    assert keyboard_comes(citizen)
    citizen.keys(keys["name"])
    walked(citizen, "다음", "보기, 누구")


def serve(data: Path, told: IO[str]) -> int:
    """Be a booth whose one visitor complains, stops for a reading twice, and goes."""
    from kiosk.bootstrap.kiosk import KioskApplication  # noqa: PLC0415 # after the environment is known
    from kiosk.bootstrap.qt import start_qt  # noqa: PLC0415 # the same

    keys = json.loads(sys.stdin.readline())
    qt = start_qt()
    from PySide6.QtCore import QTimer  # noqa: PLC0415 # Qt is prepared now

    booth = KioskApplication(data, None)

    def read_now(moment: str) -> None:
        print(moment, file=told)
        sys.stdin.readline()

    def visit() -> None:
        citizen = SlowVisitor(app=booth.application)
        complain(citizen, keys)
        read_now("before")
        citizen.tap("접수하기")
        citizen.settle(lambda: citizen.screen == "case_receipt")
        from PySide6.QtTest import QTest  # noqa: PLC0415 # the same

        QTest.qWait(3500)
        citizen.tap("마치기")
        citizen.tap("네, 마칩니다")
        assert citizen.screen == "attract"
        read_now("end")

    booth.opened = lambda: QTimer.singleShot(0, visit)
    try:
        booth.application.show(windowed=True)
        return int(qt.exec())
    finally:
        booth.close()


def mappings(pid: int) -> Iterator[tuple[int, int, str]]:
    """Return all readable memory of a process: from, to, and what it is."""
    for line in Path(f"/proc/{pid}/maps").read_text(encoding="utf-8").splitlines():
        found = _LINE.fullmatch(line)
        if found is not None and not found[3].startswith("[v"):
            yield int(found[1], 16), int(found[2], 16), Path(found[3]).name or "anonymous"


def typed() -> dict[str, str]:
    """Return what is typed into each field."""
    return {what: text[::-1] for what, text in SDROW.items()}


def sought_texts() -> dict[str, str]:
    """Return all that is looked for: what was typed, its words, and the telephone as it is shown."""
    words, phone = typed()["sentence"].split(), typed()["telephone"]
    parts = {f"word {at}": one for at, one in enumerate(words, 1)}
    return {**typed(), "telephone grouped": f"{phone[:3]}-{phone[3:7]}-{phone[7:]}", **parts}


def copies(pid: int) -> Counter[tuple[str, str, str]]:
    """Count all that is sought in a process's memory: what, in which encoding, in which kind of memory."""
    sought = {(what, how): text.encode(how) for what, text in sought_texts().items() for how in ENCODINGS}
    longest = max(map(len, sought.values()))
    found: Counter[tuple[str, str, str]] = Counter()
    with Path(f"/proc/{pid}/mem").open("rb", buffering=0) as memory:
        for begin, end, kind in mappings(pid):
            kept = b""
            for at in range(begin, end, A_READING):
                try:
                    memory.seek(at)
                    block = kept + memory.read(min(A_READING, end - at))
                except OSError:  # what is mapped from a file beyond its end
                    break
                for (what, how), one in sought.items():
                    found[what, how, kind] += block.count(one) - kept.count(one)
                kept = block[1 - longest :]
    return +found


def told_of(found: Counter[tuple[str, str, str]]) -> str:
    """Say how many copies there are of each, and where."""
    whole, places = Counter[str](), Counter[str]()
    for (what, how, kind), many in found.items():
        whole[what] += many
        places[f"{kind} {how}"] += many
    return f"{', '.join(f'{what} {whole[what]}' for what in sought_texts())}; {dict(places.most_common())}"


def one_visit(data: Path, wait_s: float) -> None:
    """Play one visit and print its readings."""
    theirs = {key: value for key, value in os.environ.items() if not key.startswith(("QT_", "QSG_"))}
    process = subprocess.Popen(
        [sys.executable, __file__, str(data)], cwd=ROOT, text=True,
        env=theirs | {"QT_QPA_PLATFORM": "offscreen", "QT_QUICK_BACKEND": "software"},
        stdin=subprocess.PIPE, stdout=subprocess.PIPE,
    )  # fmt: skip
    assert process.stdin
    assert process.stdout
    keys = {what: keys_of(text) for what, text in typed().items()}
    try:
        print(json.dumps(keys), file=process.stdin, flush=True)
        for moment in ("before", "end"):
            if process.stdout.readline().strip() != moment:
                raise AssertionError(f"the visit did not come to its {moment}")
            say(f"  {moment}: {told_of(copies(process.pid))}")
            print(file=process.stdin, flush=True)
        time.sleep(wait_s)
        say(f"  {wait_s:.0f} s later: {told_of(copies(process.pid))}")
    finally:
        process.terminate()
        process.wait(60)


def say(line: str) -> None:
    """Print a line at once."""
    sys.stdout.write(f"{line}\n")
    sys.stdout.flush()


def keys_of(text: str) -> list[str]:
    """Return the keys of a text on the keyboard."""
    return [key for one in strokes(text) for key in (("shift", one) if one in SHIFTED else (one,))]


def main() -> int:
    """Play the visits, each in a process of its own."""
    if len(sys.argv) == 2 and not sys.argv[1].startswith("-"):  # the data folder of the process
        told = os.fdopen(os.dup(sys.stdout.fileno()), "w", buffering=1, encoding="utf-8")
        os.dup2(sys.stderr.fileno(), sys.stdout.fileno())
        return serve(Path(sys.argv[1]), told)
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--times", type=int, default=3)
    parser.add_argument("--wait", type=float, default=65.0)
    chosen = parser.parse_args()
    for at in range(chosen.times):
        with TemporaryDirectory() as folder:
            say(f"visit {at + 1}")
            one_visit(shutil.copytree(city_folder(), Path(folder) / "data"), chosen.wait)
    return 0


if __name__ == "__main__":
    sys.exit(main())
