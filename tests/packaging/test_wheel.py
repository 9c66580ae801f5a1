# SPDX-License-Identifier: GPL-3.0-or-later
"""The wheel alone carries the program, its assets and the demo city."""

from __future__ import annotations

import json
import os
from pathlib import Path
import subprocess
import sys
from typing import Any
import zipfile

import pytest

ROOT = Path(__file__).parents[2]
OFFICE = "교통행정과"
# What only the extras bring: whoever installs the wheel alone has none of it, and opens all three windows.
EXTRAS = ("psycopg", "starlette", "uvicorn", "jinja2", "sherpa_onnx", "ezdxf", "pypdfium2")
WINDOWS = "import kiosk, kiosk.bootstrap.kiosk, kiosk.bootstrap.guide, kiosk.bootstrap.admin"


@pytest.fixture(scope="module")
def installed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Build the wheel and lay it out as an installer does, far from the checkout and without any extra."""
    out = tmp_path_factory.mktemp("wheel")
    build = [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(out)]
    subprocess.run(build, cwd=ROOT, check=True, capture_output=True)
    [wheel] = out.glob("*.whl")
    with zipfile.ZipFile(wheel) as archive:
        archive.extractall(out / "site")  # our own wheel
    lacking = f"import sys\nsys.modules |= dict.fromkeys({EXTRAS})\n"
    (out / "site" / "sitecustomize.py").write_text(lacking, encoding="utf-8")
    return out / "site"


def test_the_wheel_alone_loads_the_three_windows(installed: Path, tmp_path: Path) -> None:
    loading = [sys.executable, "-P", "-c", f"{WINDOWS}; print(kiosk.__file__)"]
    done = subprocess.run(
        loading, cwd=tmp_path, env=_environment(installed), check=False, capture_output=True, text=True
    )
    assert done.returncode == 0, done.stderr
    assert Path(done.stdout.strip()).is_relative_to(installed), "the checkout answered, not the wheel"


def _environment(site: Path) -> dict[str, str]:
    return {**os.environ, "PYTHONPATH": str(site), "QT_QPA_PLATFORM": "offscreen"}


def _kiosk(site: Path, work: Path, *words: str) -> dict[str, Any]:
    """Run the installed program."""
    program = [sys.executable, "-P", "-m", "kiosk", "--data", str(work / "data"), "--json", *words]
    done = subprocess.run(
        program, cwd=work, env=_environment(site), check=False, capture_output=True, text=True
    )
    assert done.returncode == 0, done.stderr
    answer: dict[str, Any] = json.loads(done.stdout)
    return answer


def test_the_wheel_finds_an_office_and_draws_its_poster(installed: Path, tmp_path: Path) -> None:
    hits = _kiosk(installed, tmp_path, "search", "차 견인당했어요")["hits"]
    assert hits[0]["office"] == OFFICE
    poster = _kiosk(installed, tmp_path, "posters", "--office", OFFICE, "--out", str(tmp_path / "out"))
    assert Path(poster["files"][0]).stat().st_size > 10_000


def test_the_wheel_carries_every_screen_and_no_generator(installed: Path) -> None:
    screens = {path.relative_to(ROOT) for path in (ROOT / "kiosk").rglob("*.qml")}
    assert screens
    assert not {path for path in screens if not (installed / path).is_file()}
    assert not list((installed / "kiosk" / "_bundled").rglob("*.py"))


def test_the_wheel_carries_the_texts_compiled_for_qt(installed: Path) -> None:
    translations = installed / "kiosk" / "_bundled" / "assets" / "translations"
    compiled = {path.name.rpartition("-")[0] for path in translations.glob("*.qm")}
    assert compiled == {path.stem for path in translations.glob("*.ts")}
