"""What is known of each language: its own name, its direction, how it writes a date."""

from dataclasses import dataclass
from functools import cache

from babel import Locale, UnknownLocaleError


@dataclass(frozen=True)
class Language:
    """`code` as `lang` gives it. `made_up` is for trying pages, and is nobody's."""

    code: str
    name: str
    direction: str
    formats: Locale
    made_up: bool = False

    @property
    def is_english(self) -> bool:
        return self.code == "en"


ENGLISH = Language("en", "English", "ltr", Locale("en", "GB"))
LONGER = Language("en-XA", "⟦Éñĝļíšĥ⟧", "ltr", Locale("en", "GB"), made_up=True)
MIRRORED = Language("ar-XB", "\u202ehsilgnE\u202c", "rtl", Locale("ar"), made_up=True)
_MADE = {made.code: made for made in (ENGLISH, LONGER, MIRRORED)}


@cache
def language_of(code: str) -> Language | None:
    """The language of a code such as `pl` or `zh-Hans`; None where there is none."""
    if code in _MADE:
        return _MADE[code]
    try:
        found = Locale.parse(code, sep="-")
    except (UnknownLocaleError, ValueError):
        return None
    return Language(code, found.get_display_name() or code, found.text_direction, found)
