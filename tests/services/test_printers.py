# SPDX-License-Identifier: GPL-3.0-or-later
"""Files go to the system's printer where there is one, and nowhere else."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from kiosk.documents.printers import print_file

if TYPE_CHECKING:
    from pathlib import Path


def cups(folder: Path, *, default: str, takes: bool = True) -> None:
    """Lay out the two programs of CUPS, which write down what they were given."""
    for name, answer, code in (("lpstat", default, 0), ("lp", "", 0 if takes else 1)):
        program = folder / name
        program.write_text(f"#!/bin/sh\necho \"$@\" >> {folder}/{name}.log\necho '{answer}'\nexit {code}\n")
        program.chmod(0o755)


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Give a folder that stands for all programs of the system."""
    monkeypatch.setenv("PATH", f"{tmp_path}:/bin:/usr/bin")
    return tmp_path


def test_a_file_goes_to_the_default_printer_whatever_its_name(folder: Path) -> None:
    cups(folder, default="system default destination: office")
    assert print_file(folder / "-d evil.pdf")
    assert (folder / "lp.log").read_text("utf-8") == f"-o fit-to-page -- {folder}/-d evil.pdf\n"


def test_without_a_default_printer_nothing_is_sent(folder: Path) -> None:
    cups(folder, default="no system default destination")
    assert not print_file(folder / "poster.pdf")
    assert not (folder / "lp.log").exists()


def test_a_printer_that_refuses_is_not_called_printed(folder: Path) -> None:
    cups(folder, default="system default destination: office", takes=False)
    assert not print_file(folder / "poster.pdf")


def test_without_cups_nothing_is_printed(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", str(folder))
    assert not print_file(folder / "poster.pdf")
