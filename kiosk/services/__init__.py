"""The use cases, by who asks: they own their result types and what is refused."""
