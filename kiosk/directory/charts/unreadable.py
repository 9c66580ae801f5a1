"""The one way in which a file is refused."""

from __future__ import annotations


class UnreadableFileError(Exception):
    """A file that cannot be read; the text is a sentence for the clerk, with what to do instead."""
