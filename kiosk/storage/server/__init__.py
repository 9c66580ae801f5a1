"""The city's PostgreSQL: who may do what there, how booths are taken in, and how a booth reaches it."""
