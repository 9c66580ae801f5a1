# SPDX-License-Identifier: GPL-3.0-or-later
"""A plan that somebody else drew, read by what its files are; or a sentence that says what to do with it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from kiosk.wayfinding.importing.dxf import read_dxf
from kiosk.wayfinding.importing.imdf import read_imdf
from kiosk.wayfinding.importing.osm import read_osm
from kiosk.wayfinding.importing.pdf import read_pdf
from kiosk.wayfinding.importing.unreadable import ADVICE, UNKNOWN, UnreadablePlan, look_at

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping, Sequence
    from pathlib import Path

    from kiosk.wayfinding.importing.draft import Draft

ARCHIVES: Final = frozenset({".zip", ".imdf", ""})  # IMDF in one file, or as a folder
MAPS: Final = frozenset({".osm", ".xml"})


def read_plan(files: Sequence[Path], roles: Mapping[str, str], repairs: Collection[str] = ()) -> Draft:
    """Return the draft of one OSM file, IMDF archive or PDF, or a DXF a storey; raises UnreadablePlan.

    `roles` are what a DXF's layers are, `repairs` the keys of what is confirmed of an IMDF's offers.
    """
    kinds = {"" if file.is_dir() else file.suffix.lower() for file in files}
    for file in files:
        if not file.is_dir():
            look_at(file)
    if kinds == {".dxf"}:
        return read_dxf(files, roles)
    if kinds == {".pdf"} and len(files) == 1:
        return read_pdf(files[0])
    if kinds <= ARCHIVES and len(files) == 1:
        return read_imdf(files[0], repairs)
    if kinds and kinds <= MAPS and len(files) == 1:
        return read_osm(files[0])
    odd = next((file for file in files if file.suffix.lower() not in MAPS | {".dxf", ".pdf", ".zip"}), None)
    if odd is not None:
        raise UnreadablePlan(f"{odd.name}: {ADVICE.get(odd.suffix.lower(), UNKNOWN)}")
    raise UnreadablePlan("여러 파일은 층마다 하나인 DXF만 함께 읽습니다. OSM, IMDF, PDF는 하나씩 주십시오.")
