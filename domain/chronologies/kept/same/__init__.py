"""Entries that tell of one event: looking for them, and what people decide of them."""
