"""What a board owes each relative: by which rule, when, and how each duty stands."""
