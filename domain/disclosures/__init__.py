"""Who asked to see the work of a review, on what basis, and what they were given."""
