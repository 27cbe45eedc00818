"""The kinds of organisation that a board works with."""

from enum import StrEnum
from typing import Self


class AgencyKind(StrEnum):
    label: str

    def __new__(cls, key: str, label: str) -> Self:
        member = str.__new__(cls, key)
        member._value_ = key
        member.label = label
        return member

    HEALTH = "health", "Health"
    POLICE = "police", "Police"
    CHILDRENS_SERVICES = "childrens_services", "Children’s social care"
    ADULT_SERVICES = "adult_services", "Adult social care"
    EDUCATION = "education", "Schools and education"
    EARLY_YEARS = "early_years", "Early years"
    PROBATION = "probation", "Probation"
    YOUTH_JUSTICE = "youth_justice", "Youth justice"
    HOUSING = "housing", "Housing"
    VOLUNTARY = "voluntary", "Voluntary organisation"
    FAMILY_COURTS = "family_courts", "Cafcass and the family courts"
    LEGAL = "legal", "Legal services"
    OTHER = "other", "Other"


def kind_of(key: str) -> AgencyKind:
    """Raises KeyError for a kind that is not listed."""
    return {each.value: each for each in AgencyKind}[key]


def kind_label(kind: str) -> str:
    """The words for a kind; a kind that is no longer listed speaks for itself."""
    known = {each.value: each.label for each in AgencyKind}
    return known.get(kind, kind.replace("_", " ").capitalize())


# Words that give away the kind of an organisation that a procedure names. The first that fits.
TOLD_BY: tuple[tuple[str, AgencyKind], ...] = (
    ("family court", AgencyKind.FAMILY_COURTS),
    ("cafcass", AgencyKind.FAMILY_COURTS),
    ("adult", AgencyKind.ADULT_SERVICES),
    ("police", AgencyKind.POLICE),
    ("probation", AgencyKind.PROBATION),
    ("youth", AgencyKind.YOUTH_JUSTICE),
    ("housing", AgencyKind.HOUSING),
    ("legal", AgencyKind.LEGAL),
    ("early years", AgencyKind.EARLY_YEARS),
    ("education", AgencyKind.EDUCATION),
    ("school", AgencyKind.EDUCATION),
    ("nspcc", AgencyKind.VOLUNTARY),
    ("voluntary", AgencyKind.VOLUNTARY),
    ("health", AgencyKind.HEALTH),
    ("nhs", AgencyKind.HEALTH),
    ("integrated care", AgencyKind.HEALTH),
    ("social care", AgencyKind.CHILDRENS_SERVICES),
    ("children", AgencyKind.CHILDRENS_SERVICES),
)


def kind_told_by(name: str) -> AgencyKind:
    """The kind of organisation that a name speaks of: a suggestion, which a person may change."""
    folded = name.casefold()
    return next((kind for word, kind in TOLD_BY if word in folded), AgencyKind.OTHER)
