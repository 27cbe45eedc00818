"""Background work: a composition root."""
