# SPDX-License-Identifier: GPL-3.0-or-later
"""An XLSX file as a bounded ZIP: nothing is unpacked before its size is known to be harmless."""

# ruff: noqa: E501 - a sentence for the clerk stays in one piece
from __future__ import annotations

import posixpath
from typing import TYPE_CHECKING, Self
import zipfile
import zlib

from defusedxml import DefusedXmlException
from defusedxml.ElementTree import ParseError, fromstring

from kiosk.directory.charts.unreadable import UnreadableFileError

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path
    from xml.etree.ElementTree import Element

MAX_FILE = 64 * 1024 * 1024
MAX_PART = 24 * 1024 * 1024
MAX_PARTS = 4000  # guards against archives that are no workbook; each photo is a part
SAVE_AS_XLSX = (
    "엑셀에서 파일을 열어 [다른 이름으로 저장] → [Excel 통합 문서(*.xlsx)]로 저장한 뒤 다시 올려 주십시오."
)
DAMAGED = "파일이 손상되어 열 수 없습니다. 원본을 엑셀에서 다시 저장하여 올려 주십시오."
TOO_LARGE = "파일이 너무 큽니다. 좌석배치도 시트만 남기고 사진 크기를 줄이거나, 많은 좌석은 CSV 표로 저장하여 올려 주십시오."
OTHERS = {  # by a part, or the folder of parts, that only such a file has
    "word/": f"워드 문서(.docx)는 읽을 수 없습니다. 좌석배치도를 엑셀로 옮겨 주십시오. {SAVE_AS_XLSX}",
    "ppt/": f"파워포인트 문서(.pptx)는 읽을 수 없습니다. 좌석배치도를 엑셀로 옮겨 주십시오. {SAVE_AS_XLSX}",
    "Contents/content.hpf": f"한글 문서(.hwpx)는 읽을 수 없습니다. 표를 복사하여 엑셀에 붙여 넣으십시오. {SAVE_AS_XLSX}",
    "xl/workbook.bin": f"엑셀 이진 통합 문서(.xlsb)는 읽을 수 없습니다. {SAVE_AS_XLSX}",
    "content.xml": f"오픈도큐먼트(.ods)는 읽을 수 없습니다. {SAVE_AS_XLSX}",
}


class Package:
    """The parts of an open XLSX file, each read whole only when it is small enough."""

    def __init__(self, path: Path) -> None:
        if path.stat().st_size > MAX_FILE:
            raise UnreadableFileError(TOO_LARGE)
        try:
            self._zip = zipfile.ZipFile(path)
        except (zipfile.BadZipFile, OSError, ValueError, NotImplementedError, EOFError) as error:
            raise UnreadableFileError(DAMAGED) from error
        self._sizes = {info.filename.lstrip("/"): info for info in self._zip.infolist()}

    def __enter__(self) -> Self:
        """Leave closing to the with statement."""
        return self

    def __exit__(self, *_: object) -> None:
        """Close the archive."""
        self._zip.close()

    @property
    def names(self) -> frozenset[str]:
        """All part names, without a leading slash."""
        return frozenset(self._sizes)

    def check(self) -> None:
        """Refuse archives that are no workbook, or that would unpack to more than a chart ever needs."""
        if len(self._sizes) > MAX_PARTS:
            raise UnreadableFileError(TOO_LARGE)
        if not {"xl/workbook.xml", "Contents/section0.xml"} & self._sizes.keys():
            raise UnreadableFileError(self._what_it_is())
        if any(info.flag_bits & 1 for info in self._sizes.values()):
            raise UnreadableFileError(
                "암호가 걸린 파일입니다. 엑셀에서 암호를 해제하고 저장한 뒤 다시 올려 주십시오."
            )

    def _what_it_is(self) -> str:
        told = (one for part, one in OTHERS.items() if any(name.startswith(part) for name in self._sizes))
        return next(told, f"엑셀 통합 문서(.xlsx)가 아닙니다. {SAVE_AS_XLSX}")

    def read(self, name: str, limit: int = MAX_PART) -> bytes | None:
        """Return a part, or None when it is missing; more than `limit` bytes is a refusal."""
        info = self._sizes.get(name)
        if info is None:
            return None
        if info.file_size > limit:
            raise UnreadableFileError(TOO_LARGE)
        try:
            with self._zip.open(info) as part:
                data = part.read(limit + 1)  # the directory's size may lie; the stream may not
        except (
            zipfile.BadZipFile,
            zlib.error,
            OSError,
            EOFError,
            NotImplementedError,
            RuntimeError,
        ) as error:
            raise UnreadableFileError(DAMAGED) from error
        if len(data) > limit:
            raise UnreadableFileError(TOO_LARGE)
        return data

    def xml(self, name: str) -> Element | None:
        """Return a small part as XML, or None when it is missing."""
        data = self.read(name)
        if data is None:
            return None
        try:
            root: Element = fromstring(data, forbid_dtd=True)
        except (ParseError, DefusedXmlException, ValueError, LookupError) as error:
            raise UnreadableFileError(DAMAGED) from error
        return root

    def drawings(self, part: str) -> Iterator[tuple[Element, dict[str, tuple[str, str]]]]:
        """Yield the drawings over a sheet, each with the pictures it refers to."""
        for kind, name in self.related(part).values():
            root = self.xml(name) if kind == "drawing" else None
            if root is not None:
                yield root, self.related(name)

    def related(self, part: str) -> dict[str, tuple[str, str]]:
        """Return relation id → (kind, target part) of a part."""
        folder, name = posixpath.split(part)
        root = self.xml(f"{folder}/_rels/{name}.rels")
        found: dict[str, tuple[str, str]] = {}
        for item in root if root is not None else ():
            target, kind = item.get("Target", ""), item.get("Type", "").rsplit("/", 1)[-1]
            if item.get("TargetMode") == "External":
                continue
            resolved = target.lstrip("/") if target.startswith("/") else posixpath.join(folder, target)
            found[item.get("Id", "")] = (kind, posixpath.normpath(resolved))
        return found
