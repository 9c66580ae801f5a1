"""What the city promised and how it kept it."""
