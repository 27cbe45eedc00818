"""What relatives say of themselves: how they take part, what is safe, and what helps them."""
