# SPDX-License-Identifier: GPL-3.0-or-later
"""Files go to the system's printer where there is one, and nowhere else."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from kiosk.documents.printers import print_file, put_on_paper

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


def desktop(folder: Path, monkeypatch: pytest.MonkeyPatch, *, shows: str = "viewer.desktop") -> None:
    """Lay out what a desktop opens files with, and a program that is set for PDF where `shows` names one."""
    monkeypatch.setenv("DISPLAY", ":0")
    monkeypatch.setenv("QT_QPA_PLATFORM", "xcb")
    programs = {
        "xdg-mime": f"echo '{shows}'",
        "setsid": 'shift; "$@"',
        "xdg-open": f'echo "$1" > {folder}/opened',
    }
    for name, does in programs.items():
        (folder / name).write_text(f"#!/bin/sh\n{does}\n")
        (folder / name).chmod(0o755)


def test_where_nothing_prints_a_paper_is_opened_on_the_staffs_own_screen_alone(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = folder / "poster.pdf"
    cups(folder, default="no system default destination")
    desktop(folder, monkeypatch)
    assert "프린터가 없습니다" in put_on_paper("포스터를", file, shows=False)
    assert not (folder / "opened").exists(), "nothing is opened over a booth's visitor"
    assert put_on_paper("포스터를", file, shows=True) == (
        f"포스터를 보낼 프린터가 없어 화면에 열었습니다. 파일은 {file}에 있습니다."
    )
    assert (folder / "opened").read_text("utf-8").strip() == str(file)
    cups(folder, default="system default destination: office")
    assert "프린터로 보냈습니다" in put_on_paper("포스터를", file, shows=True)
    desktop(folder, monkeypatch, shows="")
    cups(folder, default="no system default destination")
    assert str(file) in put_on_paper("포스터를", file, shows=True), "it says where the file lies"
