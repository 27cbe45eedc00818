"""Encryption by the application, bound to board, case, table, column and row."""
