# SPDX-License-Identifier: GPL-3.0-or-later
"""The visitor's screens, each beside its view-model."""
