"""What is done with petitions: taken in, handled, timed, and the keys that open them."""
