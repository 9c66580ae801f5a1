# SPDX-License-Identifier: GPL-3.0-or-later
"""What a browser is shown: templates on one frame; styles and scripts by their digest."""

from __future__ import annotations

from functools import cache
import hashlib
from pathlib import Path
from typing import TYPE_CHECKING, Final

from jinja2 import ChoiceLoader, Environment, FileSystemLoader, PrefixLoader, StrictUndefined
from starlette.responses import HTMLResponse

from kiosk.language.catalogue import OWN_NAMES
from kiosk.web.forms import greeted, token_of

if TYPE_CHECKING:
    from collections.abc import Iterable

    from starlette.requests import Request
    from starlette.responses import Response

ROOM: Final = Path(__file__).parent
STATIC: Final = ROOM / "static"
PROBLEMS: Final = {
    400: ("읽을 수 없는 요청입니다", "앞 화면으로 돌아가 다시 눌러 주십시오."),
    403: ("화면이 오래되었습니다", "누르신 것은 적지 않았습니다. 화면을 새로 고친 다음 다시 눌러 주십시오."),
    404: ("없는 화면입니다", "주소를 다시 확인해 주십시오."),
    405: ("읽을 수 없는 요청입니다", "앞 화면으로 돌아가 다시 눌러 주십시오."),
    413: ("보내신 것이 너무 큽니다", "좌석배치도는 20 MB까지 받습니다. 받지 않았고, 바뀐 것은 없습니다."),
    429: ("너무 자주 눌렀습니다", "1분 뒤에 다시 눌러 주십시오. 누르신 것은 적지 않았습니다."),
    500: (
        "잘못되어 멈췄습니다",
        "적지 않았습니다. 또 이러면 시스템 담당에게 알려 주십시오.",
    ),
    503: ("지금은 읽을 수 없습니다", "없는 것이 아니라 모르는 것입니다. 잠시 뒤에 다시 열어 주십시오."),
}


class PageTemplates:
    """Draws templates; `rooms` are folders of this package that bring templates of their own."""

    def __init__(self, rooms: Iterable[str], city: str, mark: str = "") -> None:
        prefixed = PrefixLoader({room: FileSystemLoader(ROOM / room / "templates") for room in rooms})
        frames = FileSystemLoader(ROOM / "templates")
        self._environment = Environment(
            loader=ChoiceLoader([frames, prefixed]), autoescape=True, undefined=StrictUndefined,
            trim_blocks=True, lstrip_blocks=True, auto_reload=False,
        )  # fmt: skip
        self._environment.globals |= {"static": static, "city": city, "mark": mark, "tongues": OWN_NAMES}

    def show(self, request: Request, template: str, status: int = 200, /, **given: object) -> Response:
        """Return a whole page; `token` in it is what its forms must carry."""
        text = self.part(template, token=token_of(request), **given)
        return greeted(request, HTMLResponse(text, status))

    def part(self, template: str, /, **given: object) -> str:
        """Return a template drawn by itself, as what a page is later renewed with."""
        return self._environment.get_template(template).render(given)

    def problem(self, request: Request, status: int, sentence: str = "") -> Response:
        """Return the page that says what went wrong and what to do."""
        title, told = PROBLEMS.get(status, PROBLEMS[500])
        return self.show(request, "problem.html", status, title=title, sentence=sentence or told)


@cache
def static(name: str) -> str:
    """Return the address of a file of `static`; it changes with its content, so browsers keep it for good."""
    return f"/static/{name}?{hashlib.sha256((STATIC / name).read_bytes()).hexdigest()[:12]}"
