"""The gate, publishing and withdrawing, and the public library."""
