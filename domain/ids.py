"""Ids that nobody can guess and that keep order: what was made first comes first.

Lists are sorted by the moment and then by the id, so that what was made in one moment stays in the
order in which it was made. Where the count begins in a millisecond is left to chance, so that one
id says nothing of how many others were made beside it. Laid out as a version 7 UUID. From:
RFC 9562, sections 5.7 and 6.2.
"""

import time
from secrets import randbelow, randbits
from threading import Lock
from uuid import UUID

COUNTED, CHANCE = 12, 62  # bits that count within a millisecond, and bits that nobody can guess
_turn = Lock()
_last = 0


def new_id() -> UUID:
    """Later than every id that this process made before."""
    global _last  # noqa: PLW0603 - the one thing that must be remembered here
    with _turn:
        now = time.time_ns() // 1_000_000 << COUNTED
        _last = max(_last + 1, now + randbelow(1 << COUNTED - 1))
        moment, count = divmod(_last, 1 << COUNTED)
    return UUID(int=moment << 80 | 7 << 76 | count << 64 | 2 << CHANCE | randbits(CHANCE))
