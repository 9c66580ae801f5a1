# SPDX-License-Identifier: GPL-3.0-or-later
"""One chart drawn otherwise: other words, turned, spaced or framed in another way; the same facts."""
