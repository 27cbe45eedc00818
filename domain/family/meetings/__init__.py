"""Meetings with a relative: asked for, arranged, held, and what was said in them."""
