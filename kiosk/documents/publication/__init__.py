# SPDX-License-Identifier: GPL-3.0-or-later
"""The yearly publication as files: pages without script, figures, texts for the gazette and the press."""
