"""Numbered versions of an integrated chronology, and files made of it to take away."""
