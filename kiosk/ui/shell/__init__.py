# SPDX-License-Identifier: GPL-3.0-or-later
"""What stands around every screen: window, session, dock, keyboard, voice and keys."""
