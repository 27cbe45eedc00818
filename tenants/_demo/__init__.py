"""A board's made-up reviews: a script of dated steps, played through the real actions."""
