"""Documents: reading what was sent, checking it for names, and making what is published.

Nothing here knows a database, a request or a board.
"""
