"""A time of day, written as people write it: 2pm, 2.30pm, 14:30."""

import re
from datetime import time
from typing import Any

from wtforms import ValidationError

from web.forms.texts import Text

WRITTEN = re.compile(r"(\d{1,2})(?:[:.](\d{2}))?\s*([ap])?\.?(?:m\.?)?", re.IGNORECASE | re.ASCII)
NAMED = {"noon": time(12), "midday": time(12)}
NOON = 12


class TimeOfDay(Text):
    """`time` holds it once the form is sound."""

    def __init__(self, label: str, **named: Any) -> None:
        usual: dict[str, Any] = {"width": "5", "spellcheck": False, "max_length": 20}
        super().__init__(label, **usual | named)

    @property
    def time(self) -> time | None:
        given = (self.data or "").strip().casefold()
        return NAMED.get(given) or _read(given)

    def check_words(self) -> None:
        if self.time is None:
            raise ValidationError("Enter a time of day, like 2pm or 14:30.")


def _read(given: str) -> time | None:
    found = WRITTEN.fullmatch(given)
    if not found:
        return None
    hour, minute, half = int(found[1]), int(found[2] or 0), (found[3] or "").casefold()
    if not (half or found[2]):  # "2" alone could be either
        return None
    if half and not 1 <= hour <= NOON:
        return None
    if half:
        hour = hour % NOON + (NOON if half == "p" else 0)
    return time(hour, minute) if hour < 24 and minute < 60 else None
