"""Closing a case, through conditions that come from its procedure, and opening it again."""
