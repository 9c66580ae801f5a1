# SPDX-License-Identifier: GPL-3.0-or-later
"""Somebody who founds a city: `kiosk new-city`, the fourteen steps at the desk, `doctor`, and a first visit.

What is typed, pressed and drawn really happens. What happens elsewhere is charged with an assumed time that
stands in `ASSUMED_S`, and nothing is left out.
"""

from __future__ import annotations

from contextlib import contextmanager
import csv
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path
import shutil
import subprocess
import sys
from tempfile import TemporaryDirectory
import time
from typing import TYPE_CHECKING, Final, cast

from kiosk.desk.blocks import DeskForm
from kiosk.resources import DEMO_CITIES
from kiosk.services.founding.answers import QUESTIONS
from kiosk.settings import load_settings
from tests.ui.admin.clerk import PUBLISH
from tests.ui.admin.evacuation_plan import evacuation_plan
from tests.ui.admin.test_chart_files import WHERE, drop
from tests.ui.admin.test_chart_questions import plant
from tests.ui.admin.timed_draughtsman import TimedDraughtsman
from tests.ui.admin.timed_hands import DECIDE_S, FIRST_TIME, KEY_S
from tests.visitor import is_text, place_of, plain, strokes

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from PySide6.QtQuick import QQuickItem

    from kiosk.settings import Settings
    from kiosk.ui.admin.charts.charts import Charts
    from kiosk.ui.admin.keys.keys import CityKeys
    from kiosk.ui.admin.report.report import Report
    from kiosk.ui.desk.page_model import PageModel

COUNTY: Final = DEMO_CITIES["gaon"].parent
WORD_S: Final = 0.3  # 200 words a minute, read once where they are new
NAME, PASSWORD, PASSPHRASE = "담당 01", "sea-wind-4711", "삼호 압해 임자 증도 자은 팔금"
GUIDE, CASES = "안내 02", "민원 03"
ROOMS: Final = 40
LEVEL: Final = 20  # pixels by which a button may stand beside its row's words
CHARTS: Final = ("세무회계과.xlsx", "사회복지과.xlsx", "종합민원실.xlsx")
ANSWERS: Final = {
    "city_name": "가온군",
    "english_name": "Gaon County",
    "address": "충청북도 가온군 가온읍 군청로 1",
    "phone": "061-050-0001",
    "guide_phone": "061-050-0120",
    "buildings": "군청 본관",
    "lowest_floor": "1",
    "highest_floor": "1",
    "kiosk_id": "로비 안내대",
    "booth_letter": "G",
    "offices_file": "offices.csv",
}
# Work that is done away from the programs: seconds, and what it is.
ASSUMED_S: Final = {
    "offices": (600, "the list of offices brought into the six columns of a table, in a spreadsheet"),
    "plans": (300, "the evacuation plan taken from the wall and scanned"),
    "charts": (300, "three offices' charts saved from the mail"),
    "charter": (600, "amounts and their basis looked up in the county's own rules"),
    "keys": (240, "the sheet of recovery copied by hand and put into the safe"),
    "editor": (60, "kiosk.toml opened in an editor, the line found, saved, and the program begun anew"),
    "devices": (900, "five voices heard, a receipt printed, keypad and earphone tried, at the booth"),
    "posters": (600, "three posters printed and hung up"),
    "following": (900, "five visits timed with a watch in the lobby"),
}


@dataclass(frozen=True, slots=True)
class FoundingStep:
    """Seconds of a step: the hand's of a practised person, read, waited as measured, and assumed."""

    name: str
    hand: float
    read: float
    waited: float
    assumed: float

    @property
    def practised(self) -> float:
        """Seconds of whoever has done it before."""
        return self.hand + self.read + self.waited + self.assumed

    @property
    def first_time(self) -> float:
        """Seconds of whoever has never seen it."""
        return (self.hand + self.read) * FIRST_TIME + self.waited + self.assumed


class Founder(TimedDraughtsman):
    """Founds a county in an empty folder, and does what its desk lists."""

    def known(self) -> str:
        """Begin with nothing."""
        return ""

    def founded(self) -> Settings:
        """Answer the questions of the real command on its terminal."""
        folder, self.words = self.city.parent, 0
        self.waited, self.assumed, self.steps = 0.0, 0.0, list[FoundingStep]()
        self._read, self._closed = set[str](), False
        folder.mkdir(exist_ok=True)
        (folder / "offices.csv").write_bytes((COUNTY / "given" / "offices.csv").read_bytes())
        with (folder / "offices.csv").open(encoding="utf-8") as table:
            self.offices = [row["부서"] for row in csv.DictReader(table)]
        answers = [ANSWERS.get(one.key, "") for one in QUESTIONS]
        said = self._kiosk("new-city", str(self.city), typed="".join(f"{one}\n" for one in answers))
        self.words += sum(len(one.asked.split()) for one in QUESTIONS) + len(said.split())
        self.words += len((self.city / "README.txt").read_text("utf-8").split())
        commands = f"kiosk new-city {self.city.name}", "kiosk --config kiosk.toml --data data admin"
        typed = sum(len(list(strokes(one))) + 1 for one in (*commands, *answers))
        self._began = (len(answers) + len(commands)) * DECIDE_S + typed * KEY_S
        return replace(load_settings(self.city / "kiosk.toml"), reserve_mb=1)

    def _kiosk(self, *words: str, typed: str = "") -> str:
        """Run a command in the folder in which the city lies, and wait for it."""
        before = time.perf_counter()
        done = subprocess.run(
            [sys.executable, "-m", "kiosk", *words],
            input=typed, capture_output=True, text=True, check=False, cwd=self.city.parent, timeout=300,
        )  # fmt: skip
        self.waited += time.perf_counter() - before
        assert done.returncode == 0, done.stdout + done.stderr
        return done.stdout

    # ------------------------------------------------------------------ a person's time
    def until(self, true: Callable[[], bool]) -> None:
        """Wait, and count how long."""
        before = time.perf_counter()
        super().until(true)
        self.waited += time.perf_counter() - before

    @contextmanager
    def step(self, name: str, *assumed: str) -> Iterator[None]:
        """Count what a step takes."""
        hand, words, waited = self.effort.seconds, self.words, self.waited
        yield
        if not self._closed:
            self.read()
        elsewhere = sum(ASSUMED_S[one][0] for one in assumed)
        hand, read = self.effort.seconds - hand, (self.words - words) * WORD_S
        self.steps.append(FoundingStep(name, hand, read, self.waited - waited, elsewhere))

    def read(self) -> None:
        """Read what stands on the window and was not read before."""
        self.settle()
        texts = {plain(one) for one in self.seen() if is_text(one)}
        self.words += sum(len(one.split()) for one in texts - self._read)
        self._read |= texts

    def await_words(self, words: str) -> None:
        """Wait for words, and read what came with them."""
        super().await_words(words)
        self.read()

    def press(self, words: str) -> None:
        """Press a button, and read what comes."""
        super().press(words)
        self.read()

    def press_at(self, item: QQuickItem) -> None:
        """Press an item."""
        super().press_at(item)
        self.read()

    def write(self, name: str, words: str) -> None:
        """Press into a field, and type in the place of what stands there."""
        self.pointed()
        field = self.field(name)
        super().press_at(field)
        if field.property("text"):
            self.strike("A", control=True, thought=False)
        self.decided()
        self.spell(words)

    # ------------------------------------------------------------------ the steps
    def found(self) -> list[FoundingStep]:
        """Do everything from the empty folder to a sound one; return what each step took."""
        self.counting = True
        self.steps.append(FoundingStep("new-city", self._began, self.words * WORD_S, self.waited, 600.0))
        with self.step("first account"):
            self._first()
        with self.step("1 city, 2 offices"):
            self._turn("처음 준비")
        with self.step("9 accounts"):
            self._accounts()
        with self.step("3 plan, 4 kiosk", "plans"):
            self._open("도면")
            self.until(lambda: self.drawing.board is not None)
            self._draw()
        with self.step("5 charts", "charts"):
            self._open("좌석배치도")
            self._charts()
        with self.step("6 visibility"):
            self._look("이름 공개 범위")
        with self.step("7 calendar"):
            self._look("휴일·점심")
        with self.step("8 charter", "charter"):
            self._open("헌장 기준")
            self._charter()
        with self.step("12 devices", "devices"):
            self._said("소리·인쇄·키패드 시험")
        with self.step("13 posters", "posters"):
            self._open("문 앞 배치도 인쇄")
            self._posters()
        with self.step("14 following", "following"):
            self._open("표본 달력과 첫 시험")
            assert cast("Report", self.page).drawable
            self.press("다음 달 15분 뽑기")
        with self.step("10 keys", "keys"):
            self._keys()
        with self.step("10 keys and 11 backup in kiosk.toml", "editor"):
            self._settings()
        return self.steps

    def _turn(self, title: str) -> None:
        self.press(title)
        self.settle()

    def _beside(self, title: str, words: str) -> QQuickItem:
        """Return the button of a step's row."""

        def found() -> QQuickItem | None:
            rows = [place_of(one).center() for one in self.seen() if is_text(one) and plain(one) == title]
            row = max(rows, key=lambda one: one.x(), default=None)  # left of it stands the navigation
            beside = [] if row is None else self.buttons(words)
            level = (one for one in beside if row and abs(place_of(one).center().y() - row.y()) < LEVEL)
            return next(level, None)

        self.until(lambda: found() is not None)
        return cast("QQuickItem", found())

    def _open(self, title: str) -> None:
        """Turn to the first steps, and open the page of one."""
        self._turn("처음 준비")
        self.pointed()
        self.press_at(self._beside(title, "열기"))

    def _said(self, title: str) -> None:
        self._turn("처음 준비")
        self.pointed()
        self.press_at(self._beside(title, "했습니다"))
        self.await_words("적었습니다.")

    def _look(self, title: str) -> None:
        """Open the page of a step, read it, and say that it is as it should be."""
        self._open(title)
        self._said(title)

    def _first(self) -> None:
        """Make the first account with the code of the file that the page names."""
        self.await_words("첫 계정을 만듭니다")
        code = Path(self.desk.signing.codeFile).read_text("utf-8").split()[-1]
        self.effort.looks += 10  # the file is found and opened
        for field, words in (("설치 코드", code), ("계정 이름", NAME), ("비밀번호", PASSWORD)):
            self.write(field, words)
        self.press("계정 만들기")
        self.until(lambda: bool(self.desk.signing.name))
        self.read()

    def _accounts(self) -> None:
        """Make an account of a guide and one of who keeps the cases."""
        self._open("계정")
        for name, role in ((GUIDE, "안내요원"), (CASES, "민원")):
            self.press("새 계정")
            self.write("계정 이름", name)
            self.write("첫 비밀번호", PASSWORD)
            self.pointed()
            self.press_at(self.buttons(role)[-1])
            self.press("계정 만들기")
            self.await_words(f"{name} 계정을 만들었습니다.")

    def _draw(self) -> None:
        folder = self.city.parent
        plan = evacuation_plan(ROOMS, tuple(self.offices))
        plan.scan(folder / "1층.png")
        self.draw(plan, folder / "1층.png")

    def _publish(self) -> None:
        """Publish; what stands for a plan in a new city is lost with reason."""
        self.read()
        if not self.drawing.publication.loses:
            cells = len(self.floor.rooms)
            self.confirm(f"펴내기 — 1개 층 · 방 {cells} · 문 {len(self.floor.doors)}", PUBLISH)
            self.await_words("펴냈습니다.")
            return
        super()._publish()

    def _charts(self) -> None:
        """Drop three charts; one has a name in a duty, which is asked about."""
        for name in CHARTS:
            file = self.city.parent / name
            shutil.copy(COUNTY / "seating" / name, file)
            if name == CHARTS[0]:
                plant(file)
            self._drop(file)
            page = cast("Charts", self.page)
            self.until(partial(_chosen, page, name))
            self.read()
            self.effort.looks += 4  # the sheet beside the plan
            if name == CHARTS[0]:
                self.press("가리기")
            if page.asks:
                self.write("까닭", "처음 넣음")
                self.write(f"{page.asks}을 그대로 적기", str(page.asks))
                self.press(f"{page.asks}자리 바꾸어 발행")
            else:
                self.until(partial(_ready, page))
                self.confirm(f"{page.day}부터 {page.touched}자리 발행", PUBLISH)
            self.await_words("부터 적용됩니다.")

    def _drop(self, file: Path) -> None:
        """Drag a file from the folder's window onto the page."""
        self.await_words(WHERE)
        self.pointed()
        self.effort.pulls += 1
        drop(self, file)

    def _charter(self) -> None:
        """Set every compensation's amount with its basis."""
        page = cast("PageModel", self.page)
        forms = [one for one in page.view.lanes[1].blocks if isinstance(one, DeskForm)]
        for won, form in enumerate(forms, start=5):
            self.write(f"{form.title} 금액", f"{won}000")
            if len(form.fields) > 1:
                self.write(f"{form.title} 근거", "가온군 민원처리규정 제9조")
            self.pointed()
            self.press_called(f"{form.title} 정하기")
            self.await_words(f"오늘부터 {won},000원입니다.")

    def _posters(self) -> None:
        for name in CHARTS:
            self.press(name.removesuffix(".xlsx"))
            self.press("문 앞 배치도")
            self.await_words("문 앞 배치도를")
            self.press("부서")
        self._said("문 앞 배치도 인쇄")

    def _keys(self) -> None:
        """Let who keeps the cases in, who makes the keys."""
        self.press("로그아웃")
        for field, words in (("계정 이름", CASES), ("비밀번호", PASSWORD)):
            self.write(field, words)
        self.press("로그인")
        self.await_words("다른 사람이 정해 준 첫 비밀번호입니다.")
        self.write("새 비밀번호", "my-own-walk-21")
        self.press("로그인")
        self.until(lambda: bool(self.desk.signing.name))
        self.press("봉인 열쇠")
        self.write("비밀 문구 (16자 이상, 낱말 다섯 개쯤)", PASSPHRASE)
        self.write("비밀 문구 한 번 더", PASSPHRASE)
        self.press("열쇠 만들기")
        self.await_words("지금 한 번만 나옵니다")
        page = cast("CityKeys", self.page)
        self.write("마지막 네 글자", page.sheet[-1])
        self.press("적었습니다")
        self.await_words("용지를 금고에 넣어 주십시오.")
        self.press("서명")
        self.fingerprint = page.fingerprint

    def _settings(self) -> None:
        """Write the fingerprint and the second place into kiosk.toml, and begin the program anew."""
        file = self.city / "kiosk.toml"
        # Another disk, as the second place of a real city is.
        self.elsewhere = TemporaryDirectory(dir="/dev/shm", ignore_cleanup_errors=True)
        second = self.elsewhere.name
        text = file.read_text("utf-8")
        lines = {"[keys]": f'recovery = "{self.fingerprint}"', "[backup]": f'second = "{second}"'}
        for head, line in lines.items():
            text = text.replace(head, f"{head}\n{line}")
            self.effort.keys += len(line)
            self.decided()
        file.write_text(text, "utf-8")
        self.admin.close()
        self._closed = True
        self.settings = replace(load_settings(file), reserve_mb=1)

    def doctor(self) -> str:
        """Ask the real command whether all is sound."""
        config = str(self.city / "kiosk.toml")
        return self._kiosk("--config", config, "--data", str(self.data), "doctor")


def _chosen(page: Charts, name: str) -> bool:
    return page.chosen == name


def _ready(page: Charts) -> bool:
    return bool(page.ready)
