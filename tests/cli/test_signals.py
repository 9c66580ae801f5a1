# SPDX-License-Identifier: GPL-3.0-or-later
"""What `kiosk run` starts beside itself ends with it, however it ends."""

from __future__ import annotations

from pathlib import Path
import subprocess
import sys

ROOT = Path(__file__).parents[2]
FORWARDER = """
from kiosk.cli.signals import end_with_input, until_signalled
with until_signalled() as ended:
    end_with_input()
    print("sends", file=__import__("sys").stderr, flush=True)
    ended.wait()
"""
KIOSK = f"""
from pathlib import Path
import sys
import kiosk.bootstrap.sync_process as beside
beside.command_of = lambda _data, _config, *words: [sys.executable, "-c", {FORWARDER!r}, *words]
assert beside.SyncProcess(Path(sys.argv[1]), None).keep()
sys.stdin.read()
"""


def test_what_sends_to_the_city_ends_with_a_kiosk_that_is_killed(tmp_path: Path) -> None:
    (tmp_path / "server-login.json").touch()
    words = [sys.executable, "-c", KIOSK, str(tmp_path)]
    with subprocess.Popen(words, cwd=ROOT, stdin=subprocess.PIPE, stderr=subprocess.PIPE) as kiosk:
        assert kiosk.stderr is not None
        assert kiosk.stderr.readline() == b"sends\n"
        kiosk.kill()
        assert kiosk.stderr.read() == b""  # ends only once both have
