"""The forms of a case's pages: what they ask, and the shape of an answer."""
