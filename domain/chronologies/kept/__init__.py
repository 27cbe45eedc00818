"""Chronologies kept in the database: what was read, what is queried, and what is one event."""
