"""What leaves the house as a file: posters, letters, reports."""
