# SPDX-License-Identifier: GPL-3.0-or-later
"""The visitor's phone: the way behind the QR code on the screen, the room behind the one at its door."""
