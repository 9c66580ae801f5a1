# SPDX-License-Identifier: GPL-3.0-or-later
"""What the kiosk says aloud: one utterance at a time, in a process that can be killed at once."""
