"""What a page carries along unseen: the number of what it showed, to notice a stale page."""

from wtforms import HiddenField

LONGEST = 9


def number_in(field: HiddenField) -> int:
    """0 for anything that is no number: browsers send what people make them send."""
    given = field.data or ""
    return int(given) if given.isascii() and given.isdigit() and len(given) < LONGEST else 0
