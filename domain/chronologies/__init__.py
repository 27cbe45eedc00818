"""Chronologies: what each agency knows of a family, read from the files that it sends.

Nothing here knows a database, a request or a board.
"""
