# SPDX-License-Identifier: GPL-3.0-or-later
"""What is done with petitions: taken in, handled, timed, and the keys that open them."""
