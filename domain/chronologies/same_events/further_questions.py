"""More questions on which accounts may differ: of a home, an injury, a weapon, an order."""

from domain.chronologies.same_events.facets import HAPPENED, OUTCOME, facet

_BODY = (
    r"\.? (?:hand|arm|forearm|leg|foot|wrist|ear|eye|side|cheek|shoulder|elbow|knee|ankle|thigh|shin|buttock|temple|hip"
    r"|rib|palm|finger|thumb|toe|jaw|collar ?bone|femur)"
)
_FOUND = r"\b(?:found|located|picked up|returned|traced|spotted|seen)\b[^.;]{0,40}\b(?:at|in|on|by|from|outside) (?:the |a |an |her |his )?(?:\w+ )?"
_CARER = r"(?:staff|mum|mother|dad|father|parents?|carers?|workers?|grandmother|aunt|foster carer|\w+ worker)"

FURTHER = (
    facet(
        HAPPENED,
        "whether there was food",
        enough=r"\b(food|meals?) in (the )?(fridge|cupboards?|house|kitchen|freezer)|\b(plenty of|enough|adequate|sufficient) food|\bcupboards? (was |were )?(well )?(full|stocked)|well stocked",
        none=r"\b(no|little|hardly any|not enough|insufficient|lack of) food|\b(cupboards?|fridge|freezer)( and \w+)? (was |were )?(bare|empty)|\b(bare|empty) (cupboards?|fridge|freezer)",
    ),
    facet(
        HAPPENED,
        "the state of the home",
        good=r"\b(house|home|flat|property|conditions|bedrooms?|kitchen)\b[^.;]{0,20}\b(clean|tidy|good|warm|adequate|acceptable|satisfactory|spotless)\b|\b(clean|tidy|warm) (and \w+ )?(house|home|flat|property)",
        poor=r"\b(house|home|flat|property|conditions|bedrooms?|kitchen|floors?)\b[^.;]{0,20}\b(dirty|filthy|cluttered|poor|cold|squalid|faeces|unhygienic|in a mess|very bad)\b|\b(dirty|filthy|cold|squalid|cluttered) (and \w+ )?(house|home|flat|property)",
    ),
    facet(
        HAPPENED,
        "what was done to them",
        punched=r"\bpunch\w*",
        slapped=r"\bslapp?\w*",
        kicked=r"\bkick\w*",
        bitten=r"\b(bit|bitten) (her|him|on|by)\b",
        strangled=r"\b(strangl\w+|throttl\w+|by the (throat|neck))",
    ),
    facet(
        HAPPENED,
        "how it came about, they say",
        **{
            word: rf"\b{word}s?\b[^.;]{{0,12}}\b(fell|tipped|dropped|landed|toppled|spilt|spilled) (on|over|onto)|\b{word}s?( door| tap| top)? per (mum|mother|carer|father|dad)|\btouched (the |a |an )?(hot )?{word}"
            for word in "iron oven kettle radiator pan cup mug toy television hob straightener tap bath".split()  # noqa: SIM905
        },
    ),
    facet(
        HAPPENED,
        "whether the child was alone",
        alone=r"\b(found|located|seen|returned|walking|wandering|out|sitting|picked up)\b[^.;]{0,40}\b(alone|by (him|her)self|on (his|her) own)\b",
        with_others=r"\b(found|located|seen|returned|walking|out|sitting|picked up|in company)\b[^.;]{0,40}\bwith (an?|one|two|three|four|several|some|\d+|older|adult|unknown|her|his)( \w+)? ?(older |adult |unknown )?(m[ae]n|males?|adults?|youths?|friends?|boyfriend|females?|wom[ae]n|boys?|girls?)\b",
    ),
    facet(
        HAPPENED,
        "where they were found",
        **{
            name: _FOUND + words
            for name, words in {
                "a_flat": r"(flat|address|house|bedsit)\b", "a_station": r"(bus|train|railway) station|\bstation\b", "a_park": r"(park|field|playground|woods)\b",
                "a_street": r"(street|road|pavement|alley\w*|lane)\b", "a_shop": r"(shop|supermarket|shopping|mcdonald\w*|takeaway|garage)\b", "a_hotel": r"(hotel|hostel|b&b)\b",
                "a_car": r"(car|van|vehicle|taxi)\b",
            }.items()
        },
    ),
    facet(
        HAPPENED,
        "what kind of weapon",
        lock_knife=r"\b(lock|folding|flick|pen|pocket) ?knife",
        kitchen_knife=r"\b(kitchen|carving|bread|steak|vegetable|butter) ?knife",
        machete=r"\b(machete|zombie knife|sword)\b",
        screwdriver=r"\bscrewdriver|\bchisel",
        imitation=r"\b(bb gun|imitation|air (gun|rifle|pistol))\b",
    ),
    facet(
        HAPPENED,
        "whether it was given up",
        handed_over=r"\b(hand(ed|s)?|gave|given|giving)\b[^.;]{0,15}\b(over|up|in)\b(?! (to|the) (carers?|foster))",
        by_force=r"\b(restrain\w*|wrestl\w+|disarm\w*|taken (off|from) (him|her) by force|snatched from)\b",
    ),
    facet(
        HAPPENED,
        "what was taken",
        **{
            drug: rf"\b{words}"
            for drug, words in {
                "paracetamol": "(paracetamol|calpol)", "ibuprofen": "(ibuprofen|nurofen)", "aspirin": "aspirin", "codeine": "(co-?codamol|codeine)", "antidepressants": "(sertraline|fluoxetine|citalopram|anti-?depressants?|mirtazapine)",
                "diazepam": "(diazepam|valium)", "methadone": "methadone", "buprenorphine": "(subutex|buprenorphine|espranor)",
            }.items()
        },
    ),
    facet(
        HAPPENED,
        "how often",
        often=r"\b(every|most|several times a|each) (days?|night|morning|week)\b|\bdaily\b(?! (visit|living|supervised|pick))",
        seldom=r"\b(only|just)( \w+){0,2} (at|on) (the )?weekends?\b|\b(occasional(ly)?|now and again|only once|once in a while|special occasions)\b",
    ),
    facet(
        HAPPENED,
        "whether they were spoken to alone",
        alone=r"\b(seen|spoken to|spoke to \w+|saw \w+|interviewed|talked to \w+) (alone|on (his|her|their) own|by (him|her)self|privately)\b",
        with_somebody=rf"\b{_CARER} (sat in|was present|were present|stayed|remained|would not leave|in the room)\b|\b(in the presence of|in front of|with) {_CARER} (present|there|in the room)|\bnot seen alone|\bunable to (see|speak to) \w+ alone",
    ),
    facet(
        HAPPENED,
        "which side",
        left=rf"\b(?:left|l|lt){_BODY}\b",
        right=rf"\b(?:right|r|rt){_BODY}\b",
    ),
    facet(
        HAPPENED,
        "whether children were there",
        there=r"\b(?<!no )(?<!of the )(baby|child|children|infant|kids|son|daughter)\b (was |were |are )?(also )?(in the (property|house|home|address|room|car|flat)|(awake |asleep )?(at home|upstairs|present|there))\b",
        not_there=r"\b(no|none of the) child(ren)? (was |were |are )?(there|present|in|at|on|seen)\b|\bchild(ren)? (was |were )?(not (there|present|in|at)|elsewhere|away)\b|\bno (baby|kids)\b",
    ),
    facet(
        HAPPENED,
        "where the child slept or lay",
        basket=r"\b(moses basket|crib|own cot|in (her|his|the|a) cot)\b",
        sofa=r"\bon (the |a )?(sofa|settee|couch)\b",
        bed_with_adult=r"\b(bed.?sharing|co.?sleep\w*|in (the )?(parents'?|mother's|mum's|adult|double) bed|in bed with)\b",
        floor=r"\b(asleep|sleeping|mattress) on the floor\b",
    ),
    facet(
        HAPPENED,
        "whether anybody had been drinking, they say",
        sober=r"\b(no (sign|smell|evidence)s? of (alcohol|drink|intoxication)|appeared sober|not drunk)\b",
        drinking=r"\b(smel(t|led|ling) (strongly )?of (alcohol|drink)|slurr\w+|unsteady on|appeared (drunk|intoxicated)|had a drink)\b(?<!no smell of drink)",
    ),
    facet(
        HAPPENED,
        "what cut them",
        glass=r"\b(broke|broken|smashed|on|with|by) (a |some |the )?(glass|bottle|window)\b|\bbroken glass",
        blade=r"\b(grabbed|with|by|on) (a |the )?(knife|blade|razor|scissors)\b",
    ),
    facet(
        HAPPENED,
        "how great the risk was",
        high=r"\b(very )?high.risk|\b(graded|assessed as|risk) (is |was |as )?(very )?high\b",
        medium=r"\bmedium.risk|\b(graded|assessed as|risk) (is |was |as )?medium\b",
        low=r"\b(standard|low).risk|\b(graded|assessed as|risk) (is |was |as )?(standard|low)\b",
    ),
    facet(
        HAPPENED,
        "whether they left or were put out",
        put_out=r"\b(threw|thrown|kicked|put|locked)\b[^.;]{0,40}\bout\b|\blocked the door\b|\b(things|clothes|belongings) in (bin )?bags",
        left=r"\b(walked|stormed) out\b|\bleft (home )?(of|by) (his|her) own|\bran (away|off)\b",
    ),
    facet(
        HAPPENED,
        "for how long, they say",
        for_now=r"\bfor (the )?(weekend|night|few days)\b|\buntil (mon|tues|wednes|thurs|fri|satur|sun)day\b",
        for_good=r"\bfor good\b|\bpermanent(ly)?\b|\bfrom now on\b|\blong.term\b",
    ),
    facet(
        OUTCOME,
        "whether medicine was given",
        given=r"\b(fluoxetine|sertraline|citalopram|antibiotics?|medication|medicine|inhalers?|steroids?)\b[^.;]{0,20}\b(started|commenced|prescribed|given|issued)\b|\b(started on|prescribed|commenced on) (fluoxetine|sertraline|citalopram|antibiotics?|medication|inhalers?|steroids?)\b",
        none=r"\bno (tablets|medication|medicines?|prescription|antibiotics|treatment)\b",
    ),
    facet(
        OUTCOME,
        "whether there was a penalty",
        penalty=r"(?<!no )\b(penalty notice|fixed penalty|fined|fine (to be )?(issued|sent))\b",
        none=r"\bno (fine|penalty|further action)\b|\bnot (fined|to be fined)\b",
    ),
    facet(
        HAPPENED,
        "whether police came",
        came=r"\b(officers?|police|patrol|unit) (then )?(attended|arrived|came|went to)\b",
        did_not_come=r"\b(no (officer|unit|patrol|resource)s? (was |were )?(available|sent|attended)|police (did not|didn't|never) (attend|come))\b",
    ),
    facet(
        HAPPENED,
        "who it was who did it",
        **{
            name: rf"\b(by|says|said|that|alleged\w*|disclosed) (his |her |the |their )?{words} (had |has )?(hit|slapp\w+|punch\w+|kick\w+|push\w+|hurt|threw|shook|bit|grabb\w+|smack\w+)|\b(hit|slapped|punched|kicked|pushed|hurt|shaken|bitten|grabbed|smacked) by (his |her |the |their )?{words}"
            for name, words in {"mother": "(mum|mother|mummy)", "father": "(dad|father|daddy)", "partner": "(step.?(dad|father)|(mum's |mother's )?(boyfriend|partner))", "sibling": "(older |younger |big |little )?(brother|sister|sibling)", "another_child": "(another|an older) (child|pupil|boy|girl)"}.items()
        },
    ),
    facet(
        HAPPENED,
        "the order that was made",
        referral_order=r"\breferral order",
        rehabilitation_order=r"\b(youth rehabilitation order|yro)\b",
        detention=r"\b(detention and training|dto)\b",
        caution=r"\b(youth |simple |conditional )caution\b",
        care_order=r"(?<!interim )\b(full )?care order\b",
        interim_care_order=r"\binterim care order|\bico\b",
        supervision_order=r"\bsupervision order",
    ),
    facet(
        OUTCOME,
        "whether contact goes on, they say",
        goes_on=r"\bcontact (carr(y|ies) on|continu\w+|to go ahead|as before|as usual|unchanged)",
        stopped=r"\bcontact (now )?(is |was |to be |has been )?(suspended|stopped until|cancelled until|ceased|reduced)\b",
    ),
    facet(
        OUTCOME,
        "whether the service goes on",
        goes_on=r"\b(home visit|another (appointment|date)|new (appointment|date)|second chance|remain\w* open|keep\w* open|stay\w* open)\b[^.;]{0,20}(promised|offered|agreed|given|sent|arranged)?",
        ends=r"\b(discharged? (if|from|back|to)|close(d)? (if|to|due|as|with)|to be closed|case closed|closing letter)\b",
    ),
)  # fmt: skip
