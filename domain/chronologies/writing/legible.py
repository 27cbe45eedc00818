"""The characters that a file may hold. Only what has no shape and no meaning on a page is left out.

Line ends of every kind become one kind. Control characters are left out, half of a pair of code
units becomes the sign for "unknown", and blanks round the whole of a text do not count.
"""

import re

_LINE_ENDS = re.compile(r"\r\n|[\r\v\f\x1c-\x1e\x85\u2028\u2029]")
_NO_SHAPE = re.compile(r"[\x00-\x08\x0e-\x1b\x1f\x7f-\x9f\ufdd0-\ufdef\ufffe\uffff]")
_HALF = re.compile(r"[\ud800-\udfff]")


def legible(words: str) -> str:
    one_kind = _LINE_ENDS.sub("\n", words)
    return _HALF.sub("\ufffd", _NO_SHAPE.sub("", one_kind)).strip()
