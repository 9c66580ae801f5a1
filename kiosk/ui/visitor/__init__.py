"""The visitor's screens, each beside its view-model."""
