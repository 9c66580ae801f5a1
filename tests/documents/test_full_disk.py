# SPDX-License-Identifier: GPL-3.0-or-later
"""What leaves as a file on a disk that is really full, and by a process that is really killed."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path
import shutil
import signal
import subprocess
import sys
import time

from openpyxl import load_workbook
import pytest

from kiosk.documents.exports import CUT, clear_exports
from kiosk.documents.publication.folder import files, write_folder
from tests.documents.yearly import publication

ROOT = Path(__file__).parents[2]
SMALL_DISK = """
from datetime import timedelta
from pathlib import Path
import subprocess
import sys
from types import SimpleNamespace
from uuid import uuid4

from kiosk.cases.numbers import receipt_number
from kiosk.cases.opened import ListedCase
from kiosk.cases.records import PlainCaseRow
from kiosk.documents.publication.folder import files, write_folder
from kiosk.resources import ASSETS
from kiosk.charter.charter import read_charter
from kiosk.charter.editions import Editions
from kiosk.services.admin.case_export import written
from kiosk.services.admin.results.cases import CaseExport, TableForm
from kiosk.services.directory import seoul_now
from kiosk.services.refused import Refused
from tests.documents.yearly import publication

exports, scratch, now = Path(sys.argv[1]) / "exports", Path(sys.argv[1]) / "scratch", seoul_now()
for one, size in ((exports, "256k"), (scratch, sys.argv[2])):
    one.mkdir()
    subprocess.run(["mount", "-t", "tmpfs", "-o", f"size={size}", "tmpfs", str(one)], check=True)
charter = Editions(read_charter(ASSETS / "charter" / "mokpo.toml"), ())
calm = SimpleNamespace(spent=0.5, words="3일 남음")
rows = [
    ListedCase(
        PlainCaseRow(
            uuid4(), receipt_number("A", at), "A", "inconvenience", "교통행정과", now,
            now + timedelta(days=3), None, "received", False, None, None, "fax",
        ),
        calm,
    )
    for at in range(1, 20_001)
]
post = SimpleNamespace(exports=exports, names=dict, mark="")


def export(form):
    try:
        *told, last = written(post, CaseExport(form), rows, charter, now)
        print(form, len(told), last.total, Path(last.file).name.rpartition(".")[2])
    except Refused as refused:
        print(form, "refused", "디스크에 자리가 없거나" in str(refused), len(list(exports.iterdir())))


def publish():
    try:
        print("publication", (write_folder(exports, "publication-2026", files(publication()), str)).name)
    except OSError as error:
        print("publication", error.errno, len(list(exports.iterdir())))


for attempt in range(2):
    for form in TableForm:
        export(form)
    publish()
    for one in (exports, scratch):
        subprocess.run(["mount", "-o", "remount,size=64m", str(one)], check=True)
"""
KILLED = """
from pathlib import Path
import sys

from kiosk.documents.publication.folder import files, write_folder
from tests.documents.yearly import publication

told = files(publication())
print("ready", flush=True)
for number in range(10_000):
    write_folder(Path(sys.argv[1]), f"publication-{number}", told, str)
"""


TAKEN = """
from pathlib import Path
import sys

from kiosk.documents.exports import leaving
from kiosk.documents.workbooks import write_workbook

for number in range(10_000):
    with leaving(Path(sys.argv[1]) / f"cases-{number}.xlsx") as opened:
        rows = ([f"한나래 {at}"] for at in range(3_000))
        for row in write_workbook(opened, ["name"], rows, "", title="민원"):
            if row == 1_000 and not number:
                print("ready", flush=True)
"""


@pytest.mark.parametrize("scratch", ["64m", "64k"])  # where temporary files lie: nothing needs them
def test_20_000_cases_and_a_publication_on_a_full_disk_leave_nothing_and_go_on_when_there_is_room(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, scratch: str
) -> None:
    if shutil.which("unshare") is None or subprocess.run(["unshare", "-rm", "true"], check=False).returncode:
        pytest.skip("this machine lets no test mount a small disk")
    monkeypatch.setenv("TMPDIR", str(tmp_path / "scratch"))
    program = ["unshare", "-rm", sys.executable, "-c", SMALL_DISK, str(tmp_path), scratch]
    done = subprocess.run(program, capture_output=True, text=True, check=False, cwd=ROOT)
    assert done.stdout.splitlines() == [
        "xlsx refused True 0",
        "csv refused True 0",
        "publication 28 0",
        "xlsx 20 20000 xlsx",
        "csv 20 20000 csv",
        "publication publication-2026",
    ], done.stderr
    assert "Exception ignored" not in done.stderr  # nothing is left to be closed when nobody looks any more


def test_a_publication_whose_writer_is_killed_is_whole_or_not_there(tmp_path: Path) -> None:
    told = files(publication())
    for kill in range(6):
        exports = tmp_path / str(kill)
        with subprocess.Popen(
            [sys.executable, "-c", KILLED, str(exports)], cwd=ROOT, stdout=subprocess.PIPE, text=True
        ) as writer:
            assert writer.stdout is not None
            assert writer.stdout.readline() == "ready\n"
            while not any(exports.glob("*publication-*/*")):  # until it is in the middle of a folder
                pass
            time.sleep(0.003 * kill)
            writer.send_signal(signal.SIGKILL)
        for folder in exports.glob("publication-*"):
            assert {one.name: one.read_bytes() for one in folder.iterdir()} == dict(told)
        assert write_folder(exports, "publication-again", told, str).name == "publication-again"


def test_an_export_whose_writer_is_killed_leaves_nobody_in_the_temporary_folder(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    scratch, exports = tmp_path / "scratch", tmp_path / "exports"
    scratch.mkdir()
    monkeypatch.setenv("TMPDIR", str(scratch))
    for kill in range(4):
        program = [sys.executable, "-c", TAKEN, str(exports)]
        with subprocess.Popen(program, cwd=ROOT, stdout=subprocess.PIPE, text=True) as writer:
            assert writer.stdout is not None
            assert writer.stdout.readline() == "ready\n"
            time.sleep(0.13 * kill)
            writer.send_signal(signal.SIGKILL)
        assert writer.returncode == -signal.SIGKILL
        assert list(scratch.iterdir()) == []
    for file in exports.glob("cases-*"):
        load_workbook(file).close()  # whole, or not there
    clear_exports(tmp_path, datetime.now(UTC) + CUT)
    assert list(exports.glob(".*")) == []
