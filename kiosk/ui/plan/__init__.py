# SPDX-License-Identifier: GPL-3.0-or-later
"""How plans are drawn: a storey or an office's room, painted once and shown as a picture."""
