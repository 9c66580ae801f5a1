"""What the use cases of the desk answer, page by page."""
