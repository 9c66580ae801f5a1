# SPDX-License-Identifier: GPL-3.0-or-later
"""The receipt on paper: only where a printer works, without anything personal, and never a dead end."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from functools import partial
import re
from typing import TYPE_CHECKING, cast

from pypdf import PdfReader
from PySide6.QtPrintSupport import QPrinter
import pytest

from kiosk.documents.qr import LIMIT, qr_rows
from kiosk.language.catalogue import LANGUAGES, text_in
from kiosk.settings import DEMO_MARK
from kiosk.ui.printing import NotPrinted, SystemPrinter, printed
from tests.case_samples import RECEIPT, WHO

if TYPE_CHECKING:
    from pathlib import Path

    from kiosk.cases.receipt import Receipt
    from kiosk.ui.slips import Slip
    from tests.visitor import Visitor


@dataclass
class Drawer:
    """A printer that keeps what it is given, or jams as often as it is told."""

    jams: int = 0
    works: bool = True
    slips: list[Slip] = field(default_factory=list)

    def ready(self) -> bool:
        """Say what it was told to."""
        return self.works

    def put_on_paper(self, slip: Slip) -> None:
        """Keep the slip, unless it jams."""
        if self.jams:
            self.jams -= 1
            raise NotPrinted("out of paper")
        self.slips.append(slip)


def receipt_page(person: Visitor, printer: Drawer | None, receipt: Receipt = RECEIPT) -> None:
    person.kiosk.stage.printer = cast("SystemPrinter | None", printer)
    person.kiosk.pages.open("case_receipt", receipt=receipt)
    person.settle(
        lambda: person.sees("종이로 받기"), patience_ms=300 if not printer or not printer.works else 2000
    )


def pdf(file: Path, slip: Slip) -> PdfReader:
    printer = QPrinter()
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(file))
    printed(slip, printer)
    return PdfReader(file)


@pytest.mark.parametrize("printer", [None, Drawer(works=False)])
def test_paper_is_not_offered_where_none_would_come(citizen: Visitor, printer: Drawer | None) -> None:
    receipt_page(citizen, printer)
    assert not citizen.sees("종이로 받기")
    assert citizen.sees(RECEIPT.number)


def test_one_touch_prints_one_slip_and_says_so(citizen: Visitor) -> None:
    printer = Drawer()
    receipt_page(citizen, printer)
    citizen.tap("종이로 받기")
    citizen.kiosk.pages.current.model.put_on_paper()
    citizen.settle(lambda: citizen.sees("가져가십시오"))
    (slip,) = printer.slips
    assert dict(slip.lines)["접수번호"] == RECEIPT.number
    assert dict(slip.lines)["확인번호 네 자리"] == RECEIPT.code
    assert dict(slip.lines)["기록 표시"] == RECEIPT.head
    assert slip.lines[0] == ("답을 드리는 때", "11월 25일 수요일 오후 2시 20분까지")
    assert not citizen.sees("종이로 받기")


def test_a_jam_is_told_with_what_to_do_and_may_be_tried_again(citizen: Visitor) -> None:
    printer = Drawer(jams=1)
    receipt_page(citizen, printer)
    citizen.tap("종이로 받기")
    citizen.settle(lambda: citizen.sees("종이가 나오지 않았습니다"))
    assert citizen.sees("번호를 적어 가십시오")
    citizen.tap("종이로 받기")
    citizen.settle(lambda: citizen.sees("가져가십시오"))
    assert len(printer.slips) == 1


def test_the_slip_is_one_page_that_can_be_read(citizen: Visitor, tmp_path: Path) -> None:
    printer = Drawer()
    receipt_page(citizen, printer)
    citizen.tap("종이로 받기")
    citizen.settle(lambda: bool(printer.slips))
    (page,) = pdf(tmp_path / "slip.pdf", printer.slips[0]).pages
    words = re.sub(r"\W|\x11", "", page.extract_text())  # \x11 is how pypdf reads this font's hyphen
    for expected in ("A0001377", "4071", "자치행정과", "0612708340", "오후2시20분까지"):
        assert expected in words
    assert tuple(qr_rows(citizen.kiosk.pages.current.model._qr_text())) == printer.slips[0].qr


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_code_opens_the_case_in_the_visitors_language_and_tells_nothing_of_them(
    citizen: Visitor, language: str
) -> None:
    receipt_page(citizen, None, replace(RECEIPT, demo=True))
    citizen.kiosk.stage.words.speak(language)
    told = citizen.kiosk.pages.current.model._qr_text()
    text = partial(text_in, language)
    assert told.startswith(text("demo.name"))
    assert f"{text('receipt.number')} {RECEIPT.number}" in told
    assert f"{text('receipt.code')} {RECEIPT.code}" in told
    assert all(one in told for one in (text("case_kind.unkind"), text("receipt.until"), RECEIPT.phone))
    assert len(told.encode()) <= LIMIT
    assert (re.search("[가-힣]", told) is not None) == (language == "ko")
    assert not any(value in told for value in WHO.values() if isinstance(value, str))


def test_a_demos_slip_says_first_that_nothing_was_taken_in(citizen: Visitor, tmp_path: Path) -> None:
    printer = Drawer()
    receipt_page(citizen, printer, replace(RECEIPT, demo=True))
    citizen.tap("종이로 받기")
    citizen.settle(lambda: bool(printer.slips))
    assert printer.slips[0].lines[0] == (DEMO_MARK, "실제로 접수된 것이 아닙니다")
    (page,) = pdf(tmp_path / "slip.pdf", printer.slips[0]).pages
    assert re.sub(r"\s", "", page.extract_text()).startswith(re.sub(r"\s", "", DEMO_MARK))


def test_a_printer_the_system_does_not_know_prints_nowhere(citizen: Visitor) -> None:
    printer = Drawer()
    receipt_page(citizen, printer)
    citizen.tap("종이로 받기")
    citizen.settle(lambda: bool(printer.slips))
    unknown = SystemPrinter("no such printer")
    assert not unknown.ready()
    with pytest.raises(NotPrinted, match="no such printer"):
        unknown.put_on_paper(printer.slips[0])
