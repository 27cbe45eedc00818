"""What happens in the made-up histories, and how each agency writes it.

A line is `agency+days@minutes | text | action`: how much later the agency dates it (a span), at how
many minutes after the event it logs it (`-` for no time), and its words, in two wordings parted by
`~~`. Words in braces are facts of the event; `{account}` and `{result}` can be told otherwise.
"""

EVENTS: dict[str, dict[str, object]] = {
    "scalded": {
        "facts": {"injury": ["scald to the left foot", "burn on her forearm", "scalded shoulder"]},
        "account": [
            "stepped into bath water that was too hot",
            "knocked a pan off the hob",
            "grabbed a kettle lead",
        ],
        "result": [
            "dressing clinic in two days",
            "plastic surgery opinion sought",
            "home with advice",
        ],
        "lines": """
hospital+0@0 | {Child} attended ED with {mum}: {injury}. {Mum} explained that {child} {account}. ~~ Seen in emergency department. {injury}. Carer's account is that {child} {account}. | Plan: {result}
gp+0..2@- | ED discharge summary received, {child}, {injury}. {Mum} reported {child} {account}. ~~ Hospital letter: {child} presented at A&E with {injury}; {account}. | Scanned
hv+1..3@- | A and E slip for {child}: {injury}. Said to have {account}. ~~ Notification of ED attendance, {child}, {injury}, {account}. | {result}
csc+0..1@60 | Telephone call from hospital safeguarding nurse. {child} brought in with {injury}; explanation given that {child} {account}. ~~ Referral received from hospital: {injury} to {child}, who {account} according to parent. | Checks made. {result}
nursery+1..2@- | {Child} came in with a bandage. {Mum} told us {child} {account}. ~~ {Mum} explained the {injury}: {child} {account}. | Body map completed
""",
    },
    "assault at home": {
        "facts": {"place": ["the kitchen", "the hallway", "the car park behind the flats"]},
        "account": [
            "threw a plate and punched a hole in the bedroom door",
            "held {mum} by the throat",
            "smashed her phone and dragged her by the hair",
        ],
        "result": [
            "arrested and bailed with conditions not to go to the address",
            "left before officers came, circulated as wanted",
        ],
        "lines": """
police+0@0 | Call from {MUM} to report that {PARTNER} {account} in {place}. Children upstairs and heard it. ~~ Domestic assault in {place}. {PARTNER} {account}. Children present. | {PARTNER} {result}. DASH graded high
ambulance+0@18 | 999, adult female assaulted by partner, who {account}. Bruising to neck. ~~ Attended with police to assaulted female. Partner {account}. | Refused conveyance
csc+0..2@500 | Police notification (high risk DA). {partner} {account}. Children had heard everything from upstairs. ~~ Vulnerability report from police: {partner} {account}, children upstairs. | {partner} {result}
hv+1..3@- | Domestic abuse notification: {partner} {account}. Children at home. ~~ Police form received, {mum} assaulted by {partner} who {account}. | To discuss at next contact
school+1..3@- | Operation Encompass call: {partner} {account}, children were upstairs. ~~ Police alert via Encompass about last night, {partner} {account}. | Quiet check in with {child}
service+1..4@- | High risk referral from police. {partner} {account}. ~~ New referral: client assaulted, {partner} {account}. | Safe contact agreed
""",
    },
    "strategy discussion": {
        "facts": {
            "topic": [
                "unexplained bruising to the baby",
                "disclosure made to the teacher",
                "concerns that the father is living in the home",
                "ligature marks",
            ]
        },
        "account": ["threshold for section 47 met", "evidence of significant harm considered"],
        "result": [
            "joint section 47 enquiry",
            "single agency section 47 by social care",
            "no section 47, child in need assessment",
        ],
        "lines": """
csc+0@0 | Strategy discussion held with police and health. {topic} discussed; {account}. ~~ Strat meeting by phone, PPU and health. {topic}; {account}. | {result}
police+0@0 | Strategy meeting with social care re {child}: {topic}. {account}. ~~ Strategy call with CSC. {topic}, {account}. | {result}
hospital+0@0 | Named doctor joined strategy meeting, {topic}. {account}. ~~ Strategy meeting attended by safeguarding nurse: {topic}. | {result}
hv+0@- | Took part in strategy discussion about {child}. {topic}. ~~ HV dialled in to strategy meeting, {topic}. | {result}
school+0@- | Head invited to strategy discussion. {topic}. ~~ DSL on strategy call, {topic}. | {result}
""",
    },
    "case conference": {
        "facts": {
            "stage": ["Initial", "Review", "Second review"],
            "topic": [
                "parental drinking and missed health appointments",
                "violence between the adults",
                "the state of the home and lack of supervision",
            ],
        },
        "account": [
            "category of neglect",
            "category of physical abuse",
            "category of emotional abuse",
        ],
        "result": ["child protection plan, {account}", "plan made, {account}"],
        "lines": """
csc+0@0 | {stage} Child Protection Conference. Present: {mum}, SW, HV, school, police. {topic} were considered. ~~ {stage} CP conference chaired by the reviewing officer; {topic}. | Outcome: {result}
hv+0@- | HV attended {stage} case conference. {topic}. ~~ {stage} conference attended with report. {topic}. | {result}
school+0@0 | {stage} case conference attended by DSL. {topic}. ~~ DSL at {stage} conference, {topic}. | {result}
police+0@- | Officer attended {stage} conference with report. {topic}. ~~ {stage} child protection conference, report shared. {topic}. | {result}
gp+8..24@- | Minutes of {stage} case conference received. ~~ {stage} CP conference minutes scanned, not attended. | {result}
probation+0@- | {stage} conference: OM sent report on {partner}. {topic}. ~~ {stage} CP conference attended by probation. {topic}. | {result}
""",
    },
    "core group": {
        "facts": {
            "topic": [
                "swimming kit and breakfast arrangements",
                "boiler still broken and school lateness improving",
                "parenting course half finished",
                "dental pain not followed up",
            ]
        },
        "account": ["{mum} said she feels less alone", "{mum} was cross about the last minutes"],
        "result": [
            "family support worker to visit on Tuesdays",
            "dentist to be booked by grandmother",
            "agreement to be reviewed in a month",
        ],
        "lines": """
csc+0@0 | Core Group meeting. {topic}. {account}. ~~ Core group at the family centre; {topic}. {account}. | {result}
hv+0@- | Core group attended. {topic}. ~~ Present at core group, {topic}. | {result}
school+0@0 | Core group in the library. {topic}. ~~ Core group meeting attended by pastoral lead. {topic}. | {result}
nursery+0@- | Manager went to core group. {topic}. ~~ Core group: {topic}. | {result}
""",
    },
    "missed clinic": {
        "facts": {"clinic": ["cardiology", "orthoptic", "community paediatric", "ENT"]},
        "account": ["no message from the family", "text reminder had been sent"],
        "result": ["one further appointment offered", "discharged under access policy"],
        "lines": """
hospital+0@0 | {Child} was not brought to {clinic} clinic, {account}. ~~ {clinic} OPD: DNA, {account}. | {result}
gp+3..9@- | Letter from {clinic} clinic: {child} DNA. {account}. ~~ Notified that {child} failed to attend {clinic} appointment. | {result}
hv+2..8@- | Copy of {clinic} non-attendance letter for {child}. ~~ Informed {child} missed {clinic} clinic. | Raise with {mum}
csc+4..9@- | HV rang: {child} missed the {clinic} appointment. ~~ Email from health visitor, {child} not brought to {clinic} clinic. | {mum} to be asked
""",
    },
    "found wandering": {
        "facts": {"spot": ["the canal towpath", "the bus station", "a petrol station forecourt"]},
        "account": ["in pyjamas with no shoes", "carrying a carrier bag of clothes"],
        "result": [
            "returned to {mum} who had been asleep",
            "returned to grandmother as nobody answered at home",
        ],
        "lines": """
police+0@0 | Member of the public found {CHILD} alone at {spot}, {account}. ~~ Report of lone child at {spot}, {account}. Identified as {CHILD}. | {result}
csc+0..1@95 | Police informed duty that {child} was found at {spot} {account}. ~~ Contact from police: {child} wandering at {spot}, {account}. | {result}
school+0..3@- | {Child} talked about being at {spot} with the police. ~~ Call from social worker: {child} had been found at {spot}. | Noted
housing+0..4@- | Police asked who the tenant was after a child was found at {spot}. ~~ Query from police, child found at {spot}. | Details shared
""",
    },
    "overdose by parent": {
        "facts": {"drug": ["paracetamol", "her antidepressants", "codeine"]},
        "account": ["sixteen tablets after an argument", "about thirty tablets over the evening"],
        "result": ["admitted to the medical ward", "seen by crisis team and allowed home"],
        "lines": """
ambulance+0@0 | 999. Adult female overdose of {drug}, {account}. Two children in house. ~~ Female taken {drug}: {account}. Children on scene. | Conveyed
hospital+0@40 | {Mum} brought by crew after overdose of {drug}, {account}. ~~ ED: {mum}, {drug} overdose, {account}. | {result}
mental+0..1@400 | Assessed in ED following overdose of {drug}; {account}. ~~ Liaison assessment: took {drug}, {account}, regrets it. | {result}
gp+1..4@- | Discharge letter: {mum}, {drug} overdose, {account}. ~~ Hospital letter re {mum} who took {drug} ({account}). | Call offered
csc+0..1@180 | Ambulance safeguarding form: {mum} overdosed on {drug}, children in house. ~~ ED nurse reports {mum} took {drug}, {account}. | {result}
""",
    },
    "housing notice": {
        "facts": {"sum": ["2,310.45", "987.20", "1,542.09"]},
        "account": [
            "because of rent arrears of GBP {sum}",
            "after noise complaints and arrears of {sum}",
        ],
        "result": ["court date expected in June", "payment plan of 15.50 a week"],
        "lines": """
housing+0@- | Notice to quit served {account}. ~~ Possession notice delivered by hand, {account}. | {result}
csc+1..6@- | Housing officer advised that notice has been served {account}. ~~ {mum} showed SW the eviction letter, {account}. | {result}
service+2..8@- | Client brought notice, {account}. ~~ Client upset at notice to quit {account}. | {result}
probation+3..9@- | {partner} said the house is to be repossessed {account}. ~~ {partner} mentions notice {account}. | Noted
""",
    },
    "exclusion": {
        "facts": {
            "deed": [
                "threw a chair at a teaching assistant",
                "bit another pupil",
                "climbed on the roof of the bike shed",
            ]
        },
        "account": ["two days", "five days"],
        "result": ["reintegration meeting on return", "referral to behaviour panel"],
        "lines": """
school+0@0 | Fixed term exclusion of {child}, {account}: {deed}. ~~ {Child} excluded for {account} after {child} {deed}. | {result}
csc+0..3@200 | School advised {child} excluded for {account}, having {deed}. ~~ TC from DSL. {child} {deed} and is excluded {account}. | {result}
hv+1..5@- | School nurse told of exclusion of {child} ({deed}). ~~ Informed {child} excluded, {deed}. | Offer drop in
mental+2..9@- | {Mum} stressed, {child} excluded because {child} {deed}. ~~ {Mum} talked of exclusion: {child} {deed}. | Support offered
""",
    },
    "new baby": {
        "facts": {"weight": ["2.41 kg", "3.86 kg", "3.07 kg"]},
        "account": ["emergency caesarean", "normal delivery"],
        "result": ["to special care baby unit", "home next day"],
        "lines": """
hospital+0@0 | {Mum} delivered a girl, {account}, {weight}. ~~ Live female infant, {account}, birth weight {weight}. | {result}
gp+0..3@- | Birth notification: baby girl, {account}. ~~ Maternity summary: {account}, {weight}. | {result}
hv+0..2@- | Notified of birth of baby girl, {weight}, {account}. ~~ New birth received, {account}, {weight}. | Visit at 10 days
csc+0..2@600 | Hospital midwife rang: baby girl born, {account}. ~~ Informed of birth of baby, {weight}. | {result}
school+2..5@- | {Child} excited, has a new baby sister. ~~ {Child} said {mum} has had the baby. | Card sent
""",
    },
    "arrest": {
        "facts": {
            "offence": [
                "possession with intent to supply",
                "burglary of a shop",
                "driving while disqualified",
            ]
        },
        "account": ["found with the children in the car", "found hiding in the loft"],
        "result": ["remanded in custody", "released under investigation"],
        "lines": """
police+0@0 | {PARTNER} arrested for {offence}; {account}. ~~ Arrest of {PARTNER}, {offence}. He was {account}. | {result}
probation+1..4@- | Police confirm {partner} arrested for {offence}, {account}. ~~ {partner} arrested ({offence}). | {result}
csc+1..5@- | Police told SW that {partner} was arrested for {offence}, {account}. ~~ Informed by police of {partner}'s arrest, {offence}. | {result}
service+2..6@- | Client says {partner} arrested for {offence}. ~~ Police let us know {partner} arrested, {offence}. | Safety plan reviewed
""",
    },
    "conditions": {
        "facts": {
            "state": [
                "dog mess on the floors and no bedding",
                "bags of rubbish up the stairs and an empty fridge",
                "exposed wiring and a blocked toilet",
            ]
        },
        "account": [
            "{mum} said the landlord would not help",
            "{mum} was tearful and agreed to clean",
        ],
        "result": ["visit repeated in 48 hours", "deep clean funded"],
        "lines": """
housing+0@0 | Inspection of property: {state}. {account}. ~~ Tenancy check found {state}. | Referral to social care
csc+0..1@150 | Referral from housing officer, {state}. {account}. ~~ Housing reported {state} at the home. | {result}
hv+0..4@- | Told by social worker of {state}. ~~ Housing have reported {state} to social care. | {result}
police+0@10 | Officers accompanied housing to the property, {state}. ~~ Assist housing officer, {state} seen. | {result}
""",
    },
    "disclosure": {
        "facts": {
            "words": ["I slept in the shed", "he put my face in the sink", "nana says not to tell"]
        },
        "account": ["while painting", "at the end of the day"],
        "result": ["seen in school by social worker", "parent to be spoken to"],
        "lines": """
school+0@0 | {Child} told the teaching assistant {account} "{words}". ~~ {Child} said "{words}" {account}. | {result}
csc+0..1@45 | Referral from school, {child} has said "{words}". ~~ DSL rang to say {child} said "{words}" {account}. | {result}
police+0..2@170 | Referral from social care: {CHILD} told school "{words}". ~~ Information from CSC, {CHILD} alleged "{words}". | {result}
""",
    },
    "MARAC": {
        "facts": {
            "topic": [
                "separation and threats to burn the house",
                "stalking by text since the split",
            ]
        },
        "account": ["high risk on number of incidents", "visible high risk, 15 ticks"],
        "result": ["panic alarm fitted and marker on address", "IDVA to see her at work"],
        "lines": """
police+0@0 | MARAC. {MUM} heard, {topic}. {account}. ~~ Case of {MUM} discussed at MARAC; {topic}. | {result}
service+0@- | MARAC attended for client, {topic}. {account}. ~~ Client's views given at MARAC, {topic}. | {result}
csc+0@- | MARAC attended by team manager. {topic}. {account}. ~~ MARAC: {topic}. | {result}
housing+0@- | MARAC: {topic}. Actions for housing. ~~ Housing at MARAC, {account}. | {result}
mental+0..3@- | MARAC minutes shared, {topic}. ~~ MARAC information: {topic}, {account}. | {result}
""",
    },
    "child's death": {
        "facts": {"find": ["not breathing in the cot", "limp and blue on the sofa"]},
        "account": ["last fed at four in the morning", "last seen well at midnight"],
        "result": [
            "pronounced dead in the emergency department",
            "resuscitation stopped at the hospital",
        ],
        "lines": """
ambulance+0@0 | 999. Baby found {find}. {account}. CPR in progress. ~~ Infant {find}, CPR by father; {account}. | Conveyed under blue lights
police+0@9 | Request to attend sudden collapse of infant, found {find}. {account}. ~~ Ambulance request police, infant {find}. | Scene preserved
hospital+0@31 | Infant brought in by ambulance in cardiac arrest, {find}. {account}. ~~ Paediatric resus call, found {find}. | {result}
csc+0@90 | EDT told by police of sudden death of baby, {find}. ~~ Police informed social care that baby was found {find} and has died. | {result}
hv+0..1@- | Informed of sudden death of baby. ~~ Told by safeguarding team that the baby has died. | Records secured
gp+0..1@- | Hospital telephoned: baby has died, {find}. ~~ Informed by hospital of death of baby. | Records secured
school+0..1@- | Police let head know of the sudden death of the baby. ~~ Head informed by social worker of death of baby sibling. | Support for {child}
""",
    },
    "dog bite": {
        "facts": {"wound": ["puncture wounds to the cheek", "torn ear", "bite marks on the calf"]},
        "account": [
            "bitten by a neighbour's dog at the park",
            "bitten by the family's own dog in the lounge",
        ],
        "result": ["stitches under anaesthetic", "antibiotics and review"],
        "lines": """
hospital+0@0 | {Child} with {wound}; {mum} states {account}. ~~ Attendance, {wound}, {account}. | {result}
police+0..1@130 | Dangerous dog report: {CHILD} has {wound}. {account}. ~~ {CHILD} {account}, {wound}. | Dog details taken
gp+1..3@- | Discharge letter {child}: {wound}. {account}. ~~ {child} attended hospital with {wound}. | {result}
school+1..3@- | {Child} back with {wound}, says {account}. ~~ {Mum} rang: {child} has {wound}, {account}. | Recorded
""",
    },
    "moves in with grandmother": {
        "facts": {"street": ["9 Alder Court", "the caravan at Pell Farm", "52 Quarry Rise"]},
        "account": ["until {mum} finishes detox", "because the flat is flooded"],
        "result": ["family arrangement noted", "viability assessment to start"],
        "lines": """
csc+0@- | {child} now staying with maternal grandmother at {street} {account}. ~~ {Mum} informed SW that {child} has moved to {street} {account}. | {result}
school+1..5@- | New contact address {street} for {child}, staying with grandmother. ~~ Grandmother says {child} is with her at {street} {account}. | SIMS changed
gp+4..20@- | {Child} registered at {street}, living with grandmother. ~~ Temporary address {street}. | Updated
hv+2..9@- | {Child} living at {street} with grandmother {account}. ~~ Change of address to {street}. | Area team told
""",
    },
    "weight drop": {
        "facts": {"kilos": ["9.1 kg", "11.6 kg", "7.25 kg"]},
        "account": ["below the 0.4th centile", "fallen through two centile lines"],
        "result": ["paediatric referral", "weekly weighing and dietitian"],
        "lines": """
hv+0@0 | {Child} weighed in clinic {kilos}, {account}. ~~ Weight {kilos}, {account}. {Mum} not concerned. | {result}
gp+0..4@- | HV letter: {child} {kilos}, {account}. ~~ Message from health visitor, weight of {child} {account}. | {result}
csc+1..6@- | TC from HV, {child} weight is {account}. ~~ Health visitor worried: {child} {account} at {kilos}. | {result}
nursery+1..4@- | HV asked us about {child}'s eating, weight {account}. ~~ HV rang, {child} {account}. | Food diary
""",
    },
}
