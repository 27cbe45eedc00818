"""Kinds of event of the trade, and which of them are occasions that cannot be one another.

Two meetings of different kinds on one day are two events, whoever sat in both.
"""

import re

# Each kind as a person would call it, and how it is written.
_MEETINGS = {
    "strategy discussion": r"strat(egy)?\b[^.]{0,20}\b(discussion|meeting|call|disc)|\bstrat(s| disc| mtg)?\b",
    "initial conference": r"\binitial (child protection |cp |case )+conference|\bicpc\b|\binitial conference",
    "review conference": r"\breview (child protection |cp |case )*conference|\brcpc\b",
    "core group": r"\bcore group",
    "child in need meeting": r"\b(child in need|cin) (review |planning )?(meeting|mtg)",
    "team around the family": r"\bteam around the (family|child)|\bta[fc] (meeting|mtg)|\bcaf (/|meeting|review)",
    "MARAC": r"\bmarac\b|multi.?agency risk assessment conf",
    "discharge planning meeting": r"\b(pre.?)?discharge (planning )?meeting",
    "pre-birth meeting": r"\bpre.?birth (planning )?(meeting|conference)",
    "legal planning meeting": r"\blegal (planning|gateway) meeting",
    "professionals’ meeting": r"\bprofessionals'? (meeting|mtg)",
    "attendance meeting": r"\b(school )?attendance (panel|meeting)",
    "looked-after review": r"\b(lac|looked.?after( child)?) review",
    "panel": r"\b(mappa|channel|edge of care) (meeting|panel)|\bmappa\b",
    "mediation or family meeting": r"\bfamily group conference|\bfgc\b",
}
_OTHERS = {
    "hospital attendance": r"\b(ed|a ?& ?e|emergency dep\w*|casualty|resus|minor injur\w+ unit|miu|walk.in centre)\b",
    "missed appointment": r"\b(did not attend|dna|dna'?d|was not brought|not brought|wnb|failed to attend|fta|non.?attendance|missed (\w+ ){0,4}(clinic|appointment|appt)|in (school|nursery) all day\b.{0,60}(appointment|appt))\b",
    "999 call": r"\b999\b",
    "domestic incident": r"\bdomestic (abuse|violence|incident)|\bdv incident|verbal argument|\bdash\b",
    "referral": r"\b(made|make|making|received|sent)? ?(a )?referral (from|to|received|made|by)\b|\breferred to (social|children)|\bmade a referral",
    "arrest": r"\barrest(ed)?\b",
    "sentence": r"\bsentenced?\b|community order|suspended sentence|conditional discharge",
    "court order": r"\bnon.?mol\w*|restraining order|occupation order|\bdvpo\b|injunction",
    "birth": r"\b(birth of|gave birth|delivered (a|of)|had the baby|new baby|birth notif\w+|new birth|(was|been|baby \w+) born)\b",
    "overdose": r"\boverdose|more tablets|\btook (\w+ )?tablets|ingest",
    "section 47 visit": r"\b(section|s) ?47 visit|joint visit",
    "notice": r"\bnotice (seeking|to quit|of)|\bnosp\b|section 21",
    "eviction": r"\bevict\w+|bailiff",
    "move": r"\bmoved (from|to|house|into)|new address|change of address|now living at",
    "start at school or nursery": r"\bstart(s|ed|ing)? (at |in )?(reception|school|nursery|year \w+|\w+ \w+ (nursery|school))|school entry|started (today|this week) on|new starter|(first|settling) (day|session)s? (at|in) (school|nursery)",
    "exclusion": r"\bexclu(ded|sion)\b|\bsuspend(ed)? from school",
    "missing": r"\bmissing (from|person|child)|\bmisper\b|reported missing|abscond",
    "death": r"\bdied\b|\bdeath of|pronounced|life extinct",
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
