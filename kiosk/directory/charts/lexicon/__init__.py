"""The words of Korean offices, and what a phrase says of a person."""
