# SPDX-License-Identifier: GPL-3.0-or-later
"""The pages of the staff as values: what each shows and what may be done on it, without a screen."""
