"""The web application: a composition root."""
