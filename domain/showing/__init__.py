"""Showing a relative what a draft has found, and answering what they say of it."""
