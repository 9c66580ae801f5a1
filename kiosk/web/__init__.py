# SPDX-License-Identifier: GPL-3.0-or-later
"""The pages in a browser. Only this room knows HTTP.

A room of pages is a folder: `routes.py` with a class that takes `PageTemplates` and the services it asks,
whose `routes` are Starlette's; its templates in `templates/` beside it, on `base.html`, shown as
`<room>/page.html`; its styles and scripts in `static/<room>.css`. `kiosk/bootstrap/serve.py` names
the folder in `ROOMS` and hands the routes to `make_app`; guard, headers and limits are the same for all.

What a browser sends goes through `posting`, which reads the form, checks its token and calls an ordinary
function in a thread; every form carries `<input type="hidden" name="token" value="{{ token }}">`. What it
shows comes from `PageTemplates.show`. Neither a template nor a route decides who may do what: services do.
"""
