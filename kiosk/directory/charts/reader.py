# SPDX-License-Identifier: GPL-3.0-or-later
"""The one entry for seating-chart files: tells the format and turns every failure into a sentence."""

# ruff: noqa: E501 - a sentence for the clerk stays in one piece
from __future__ import annotations

from dataclasses import replace
import logging
import stat
from typing import TYPE_CHECKING

from kiosk.directory.charts.broken import broken_letters
from kiosk.directory.charts.chart import Diagnostic, ParsedFile
from kiosk.directory.charts.known import NOTHING_KNOWN
from kiosk.directory.charts.limits import within_limits
from kiosk.directory.charts.unreadable import UnreadableFileError

if TYPE_CHECKING:
    from datetime import date
    from pathlib import Path

    from kiosk.directory.charts.known import Known

_log = logging.getLogger(__name__)
SAVE_AS = "[다른 이름으로 저장] → [Excel 통합 문서(*.xlsx)]로 저장한 뒤 다시 올려 주십시오."
_ADVICE = {
    ".xls": f"옛 엑셀 파일(.xls)은 읽을 수 없습니다. 엑셀에서 열어 {SAVE_AS}",
    ".hwp": f"한글 문서(.hwp)는 읽을 수 없습니다. 한글에서 표를 복사하여 엑셀에 붙여 넣고 {SAVE_AS}",
    ".pdf": f"PDF 문서는 읽을 수 없습니다. 배치도의 원본 엑셀 파일을 올리시거나, 엑셀에 옮겨 {SAVE_AS}",
    ".doc": f"워드 문서는 읽을 수 없습니다. 표를 복사하여 엑셀에 붙여 넣고 {SAVE_AS}",
}
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"


def read_chart_file(path: Path, today: date | None = None, known: Known = NOTHING_KNOWN) -> ParsedFile:
    """Return all charts of a file with diagnostics; never raises for what the file holds.

    `today` gives the year of absences written without one, where the chart itself bears no date;
    `known` are the register's offices, found in a title with whatever stands around them, and what clerks said.
    """
    try:
        read = within_limits(_read(path, today, known))
        return replace(read, diagnostics=(*read.diagnostics, *broken_letters(read, path.name)))
    except UnreadableFileError as error:
        return _refused(path, str(error))
    except OSError as error:
        return _refused(
            path,
            f"파일을 열 수 없습니다({error.strerror or '읽기 오류'}). 파일이 있는지, 다른 프로그램에서 쓰고 있지 않은지 확인하여 주십시오.",
        )
    except (MemoryError, RecursionError):
        return _refused(path, "파일이 너무 커서 읽을 수 없습니다. 필요한 시트만 남기고 다시 올려 주십시오.")
    except Exception:  # noqa: BLE001 - one damaged file must not take the import of the others down
        _log.warning("reading a chart file failed", exc_info=True)
        return _refused(path, "파일을 해석하지 못하였습니다. 엑셀에서 열어 다시 저장한 뒤 올려 주십시오.")


def _refused(path: Path, message: str) -> ParsedFile:
    return ParsedFile((), (Diagnostic("error", path.name, None, None, message),))


def _read(path: Path, today: date | None, known: Known) -> ParsedFile:
    if not stat.S_ISREG(path.stat().st_mode):  # opening a pipe waits for whoever writes, a device never ends
        raise UnreadableFileError("보통 파일이 아닙니다(폴더·파이프·장치). 좌석배치도 파일을 올려 주십시오.")
    with path.open("rb") as file:
        start = file.read(4096)
    if not start.strip(b"\x00\r\n\t "):
        raise UnreadableFileError("빈 파일입니다. 내용이 있는 파일을 올려 주십시오.")
    if start.startswith(b"PK"):
        from kiosk.directory.charts.workbook_charts import read_workbook_charts  # noqa: PLC0415 - parsers load on use

        return read_workbook_charts(path, today, known)
    _refuse_other_formats(path, start)
    from kiosk.directory.charts.csv_file import read_csv_charts  # noqa: PLC0415 - parsers load on use

    return read_csv_charts(path, today)


def _refuse_other_formats(path: Path, start: bytes) -> None:
    suffix = path.suffix.lower()
    if start.startswith(_OLE):
        raise UnreadableFileError(_ole_advice(path, suffix))
    if start.startswith(b"%PDF"):
        raise UnreadableFileError(_ADVICE[".pdf"])
    if start.startswith(b"HWP Document File"):
        raise UnreadableFileError(_ADVICE[".hwp"])
    if start.lstrip().startswith(b"{\\rtf"):
        raise UnreadableFileError(_ADVICE[".doc"])
    if start.lstrip().lower().startswith((b"<html", b"<!doctype html", b"<table", b"<?xml")):
        raise UnreadableFileError(f"웹 문서(HTML·XML) 형식으로 저장된 파일입니다. 엑셀에서 열어 {SAVE_AS}")
    if start.startswith((b"\xff\xd8\xff", b"\x89PNG", b"GIF8", b"BM")):
        raise UnreadableFileError(
            "그림 파일은 읽을 수 없습니다. 좌석배치도를 엑셀 파일(.xlsx)로 올려 주십시오."
        )
    if suffix in {".xlsx", ".xlsm", ".xltx", ".xls", ".hwp", ".hwpx", ".docx"}:
        raise UnreadableFileError(
            f"내용이 {suffix} 형식이 아니거나 파일이 손상되었습니다. 원본을 엑셀에서 열어 {SAVE_AS}"
        )


def _ole_advice(path: Path, suffix: str) -> str:
    """Old Office files and encrypted new ones share one container; the names inside tell them apart."""
    with path.open("rb") as file:
        inside = file.read(2 * 1024 * 1024)
    names = {
        name: name.encode("utf-16-le") in inside
        for name in ("EncryptedPackage", "HwpSummaryInformation", "WordDocument", "Workbook")
    }
    if names["EncryptedPackage"]:
        return f"암호가 걸린 파일입니다. 엑셀에서 열어 [파일] → [정보] → [통합 문서 보호]에서 암호를 지우고 {SAVE_AS}"
    if names["HwpSummaryInformation"] or suffix == ".hwp":
        return _ADVICE[".hwp"]
    if names["WordDocument"] or suffix == ".doc":
        return _ADVICE[".doc"]
    return _ADVICE[".xls"]
