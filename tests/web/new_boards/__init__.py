"""Boards that were made with the command, edited by hand, and run through a whole review."""
