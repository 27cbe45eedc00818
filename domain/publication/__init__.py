"""What stands in the public library, and how it is found."""
