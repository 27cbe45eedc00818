"""Kinds of event of the trade, and which of them are occasions that cannot be one another.

Two meetings of different kinds on one day are two events, whoever sat in both.
"""

import re

# Each kind as a person would call it, and how it is written.
_MEETINGS = {
    "strategy discussion": r"strategy\b[^.]{0,20}\btalk|strat(egy)?\b[^.]{0,20}\b(discussion|meeting|call|disc)|\bstrat(s| disc| mtg)?\b",
    "initial conference": r"\binitial (child protection |cp |case )+conference|\bicpc\b|\binitial conference",
    "review conference": r"\breview (child protection |cp |case )*conference|\brcpc\b",
    "core group": r"\bcgm\b|\bcore group",
    "child in need meeting": r"\b(child in need|cin) (review|planning meeting|meeting|mtg)",
    "team around the family": r"\bteam around the (family|child)|\bta[fc] (meeting|mtg)|\bcaf (/|meeting|review)",
    "MARAC": r"\bmarac\b|multi.?agency risk assessment conf",
    "discharge planning meeting": r"\b(pre.?)?discharge (planning )?meeting",
    "pre-birth meeting": r"\bpre.?birth (planning )?(meeting|conference)",
    "legal planning meeting": r"\blegal (planning|gateway) meeting",
    "professionals’ meeting": r"\bprofessionals'? (meeting|mtg)",
    "attendance meeting": r"\b(school )?attendance (panel|meeting)",
    "looked-after review": r"\b(cla|statutory) review|\breview (meeting )?with (the )?iro\b|\biro\b[^.]{0,20}\breview|\breview[^.]{0,15}\biro\b|\b(lac|looked.?after( child)?) review",
    "exploitation panel": r"\bmace\b|exploitation panel",
    "panel": r"\b(referral order|youth offender|yot|first|review) panel\b|\b(mappa|channel|edge of care) (meeting|panel)|\bmappa\b",
    "mediation or family meeting": r"\bfamily group conference|\bfgc\b",
}
_OTHERS = {
    "hospital attendance": r"\b(ed|a ?& ?e|emergency dep\w*|casualty|resus|minor injur\w+ unit|miu|walk.in centre)\b",
    "missed appointment": r"\b(did not|didn't) (come|turn up|arrive) (for|to)|\b(scan|clinic|appointment|assessment|medical|iha)\b.{0,20}\b(was )?missed\b|\bno.?show\b|\b(did not attend|dna|dna'?d|was not brought|not brought|wnb|failed to attend|fta|non.?attendance|missed (\w+ ){0,4}(clinic|appointment|appt)|in (school|nursery) all day\b.{0,60}(appointment|appt))\b",
    "999 call": r"\b999\b",
    "domestic incident": r"\bdomestic[,:]|\bpunched\b|\bassault(ed)? (by|on) (her|his|mum|mother|partner)|\bdomestic (abuse|violence|incident)|\bdv incident|verbal argument|\bdash\b",
    "referral": r"\bcause for concern|\breferred\b.{0,40}\b(social|children)|\breferral\b|\b(made|make|making|received|sent)? ?(a )?referral (from|to|received|made|by)\b|\breferred to (social|children)|\bmade a referral",
    "arrest": r"\bin custody\b|\bdetained\b|\barrest(ed)?\b",
    "sentence": r"\bsentenced?\b|community order|suspended sentence|conditional discharge",
    "court order": r"\b(interim )?care order\b|\breferral order|\byouth rehabilitation order|\bsupervision order|\bnon.?mol\w*|restraining order|occupation order|\bdvpo\b|injunction",
    "birth": r"\blive (fe)?male\b|\b(svd|lscs)\b|\bbaby (girl|boy) born|\bdelivery of (the )?baby|\bborn (this|last|at|by|today|in the)\b|had (her|the) baby|\bbaby \w+ has been born|\b(birth of|gave birth|delivered (a|of)|had the baby|new baby|birth notif\w+|new birth|(was|been|baby \w+) born)\b",
    "overdose": r"\bparacetamol|\bswallowed|\bod\b|self.?poison|\boverdose|more tablets|\btook (\w+ )?tablets|ingest",
    "section 47 visit": r"\b(section|s) ?47 visit|joint visit",
    "notice": r"\bnotice (seeking|to quit|of)|\bnosp\b|section 21",
    "eviction": r"\bevict\w+|bailiff",
    "move": r"\bmoved (from|to|house|into)|new address|change of address|now living at",
    "start at school or nursery": r"\bstart(s|ed|ing)? (at |in )?(reception|school|nursery|year \w+|\w+ \w+ (nursery|school))|school entry|started (today|this week) on|new starter|(first|settling) (day|session)s? (at|in) (school|nursery)",
    "exclusion": r"\bexclu(ded|sion)\b|\bsuspend(ed)? from school",
    "missing": r"\bfailed to return|\bnot (back|returned) (from|by)|\bmissing episode|\brhi\b|\breturn(ed)? (home )?interview|\bnot back\b|\bmissing (from|person|child)|\bmisper\b|reported missing|abscond",
    "dog bite": r"\bdog bite|bitten by (a |the |his |her )?dog|\bdog\b[^.]{0,30}\bbit(ten)?\b",
    "national referral": r"\bnrm\b|national referral mechanism",
    "homelessness": r"\bhomeless|\b(thrown|threw|kicked|put)\b[^.]{0,20}\bout\b",
    "refuge": r"\b(arrived|placed|gone|moved|go|fled|admitted)\b[^.]{0,30}\brefuge",
    "stop and search": r"\bstop(ped)?( and)? search",
    "fire": r"\b(house|kitchen|flat|bedroom|chip pan) fire|\bfire (service|brigade|engine)|\balight\b|smoke inhalation",
    "stabbing": r"\bstab(bed|bing)?\b|penetrating injur",
    "weapon": r"\b(knife|bladed article|offensive weapon|machete)\b",
    "coming into care": r"\bsection 20\b|\bs\.? ?20\b|\bfoster (care|placement)|\bplaced with (foster )?carers|\baccommodated\b|\bpolice protection|\bpowers of protection|\bemergency protection",
    "health assessment": r"\b(initial|review) health assessment|\biha\b|\blac medical",
    "child protection medical": r"\b(cp|child protection) medical|skeletal survey|\bnai medical",
    "booking in pregnancy": r"\bbooking (appointment|visit|in)\b|\bbooked for (maternity|antenatal)|\blate book",
    "return interview": r"\breturn (home )?interview|\brhi\b",
    "scan": r"\b(anomaly|dating|growth) scan|\bscan (was|appointment)|\bfor (her|a|the) (\w+ )?scan",
    "death": r"\b(found )?(hanging|hanged)\b|sudden death|\brole\b|\brip\b|life support withdrawn|has died|\bdied\b|\bdeath of|pronounced|life extinct",
}
_ANY_MEETING = re.compile("|".join(f"({words})" for words in _MEETINGS.values()))
_OPENING = 160


def _compiled(kinds: dict[str, str]) -> tuple[tuple[str, re.Pattern[str]], ...]:
    return tuple((name, re.compile(words)) for name, words in kinds.items())


_EACH_MEETING = _compiled(_MEETINGS)
_EACH_OTHER = _compiled(_OTHERS)


def meetings(text: str) -> frozenset[str]:
    """The meetings that the opening of an entry tells of."""
    opening = text[:_OPENING].lower().replace("’", "'")
    if not _ANY_MEETING.search(opening):
        return frozenset()
    return frozenset(name for name, words in _EACH_MEETING if words.search(opening))


def others(text: str) -> frozenset[str]:
    opening = text[: 2 * _OPENING].lower().replace("’", "'")
    return frozenset(name for name, words in _EACH_OTHER if words.search(opening))
