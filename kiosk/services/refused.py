# SPDX-License-Identifier: GPL-3.0-or-later
"""What stands behind a page says no in a sentence for the clerk, and changes nothing."""


class Refused(Exception):  # noqa: N818 # not a fault: a sentence for the clerk
    """What was asked cannot be done; the sentence says why and what to do instead."""


class Overtaken(Refused):
    """Somebody else was first; the page shows what they did beside the sentence."""
