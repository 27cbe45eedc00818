"""Which service an agency is, and which services an entry speaks of: "Police informed us"."""

import re

_SECTORS = {
    "police": (
        r"police|constabulary|\bniche\b|\bathena\b|\bppu\b|\bstorm\b|\bpnd\b",
        r"\bpolice|\bofficers?\b|\b(pc|ds|dc|pcso|cid) |\bconstab|\bcrime (ref|no)",
    ),
    "ambulance": (r"ambulance|paramedic|\bcad\b|\bepcr\b", r"\bambulance|paramedic|\bcrew\b|\b999\b|\bconveyed\b"),
    "health visiting": (
        r"health visit|school nurs|family nurse|community health|0-19",
        r"\bhv\b|health visit|school nurse|community nurse|named nurse",
    ),
    "mental health": (
        r"mental health|camhs|psychiatr|\brio\b",
        r"\bcpn\b|psychiatr|mental health|\bcmht\b|\bcamhs\b|crisis team",
    ),
    "midwifery": (r"midwif|maternity|euroking|badger", r"midwi[fv]|maternity|antenatal"),
    "hospital": (
        r"infirmary|hospital|acute|\bpas\b|\bed\b",
        r"hospital|infirmary|\bed\b|a ?& ?e|emergency dep|\bward\b|paediatric|consultant|clinic\b",
    ),
    "GP": (
        r"surgery|medical (centre|practice)|health centre|\bgp\b|practice|\bemis\b",
        r"\bgp\b|surgery|general practi|\bdr\b|doctor",
    ),
    "nursery": (r"nursery|pre.?school|childmind|early years|playgroup", r"nursery|pre.?school|key ?worker"),
    "school": (
        r"school|academy|college|education|cpoms|\bsims\b|myconcern|\bpru\b|pupil referral",
        r"school|head ?teacher|\bdsl\b|teacher|learning mentor|academy|college",
    ),
    "housing": (r"housing|homes\b|landlord|tenancy|\bhsg\b", r"housing|landlord|tenancy officer"),
    "probation": (
        r"probation|rehabilitation company|\bcrc\b|delius|oasys",
        r"probation|offender manager|\bcrc\b|\bspo\b",
    ),
    "domestic abuse service": (
        r"domestic|refuge|women.?s aid|idva|safe (harbour|haven|space)|haven",
        r"\bidva\b|refuge|women.?s aid|domestic abuse (service|worker)",
    ),
    "substance misuse service": (r"substance|drug|alcohol|recovery", r"recovery (worker|service)|drug (worker|service)"),
    "youth justice": (r"youth (offending|justice)|\byo[ts]\b|childview", r"\byo[ts]\b|youth (offending|justice|court)|\bpanel\b"),
    "fire and rescue": (r"\bfire\b|\bfrs\b", r"\bfire (service|brigade|crew)|\bappliances?\b"),
    "children’s home": (
        r"child(ren)?.?s home|residential|supported accommodation",
        r"child(ren)?.?s home|care ?home|residential (staff|worker|unit)|home manager",
    ),
    "social care": (
        r"social (care|services|work)|\blcs\b|liquid ?logic|mosaic|care ?first|framework|child(ren)?.?s services|\bcsc\b|local authority",
        r"social (care|services|worker)|\bsw\b|\bcsc\b|\bmash\b|\bedt\b|duty team|child(ren)?.?s services|allocated worker",
    ),
}  # fmt: skip
_OWN = {name: re.compile(own) for name, (own, _) in _SECTORS.items()}
_SPOKEN = {name: re.compile(spoken) for name, (_, spoken) in _SECTORS.items()}
_TELLING = re.compile(
    r"\b(told|inform\w*|notif\w+|letter|referral|referred|reported|report|contact from|copy|minutes"
    r"|rang|tc|telephon\w*|phone\w*|email\w*|e-mail\w*|said|disclos\w*|slip|alert\w*|shared|receiv\w+"
    r"|message|invite\w*|summary|aware|heard|advised|recorded that|updated?)\b"
)
_OPENING = 400


def sector_of(agency: str, file: str = "") -> str:
    """The service that the agency's name speaks of, or its file's; else its name itself."""
    for name in (agency, file):
        lowered = name.lower().replace("’", "'").replace("_", " ")
        for sector, own in _OWN.items():
            if own.search(lowered):
                return sector
    return agency.lower()


def spoken_of(text: str) -> frozenset[str]:
    opening = text[:_OPENING].lower().replace("’", "'")
    return frozenset(sector for sector, spoken in _SPOKEN.items() if spoken.search(opening))


def is_told(text: str) -> bool:
    """Whether an entry tells of what its agency heard from others, so that it may be later."""
    return bool(_TELLING.search(text[:_OPENING].lower()))
