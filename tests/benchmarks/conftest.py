# SPDX-License-Identifier: GPL-3.0-or-later
"""The same Qt without a screen as in the tests of the screens."""

from tests.ui.conftest import qapp_cls

__all__ = ["qapp_cls"]
