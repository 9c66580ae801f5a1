# SPDX-License-Identifier: GPL-3.0-or-later
"""What the page of the charter's results asks of the rest of the program."""

from __future__ import annotations
