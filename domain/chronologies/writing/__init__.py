"""Chronologies written out: to Word, to Excel and to PDF, so that all of it can be read back."""
