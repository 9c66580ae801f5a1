"""Where one can walk, and the shortest way."""
