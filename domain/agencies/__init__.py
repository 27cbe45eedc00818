"""The organisations that a board asks for information."""
