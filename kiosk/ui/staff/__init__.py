# SPDX-License-Identifier: GPL-3.0-or-later
"""What the guide's console and the admin's desk share: the QML module `kiosk.ui.staff` with its one theme."""
