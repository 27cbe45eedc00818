"""What was made of a file, for the board and for the agency whose it is: the same pages."""
