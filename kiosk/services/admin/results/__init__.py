# SPDX-License-Identifier: GPL-3.0-or-later
"""What the use cases of the desk answer, page by page."""
