"""The gate that a report goes through, publishing it, and taking it down."""
