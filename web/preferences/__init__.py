"""How a relative wishes to take part and be reached: words and forms, for them and the board."""
