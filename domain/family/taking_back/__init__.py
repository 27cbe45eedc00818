"""Taking back what one said: what can be undone is, and what cannot be is said."""
