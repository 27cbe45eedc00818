"""The pages of the real boards, each under its own procedure."""
