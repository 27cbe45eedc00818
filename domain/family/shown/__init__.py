"""What a draft has found, shown to a relative, and what they say of it."""
