"""A board, and the key that its sealed values hang from."""
