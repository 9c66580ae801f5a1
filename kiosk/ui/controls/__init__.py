# SPDX-License-Identifier: GPL-3.0-or-later
"""What a finger touches and an eye reads: the QML module `kiosk.ui.controls` with its one Theme."""
