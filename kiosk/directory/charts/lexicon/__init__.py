# SPDX-License-Identifier: GPL-3.0-or-later
"""The words of Korean offices, and what a phrase says of a person."""
