"""How people learn from a case: events with practitioners, a de-brief, briefings and training."""
