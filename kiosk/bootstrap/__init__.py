"""The only place where adapters meet use cases: one module a concern."""
