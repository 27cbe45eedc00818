"""Shapes that identify somebody whoever they are: numbers, addresses, registrations."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass

_POSTCODE = (
    r"(?<![A-Za-z0-9])(?:GIR\s?0AA|[A-PR-UWYZ](?:\d[\dA-HJKPSTUW]?|[A-HK-Y]\d[\dABEHMNPRVWXY]?)"
    r"[\s\u00a0]{0,2}\d[ABD-HJLNP-UW-Z]{2})(?![A-Za-z0-9])"
)
_PHONE = (
    r"(?<![\w/.-])(?:(?:\+|00)\s?44[\s\u00a0.-]?(?:\(0\)\s?)?|\(?0)"
    r"[1-9](?:[\s\u00a0().-]{0,2}\d){8,9}(?![\w/])"
)
_NINO = (
    r"\b(?!BG|GB|NK|KN|TN|NT|ZZ)[A-CEGHJ-PR-TW-Z][A-CEGHJ-NPR-TW-Z][\s-]?"
    r"\d{2}[\s-]?\d{2}[\s-]?\d{2}[\s-]?[A-D]\b"
)
_EMAIL = r"[\w.+'-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,6}"
_NHS = r"(?<![\w.-])\d{3}[\s\u00a0-]?\d{3}[\s\u00a0-]?\d{4}(?![\w-])"
_VEHICLE = r"\b[A-HJ-PR-Y][A-HJ-PR-Y]\d\d[\s\u00a0]?[A-HJ-PR-Z]{3}\b"
_COORDINATES = (
    r"GPS: .+|(?<![\d.])-?\d{1,2}\.\d{4,}°?\s?[NS]?\s{0,2},\s{0,2}-?\d{1,3}\.\d{4,}°?\s?[EW]?"
)
_NEAR = 40


@dataclass(frozen=True, slots=True)
class Shape:
    kind: str
    words: str
    level: str
    pattern: re.Pattern[str]
    is_real: Callable[[str], bool] = lambda _written: True
    surer_after: str = ""


@dataclass(frozen=True, slots=True)
class Sighting:
    shape: Shape
    start: int
    end: int
    written: str
    is_surer: bool


def has_check_digit(written: str) -> bool:
    """The last digit of an NHS number is worked out from the other nine."""
    digits = [int(letter) for letter in written if letter.isdigit()]
    if len(digits) != 10 or len(set(digits)) == 1:
        return False
    total = sum(digit * weight for digit, weight in zip(digits, range(10, 1, -1), strict=False))
    return (11 - total % 11) % 11 == digits[9]


SHAPES = (
    Shape("email", "an e-mail address", "likely", re.compile(_EMAIL)),
    Shape("phone", "a telephone number", "likely", re.compile(_PHONE)),
    Shape(
        "nhs_number",
        "an NHS number (its check digit is right)",
        "likely",
        re.compile(_NHS),
        has_check_digit,
        "nhs",
    ),
    Shape("national_insurance", "a National Insurance number", "likely", re.compile(_NINO)),
    Shape("postcode", "a postcode", "likely", re.compile(_POSTCODE, re.IGNORECASE)),
    Shape("coordinates", "the place where something is", "certain", re.compile(_COORDINATES)),
    Shape("vehicle", "a vehicle registration", "possible", re.compile(_VEHICLE)),
)


def sightings(text: str) -> Iterator[Sighting]:
    for shape in SHAPES:
        for match in shape.pattern.finditer(text):
            if shape.is_real(match[0]):
                before = text[max(0, match.start() - _NEAR) : match.start()].lower()
                surer = bool(shape.surer_after) and shape.surer_after in before
                yield Sighting(shape, match.start(), match.end(), match[0], surer)
