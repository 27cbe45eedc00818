"""One row per event, recipient and channel: the row is the outbox."""
