"""Accounts at a board, and how they are invited, signed in and ended."""
