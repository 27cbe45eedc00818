"""Which entries of several agencies tell of one event, why that seems so, and where they differ.

It only suggests: a person confirms, refuses or splits. Nothing here knows a database.
"""
