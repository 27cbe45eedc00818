"""Where a review stands, as its family is told."""
