"""Documents that are given to those who ask for them: the asking, the answer, and the link."""
