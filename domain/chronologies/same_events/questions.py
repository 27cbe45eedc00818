"""The questions on which accounts of one event are held against each other.

Asleep or awake, ended or continued: each line is a question of the trade, and may be added to
freely. What no question asks about is not seen as a conflict.
"""

from domain.chronologies.same_events.facets import HAPPENED, OUTCOME, facet
from domain.chronologies.same_events.further_questions import FURTHER

_OBJECTS = (
    "trampoline stairs staircase bed sofa cot scooter bike bicycle slide swing wall table work.?top worktop tap kettle "
    "bath pan hob mug teacup radiator iron oven cooker door gate toy pram buggy high.?chair ladder tree fence window straighteners "
    "wrap cigarette shower"
)  # fmt: skip
# An object tells how it came about only near a word for what was done with it.
_DID = (
    r"\b(fell|fall|fallen|slip\w*|trip\w*|jump\w*|climb\w*|hit|bump\w*|bang\w*|trap\w*|caught|pull\w*|reach\w*|knock\w*|grab\w*"
    r"|touch\w*|spil\w*|burn\w*|scald\w*|ran|step\w*|roll\w*|rolled|hot|dropped|swung|against|off|onto|carr(?:y|ied|ying))\b[^.;]{0,40}"
)
_STAFF = r"(seen|spoke|spoken|visit\w*|met)\b[^.]{0,40}"

FACETS = (
    facet(
        HAPPENED,
        "how it came about",
        **{word.replace(".?", "_"): rf"{_DID}\b{word}s?\b" for word in _OBJECTS.split()},
    ),
    facet(
        HAPPENED,
        "what was done",
        throat=r"\b(by the (throat|neck)|strangl\w+|chok\w+)",
        struck=r"\b(punch\w*|slapp?\w*|kick\w*|headbutt\w*|dragg\w*)\b",
        pushed=r"\b(push|shov)(ed|ing)\b",
        damage=r"\b(smash\w*|broke|broken|damag\w*|threw|thrown)\b[^.;]{0,20}\b(door|window|phone|television|tv|plate|furniture|car)\b",
        weapon=r"\b(knife|bat|hammer|bottle|blade)\b",
    ),
    facet(
        HAPPENED,
        "where it came about",
        **{
            name.replace("_", " "): rf"{_DID}\b(in|at|on) (the |a |her |his |their )?{words}"
            for name, words in {
                "the_park": r"(park|playground|soft play|swings)", "the_garden": r"(garden|back yard|patio)", "the_kitchen": r"kitchen",
                "the_bathroom": r"(bath|bathroom|shower)", "the_bedroom": r"(bedroom|cot|bed)\b", "the_street": r"(street|road|pavement|car park)",
                "school_or_nursery": r"(school|nursery|childminder)", "a_shop": r"(shop|supermarket|market)",
                "a_relative's": r"(grand\w+|nan\w*|aunt\w*|father|dad)'s",
            }.items()
        },
    ),
    facet(
        HAPPENED,
        "whether it was an accident",
        accident=r"\b(?<!non-)(?<!non )accident(al|ally)?\b|\bexplanation (was )?(accepted|fits|consistent|plausible)|(?<!not )(?<!in)\bconsistent with",
        not_an_accident=r"\bnon.accidental|\bnai\b|\binflicted\b|\bnot consistent|\binconsistent|\bunexplained\b|\bdeliberate",
    ),
    facet(
        HAPPENED,
        "whether anybody had been drinking",
        sober=r"\b(sober|no (smell|sign)s? of (alcohol|drink)|not (drunk|intoxicated|under the influence))\b",
        drinking=r"(?<!not )\b(drunk|intoxicated|smelt of (alcohol|drink)|smell of (alcohol|drink) on|under the influence|inebriated|had been drinking)\b(?<!no smell)",
    ),
    facet(
        HAPPENED,
        "whether there was an injury",
        none=r"\b(no (visible |apparent |obvious )?injur(y|ies)|uninjured|unhurt|no marks?)\b",
        some=r"\b(bruis\w+|fractur\w+|lacerat\w+|swelling|bleeding|cut (to|on)|graze\w*|scald\w*|burn(t|s|ed)? (to|on))\b",
    ),
    facet(
        HAPPENED,
        "whether the child was awake to the world",
        conscious=r"(?<!not )\b(conscious|alert|responsive|crying)\b",
        not_conscious=r"\b(unconscious|not conscious|unresponsive|not responding|floppy|limp|fitting)\b",
    ),
    facet(
        HAPPENED,
        "whether the child was seen",
        seen=r"\bchild(ren)? (was |were )?seen\b|\bseen alone\b",
        not_seen=r"\b(child(ren)? (was |were )?not seen|not seen|no access|no reply|nobody (in|home))\b",
    ),
    facet(
        HAPPENED,
        "whether help was taken",
        taken=r"(?<!not )\b(accepted|agreed to|consented to|gave consent)\b[^.;]{0,25}\b(support|help|referral|service|assessment|medical|visit)",
        refused=r"\b(declined|refused|did not (accept|want|agree|consent)|turned down)\b[^.;]{0,25}\b(support|help|referral|service|assessment|medical|visit)",
    ),
    facet(
        HAPPENED,
        "whose dog",
        own=r"\b(own|family|family's|household) (dog|pet|staff\w+|terrier|alsatian|rottweiler|puppy)|\bdog\b[^;]{0,30}\bregistered to",
        another=r"\b(neighbour's|stray|unknown|another|somebody else's) dog",
    ),
    facet(
        HAPPENED,
        "whether the threshold was met",
        met=r"\bthreshold (for section 47 )?(was )?met\b",
        not_met=r"\bthreshold (for section 47 )?(was )?not met\b",
    ),
    facet(
        HAPPENED,
        "whether the children slept",
        asleep=r"\b(asleep|sleeping|slept)\b",
        awake=r"\b(awake|woken|woke up|heard everything|had heard)\b",
    ),
    facet(
        HAPPENED,
        "where the children were",
        there=r"\bchild(ren)? (were |was |are )?(in the|at|on) (house|home|address|scene|property)|children (present|upstairs|downstairs)",
        with_somebody_else=r"\bchild(ren)?\b[^.]{0,25}\b(staying|stayed|away|being looked after|were with|in the care of)\b",
    ),
    facet(
        HAPPENED,
        "where it was",
        at_home=r"\b(home|section 47|s47|statutory|unannounced) visit|\b(visit\w*|seen|attended) at home",
        at_school=rf"\b{_STAFF}\b(in|at) (the )?school\b",
        at_nursery=rf"\b{_STAFF}\b(in|at) (the )?nursery\b",
        in_the_garden=r"\bin the garden\b",
        in_the_house=r"\bin the house\b",
    ),
    facet(
        HAPPENED,
        "whether there was a concern",
        none=r"\b(said to be|was|is|all) (fine|well|ok(ay)?)\b|\bno concerns?\b",
        some=r"\bcentile\b|\bdropped\b|\blost weight\b|\bunderweight\b|\bfaltering\b",
    ),
    facet(
        HAPPENED,
        "the category of the plan",
        neglect=r"\bcategory(:| of| is|,)? (of )?(\w+ and )?neglect|\bneglect category",
        emotional_abuse=r"\bcategory(:| of| is|,)? (of )?emotional",
        physical_abuse=r"\bcategory(:| of| is|,)? (of )?physical",
        sexual_abuse=r"\bcategory(:| of| is|,)? (of )?sexual",
    ),
    facet(
        HAPPENED,
        "the sentence",
        community_order=r"\bcommunity order",
        suspended_sentence=r"\bsuspended sentence|sentence suspended",
        custody=r"\b(months?|years?|weeks?)['’]? (custody|imprisonment|in prison)|immediate custody",
        conditional_discharge=r"\bconditional discharge|bound over",
        fine=r"\bfined\b",
        not_guilty=r"\b(acquitted|not guilty|case dismissed|discontinued)\b",
    ),
    facet(
        HAPPENED,
        "the side",
        left=r"\bleft (hand|arm|leg|foot|wrist|ear|eye|side|cheek|shoulder|elbow|knee|ankle|thigh)",
        right=r"\bright (hand|arm|leg|foot|wrist|ear|eye|side|cheek|shoulder|elbow|knee|ankle|thigh)",
    ),
    facet(
        HAPPENED,
        "the birth",
        caesarean=r"\b(caesarean|c.section)\b",
        normal=r"\b(normal|vaginal|spontaneous) (delivery|birth)",
        assisted=r"\b(forceps|ventouse|instrumental)\b",
    ),
    facet(
        OUTCOME,
        "the child protection plan",
        ended=r"\b(plan(s)? (has |have )?(to )?(end(ed)?|cease(d)?)|step(ped)? down|removed from (the |a )?plan|no (longer|cp plan))",
        continues=r"\b(plan(s)? (to |will )?(continue|remain)s?|remains? (subject|on)|continue on (a )?plan)",
    ),
    facet(
        OUTCOME,
        "whether the case may close",
        close=r"(?<!happy to )(?<!agree to )(?<!agreed to )\bclosed?\b",
        objection=r"\bnot (happy|agree\w*|content)\b|\bdisagree\w*|\bobject(ed|ion)",
    ),
    facet(
        OUTCOME,
        "the enquiry",
        joint=r"\bjoint (section 47|s47|investigation|enquir)",
        single=r"\bsingle.agency\b",
        none=r"\bno (section 47|s47)|threshold (for section 47 )?not met|not to proceed",
    ),
    facet(
        OUTCOME,
        "whether there was an arrest",
        arrested=r"\b(arrested|in custody|remanded|charged|bailed)\b",
        no_arrest=r"\b(left (before|prior)|made off|circulated as wanted|not present on arrival|no arrest|not arrested|let (him|her|them) go)\b",
    ),
    facet(
        OUTCOME,
        "what became of the suspect",
        remanded=r"\bremanded\b",
        released=r"\breleased (under|without|on)|\bbailed\b|\brui\b",
    ),
    facet(
        OUTCOME,
        "whether the patient stayed",
        stayed=r"\b(admitted|admission to|kept in|transferred to)\b|\bto special care",
        went_home=r"\b(allowed home|home next day|discharged home|home with advice|sent home|discharged with advice|went home)\b",
    ),
    facet(
        OUTCOME,
        "what the police did next",
        nothing_more=r"\b(no further police action|police nfa|nfa by police|no crime|released without charge|insufficient evidence)\b",
        caution=r"\bcaution(ed)?\b",
        charge=r"\b(charged|summons\w*|prosecut\w+)\b",
    ),
    facet(
        OUTCOME,
        "whether a plan was made",
        made=r"\b(made (the )?subject (of|to)|placed on)\b[^.;]{0,20}\bplan|\bplan made\b",
        not_made=r"\b(no plan|not made (the )?subject|plan not (needed|made)|did not meet the threshold for a plan)\b",
    ),
    facet(
        OUTCOME,
        "whether the referral was taken up",
        not_taken_up=r"\b(no further action|nfa\b|(does|did) not meet (the )?threshold|below threshold|not accepted|no role)",
        taken_up=r"\b(referral accepted|initial assessment|core assessment|single assessment|assessment (to start|opened|allocated)|strategy (discussion|meeting) (to be )?(held|called|arranged)|section 47 (started|begun|enquiries))",
    ),
    facet(
        OUTCOME,
        "whether contact goes on",
        goes_on=r"\bcontact (to |will )?(continue|resume|go on)s?\b",
        stopped=r"\bcontact (is |was |to be )?(suspended|stopped|ended|ceased)\b",
    ),
    facet(
        OUTCOME,
        "the next appointment",
        another=r"\b(second|further|new|another|one further) appointment\b|\brebook\w*",
        discharged=r"\bdischarged (to gp|under|from clinic|back)",
    ),
    *FURTHER,
)  # fmt: skip
