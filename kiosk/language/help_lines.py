# SPDX-License-Identifier: GPL-3.0-or-later
"""Korea's emergency and help lines, which nobody reads as a quantity in any language."""

from __future__ import annotations

from typing import Final

LINES: Final = "112|113|117|118|119|110|120|109|129|132|182|1330|1345|1350|1355|1366|1372|1382|1388|1393"
