# SPDX-License-Identifier: GPL-3.0-or-later
"""Where assets and the demo city lie: in a checkout, in an installed wheel, in a PyInstaller folder."""

from __future__ import annotations

from pathlib import Path
from typing import Final

_PACKAGE: Final = Path(__file__).resolve().parent
# The wheel lays both inside the package (pyproject.toml); a checkout and a PyInstaller folder keep them
# beside it.
_BUNDLED: Final = _PACKAGE / "_bundled"
_ROOT: Final = _BUNDLED if _BUNDLED.is_dir() else _PACKAGE.parent

ASSETS: Final = _ROOT / "assets"
TRANSLATIONS: Final = ASSETS / "translations"
FONTS: Final = ASSETS / "fonts"
# The invented cities that travel with the program; the first is the one that is meant where none is named.
DEMO_CITIES: Final = {
    folder.name: folder / "kiosk.toml"
    for folder in (_ROOT / "floor_plans" / one for one in ("mokpo", "gaon"))
}
DEMO_CONFIG: Final = DEMO_CITIES["mokpo"]
