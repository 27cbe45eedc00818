"""Questions to which two accounts may give different answers: asleep or awake, ended or continued.

Each question has the field it belongs to, and its answers with the words for them. Two accounts
differ on a question when each answers it and they share no answer. A line may be added freely.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass

HAPPENED = "what_happened"
OUTCOME = "outcome"


@dataclass(frozen=True, slots=True)
class Facet:
    field: str
    question: str
    answers: Mapping[str, re.Pattern[str]]

    def answers_in(self, text: str) -> frozenset[str]:
        return frozenset(answer for answer, words in self.answers.items() if words.search(text))


def _facet(field: str, question: str, **answers: str) -> Facet:
    compiled = {name.replace("_", " "): re.compile(words) for name, words in answers.items()}
    return Facet(field, question, compiled)


_OBJECTS = (
    "trampoline stairs staircase bed sofa cot scooter bike bicycle slide swing wall table work.?top worktop tap kettle "
    "bath pan hob radiator iron oven cooker door gate toy pram buggy high.?chair ladder tree fence window straighteners "
    "wrap cigarette shower"
)  # fmt: skip
# An object tells how it came about only near a word for what was done with it.
_DID = (
    r"\b(fell|fall|fallen|slip\w*|trip\w*|jump\w*|climb\w*|hit|bump\w*|bang\w*|trap\w*|caught|pull\w*|reach\w*|knock\w*|grab\w*"
    r"|touch\w*|spil\w*|burn\w*|scald\w*|ran|step\w*|roll\w*|rolled|hot|dropped|swung|against|off|onto)\b[^.;]{0,40}"
)
_STAFF = r"(seen|spoke|spoken|visit\w*|met)\b[^.]{0,40}"

FACETS = (
    _facet(
        HAPPENED,
        "how it came about",
        **{word.replace(".?", "_"): rf"{_DID}\b{word}s?\b" for word in _OBJECTS.split()},
    ),
    _facet(
        HAPPENED,
        "what was done",
        throat=r"\b(by the (throat|neck)|strangl\w+|chok\w+)",
        struck=r"\b(punch\w*|slapp?\w*|kick\w*|headbutt\w*|dragg\w*)\b",
        pushed=r"\b(push|shov)(ed|ing)\b",
        damage=r"\b(smash\w*|broke|broken|damag\w*|threw|thrown)\b[^.;]{0,20}\b(door|window|phone|television|tv|plate|furniture|car)\b",
        weapon=r"\b(knife|bat|hammer|bottle|blade)\b",
    ),
    _facet(
        HAPPENED,
        "whose dog",
        own=r"\b(own|family|family's|household) (dog|pet)",
        another=r"\b(neighbour's|stray|unknown|another|somebody else's) dog",
    ),
    _facet(
        HAPPENED,
        "whether the threshold was met",
        met=r"\bthreshold (for section 47 )?(was )?met\b",
        not_met=r"\bthreshold (for section 47 )?(was )?not met\b",
    ),
    _facet(
        HAPPENED,
        "whether the children slept",
        asleep=r"\b(asleep|sleeping|slept)\b",
        awake=r"\b(awake|woken|woke up|heard everything|had heard)\b",
    ),
    _facet(
        HAPPENED,
        "where the children were",
        there=r"\bchild(ren)? (were |was |are )?(in the|at|on) (house|home|address|scene|property)|children (present|upstairs|downstairs)",
        with_somebody_else=r"\bchild(ren)?\b[^.]{0,25}\b(staying|stayed|away|being looked after|were with|in the care of)\b",
    ),
    _facet(
        HAPPENED,
        "where it was",
        at_home=r"\b(home|section 47|s47|statutory|unannounced) visit|\b(visit\w*|seen|attended) at home",
        at_school=rf"\b{_STAFF}\b(in|at) (the )?school\b",
        at_nursery=rf"\b{_STAFF}\b(in|at) (the )?nursery\b",
        in_the_garden=r"\bin the garden\b",
        in_the_house=r"\bin the house\b",
    ),
    _facet(
        HAPPENED,
        "whether there was a concern",
        none=r"\b(said to be|was|is|all) (fine|well|ok(ay)?)\b|\bno concerns?\b",
        some=r"\bcentile\b|\bdropped\b|\blost weight\b|\bunderweight\b|\bfaltering\b",
    ),
    _facet(
        HAPPENED,
        "the category of the plan",
        neglect=r"\bcategory(:| of| is|,)? (of )?(\w+ and )?neglect|\bneglect category",
        emotional_abuse=r"\bcategory(:| of| is|,)? (of )?emotional",
        physical_abuse=r"\bcategory(:| of| is|,)? (of )?physical",
        sexual_abuse=r"\bcategory(:| of| is|,)? (of )?sexual",
    ),
    _facet(
        HAPPENED,
        "the sentence",
        community_order=r"\bcommunity order",
        suspended_sentence=r"\bsuspended sentence|sentence suspended",
        custody=r"\b(months?|years?|weeks?)['’]? (custody|imprisonment|in prison)|immediate custody",
        conditional_discharge=r"\bconditional discharge|bound over",
        fine=r"\bfined\b",
        not_guilty=r"\b(acquitted|not guilty|case dismissed|discontinued)\b",
    ),
    _facet(
        HAPPENED,
        "the side",
        left=r"\bleft (hand|arm|leg|foot|wrist|ear|eye|side|cheek|shoulder|elbow|knee|ankle|thigh)",
        right=r"\bright (hand|arm|leg|foot|wrist|ear|eye|side|cheek|shoulder|elbow|knee|ankle|thigh)",
    ),
    _facet(
        HAPPENED,
        "the birth",
        caesarean=r"\b(caesarean|c.section)\b",
        normal=r"\b(normal|vaginal|spontaneous) (delivery|birth)",
        assisted=r"\b(forceps|ventouse|instrumental)\b",
    ),
    _facet(
        OUTCOME,
        "the child protection plan",
        ended=r"\b(plan(s)? (has |have )?(to )?(end(ed)?|cease(d)?)|step(ped)? down|removed from (the |a )?plan|no (longer|cp plan))",
        continues=r"\b(plan(s)? (to |will )?(continue|remain)s?|remains? (subject|on)|continue on (a )?plan)",
    ),
    _facet(
        OUTCOME,
        "whether the case may close",
        close=r"(?<!happy to )(?<!agree to )(?<!agreed to )\bclosed?\b",
        objection=r"\bnot (happy|agree\w*|content)\b|\bdisagree\w*|\bobject(ed|ion)",
    ),
    _facet(
        OUTCOME,
        "the enquiry",
        joint=r"\bjoint (section 47|s47|investigation|enquir)",
        single=r"\bsingle.agency\b",
        none=r"\bno (section 47|s47)|threshold (for section 47 )?not met|not to proceed",
    ),
    _facet(
        OUTCOME,
        "whether there was an arrest",
        arrested=r"\b(arrested|in custody|remanded|charged|bailed)\b",
        no_arrest=r"\b(left (before|prior)|made off|circulated as wanted|not present on arrival|no arrest)\b",
    ),
    _facet(
        OUTCOME,
        "what became of the suspect",
        remanded=r"\bremanded\b",
        released=r"\breleased (under|without|on)|\bbailed\b|\brui\b",
    ),
    _facet(
        OUTCOME,
        "whether the patient stayed",
        stayed=r"\b(admitted|admission to|kept in|transferred to)\b|\bto special care",
        went_home=r"\b(allowed home|home next day|discharged home|home with advice|sent home|discharged with advice|went home)\b",
    ),
    _facet(
        OUTCOME,
        "the next appointment",
        another=r"\b(second|further|new|another|one further) appointment\b|\brebook\w*",
        discharged=r"\bdischarged (to gp|under|from clinic|back)",
    ),
)  # fmt: skip

_UNITS = {
    "minute": 1,
    "hour": 60,
    "day": 1440,
    "night": 1440,
    "week": 10080,
    "month": 43200,
    "year": 525600,
}
_AMOUNT = r"(half an?|a|an|one|two|three|four|five|six|seven|eight|nine|ten|twelve|fifteen|twenty|thirty|forty|\d+)"
_LASTING = re.compile(
    rf"\b(?:for|lasting|about|exclu\w+|of|,) (?:about |around |at least |over |the last |the past )?{_AMOUNT}"
    r" (minute|hour|day|night|week|month|year)s?\b"
)
_WORTH = {
    "half a": 0.5, "half an": 0.5, "a": 1, "an": 1, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6,
    "seven": 7, "eight": 8, "nine": 9, "ten": 10, "twelve": 12, "fifteen": 15, "twenty": 20, "thirty": 30, "forty": 40,
}  # fmt: skip


def durations(text: str) -> frozenset[str]:
    """How long a thing is said to have lasted, in the words used, one for each length."""
    return frozenset(f"{amount} {unit}" for amount, unit in _LASTING.findall(text.lower()))


def minutes_of(duration: str) -> float:
    amount, _, unit = duration.rpartition(" ")
    return (_WORTH[amount] if amount in _WORTH else float(amount)) * _UNITS[unit]
