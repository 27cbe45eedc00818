"""Ids that nobody can guess and that keep order: what was made first comes first.

Lists are sorted by the moment and then by the id, so that what was made in one moment stays in the
order in which it was made. Where the count begins in a millisecond is left to chance, so that one
id says nothing of how many others were made beside it. Laid out as a version 7 UUID. From:
RFC 9562, sections 5.7 and 6.2.
"""

import os
import time
from secrets import randbelow, randbits
from threading import Lock
from uuid import UUID

COUNTED, CHANCE = 12, 62  # bits that count within a millisecond, and bits that nobody can guess
_VARIANT = bytes(at & 0x3F | 0x80 for at in range(256))
_turn = Lock()
_last = 0


def new_id() -> UUID:
    """Later than every id that this process made before."""
    moment, count = divmod(_turns(1), 1 << COUNTED)
    return UUID(int=moment << 80 | 7 << 76 | count << 64 | 2 << CHANCE | randbits(CHANCE))


def new_ids(count: int) -> list[str]:
    """As many, one after the other and written out, with one question to the system."""
    chance = bytearray(os.urandom(8 * count))
    chance[::8] = chance[::8].translate(_VARIANT)
    said, first = chance.hex(), _turns(count)
    each = ((f"{first + at:015x}", at * 16) for at in range(count))
    return [
        f"{when[:8]}-{when[8:12]}-7{when[12:]}-{said[at : at + 4]}-{said[at + 4 : at + 16]}"
        for when, at in each
    ]


def _turns(many: int) -> int:
    """The first of so many turns that are nobody else's."""
    global _last  # noqa: PLW0603 - the one thing that must be remembered here
    with _turn:
        now = time.time_ns() // 1_000_000 << COUNTED
        first = max(_last + 1, now + randbelow(1 << COUNTED - 1))
        _last = first + many - 1
    return first
