"""Reading the file that an agency sends: whatever its kind, its headings and its habits.

`reader.read_chronology` is the way in. Nothing is dropped in silence: every row that is not blank
comes out as an entry, as a query, or as set aside with the reason.
"""
