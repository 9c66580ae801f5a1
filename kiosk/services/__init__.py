# SPDX-License-Identifier: GPL-3.0-or-later
"""The use cases, by who asks: they own their result types and what is refused."""
