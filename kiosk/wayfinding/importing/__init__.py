# SPDX-License-Identifier: GPL-3.0-or-later
"""Other people's plans become a draft, never a published venue; what is guessed is listed for a hand."""
