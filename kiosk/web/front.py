# SPDX-License-Identifier: GPL-3.0-or-later
"""The page at the server's own address."""

from __future__ import annotations

from typing import TYPE_CHECKING

from starlette.routing import Route

if TYPE_CHECKING:
    from collections.abc import Sequence

    from starlette.requests import Request
    from starlette.responses import Response

    from kiosk.web.pages import PageTemplates


def routes(pages: PageTemplates) -> Sequence[Route]:
    """Return the front page."""

    def front(request: Request) -> Response:
        return pages.show(request, "front.html")

    return [Route("/", front)]
