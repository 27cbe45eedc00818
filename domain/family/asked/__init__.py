"""Questions between the board and a relative, either way, and their answers."""
