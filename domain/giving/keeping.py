"""How long things last. Each is said here once; pages and letters ask."""

from datetime import timedelta

# Two weeks: long enough for somebody who reads their post on Sundays, short enough that a link in
# an old message soon opens nothing. A new one is a button.
LINK_LASTS = timedelta(days=14)
# Two months from the last answer: time to say that nothing came, and then we do not know them.
KEPT_AFTER_ANSWER = timedelta(days=60)
