"""How this copy of Candour runs: settings, services and logging; only composition roots read it."""
