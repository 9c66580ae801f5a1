# SPDX-License-Identifier: GPL-3.0-or-later
"""A plan that somebody else drew, read by what its files are; or a sentence that says what to do with it."""

from __future__ import annotations

import logging
from typing import TYPE_CHECKING, Final

from kiosk.wayfinding.importing.draft import Draft
from kiosk.wayfinding.importing.dxf import read_dxf
from kiosk.wayfinding.importing.ifc import read_ifc
from kiosk.wayfinding.importing.imdf import read_imdf
from kiosk.wayfinding.importing.osm import read_osm
from kiosk.wayfinding.importing.pdf import read_pdf
from kiosk.wayfinding.importing.unreadable import ADVICE, UNKNOWN, UnreadablePlan, look_at
from kiosk.wayfinding.venue.frame import MetreFrame

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping, Sequence
    from pathlib import Path


ARCHIVES: Final = frozenset({".zip", ".imdf", ""})  # IMDF in one file, or as a folder
ODD: Final = "읽다가 뜻밖의 것을 만나 그만두었습니다. 다른 형식(DXF, OSM)으로 받아 보십시오."
UNEXPECTED: Final = (  # what a reader may meet in a file that no rule foresaw
    ValueError, ArithmeticError, RecursionError, MemoryError, LookupError, TypeError, AttributeError,
)  # fmt: skip
_log: Final = logging.getLogger(__name__)
MAPS: Final = frozenset({".osm", ".xml"})


def draft_of(files: Sequence[Path], roles: Mapping[str, str], repairs: Collection[str] = ()) -> Draft:
    """Return the draft of a plan whatever it is: what cannot be read is an empty one that says why.

    Raises OSError for a file that is not there; the plan itself then lies below, to be drawn over.
    """
    for file in files:
        file.stat()
    try:
        return read_plan(files, roles, repairs)
    except UnreadablePlan as error:
        told = str(error)
    except UNEXPECTED as error:
        _log.warning("a plan could not be read", exc_info=True)
        told = f"{files[0].name}: {ODD} ({type(error).__name__})"
    draft = Draft(MetreFrame(0.0, 0.0), ", ".join(file.name for file in files), problems=[told])
    for file in files:
        draft.account.enter(file.name, None, "파일 전체", "읽지 못함")
    draft.to_do["밑그림으로 깔고 그릴 파일"] += len(files)
    draft.list_left()
    return draft


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
    if kinds == {".ifc"} and len(files) == 1:
        return read_ifc(files[0])
    if kinds <= ARCHIVES and len(files) == 1:
        return read_imdf(files[0], repairs)
    if kinds and kinds <= MAPS and len(files) == 1:
        return read_osm(files[0])
    odd = next(
        (file for file in files if file.suffix.lower() not in MAPS | {".dxf", ".pdf", ".zip", ".ifc"}), None
    )
    if odd is not None:
        raise UnreadablePlan(f"{odd.name}: {ADVICE.get(odd.suffix.lower(), UNKNOWN)}")
    raise UnreadablePlan("여러 파일은 층마다 하나인 DXF만 함께 읽습니다. OSM, IMDF, PDF는 하나씩 주십시오.")
