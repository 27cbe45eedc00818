"""More kinds of event, written after the weights were set and never tuned on."""

FRESH: dict[str, dict[str, object]] = {
    "fire": {
        "facts": {"room": ["the box room", "the airing cupboard", "the lounge curtains"]},
        "account": [
            "started by a candle left burning",
            "started by {child} playing with a lighter",
        ],
        "result": ["smoke alarms fitted free of charge", "family rehoused in a hostel"],
        "lines": """
police+0@0 | Assist fire service at the address, small fire in {room}, {account}. ~~ Fire in {room}, {account}. All occupants out. | {result}
ambulance+0@12 | 999, house fire in {room}. Three patients, smoke inhalation. ~~ Standby at fire, {room} alight, {account}. | Two conveyed
hospital+0@50 | {Child} checked after smoke inhalation, fire in {room}, {account}. ~~ Brought in after house fire ({room}). Chest clear. | Home
housing+0..2@- | Fire damage to {room} reported, {account}. ~~ Call from fire service, {room} damaged. | {result}
csc+0..1@120 | Fire service safeguarding form: fire in {room}, {account}. ~~ Told by police of a fire in {room}. | {result}
school+1..2@- | {Child} smelt of smoke, there was a fire in {room}. ~~ Mum says fire in {room}, {account}. | Uniform given
""",
    },
    "choking": {
        "facts": {"food": ["a grape", "a piece of sausage", "a marble"]},
        "account": ["turned blue for a minute", "coughed it up straight away"],
        "result": ["observed for four hours", "no treatment needed"],
        "lines": """
nursery+0@0 | {Child} choked on {food} at snack time and {account}. First aid by the room leader. ~~ Choking on {food}; {child} {account}. | Ambulance called
ambulance+0@8 | Child choking on {food} at nursery. Crew told {child} {account}. ~~ Attended nursery, {food} cleared before arrival. | Conveyed
hospital+0@35 | {Child} after choking on {food}, {account}. Chest x-ray normal. ~~ Foreign body episode ({food}) at nursery. | {result}
gp+1..4@- | Discharge note, {child} choked on {food}. ~~ ED letter re choking episode with {food}, {account}. | Filed
hv+1..5@- | ED slip: choking on {food} in nursery. ~~ Informed of choking ({food}) by nursery manager. | Weaning advice
""",
    },
    "missing overnight": {
        "facts": {
            "where": [
                "a friend's shed",
                "the all night garage",
                "her cousin's flat in the next town",
            ]
        },
        "account": ["said she was frightened to go home", "said she had missed the last bus"],
        "result": ["return interview offered", "no return interview as declined"],
        "lines": """
police+0@0 | {CHILD} reported missing by {mum}. Located next morning at {where}, {account}. ~~ Missing person medium risk, found at {where}, {account}. | {result}
csc+0..1@700 | Missing notification from police, {child} was found at {where}, {account}. ~~ EDT told {child} missing overnight, located {where}. | {result}
school+0..2@- | {Child} not in registration, had been missing, was at {where}. ~~ Police call: {child} was missing overnight and {account}. | Check in
mental+1..6@- | {Mum} upset as {child} went missing and was found at {where}. ~~ {Mum} reports {child} ran off to {where}. | Support
""",
    },
    "dental extraction": {
        "facts": {"teeth": ["six milk teeth", "four molars", "an abscessed incisor"]},
        "account": ["under general anaesthetic", "under sedation"],
        "result": ["follow up in twelve weeks", "referred for oral health advice"],
        "lines": """
hospital+0@0 | Day case: {child} had {teeth} removed {account}. ~~ Theatre list, extraction of {teeth} {account}. | {result}
gp+2..8@- | Hospital dental letter: {teeth} taken out {account}. ~~ Letter, {child}, extraction of {teeth}. | {result}
school+0..1@- | {Child} away, having {teeth} out. ~~ {Mum} rang, {child} at hospital for {teeth}. | Coded M
csc+3..7@- | TC from school nurse, {child} needed {teeth} out {account}. ~~ Informed of extraction of {teeth}. | To raise at review
""",
    },
    "supervised contact ends early": {
        "facts": {"gift": ["a mobile telephone", "a kitten", "two hundred pounds in an envelope"]},
        "account": ["father smelt of alcohol", "father shouted at the supervisor"],
        "result": ["contact suspended", "contact moved to the office"],
        "lines": """
csc+0@0 | Contact ended after twenty minutes: {account}. He had brought {gift}. ~~ Supervised contact stopped as {account}; gift of {gift} refused. | {result}
school+0..1@- | {Child} upset about seeing dad, {gift} taken away. ~~ {Child} said dad brought {gift} and {account}. | Talked with mentor
probation+1..4@- | {partner} complained that contact was stopped over {gift}. ~~ {partner} spoke of contact and {gift}; says untrue that {account}. | Advice
police+0@25 | Called to contact centre, {account}. {PARTNER} left with {gift}. ~~ Disturbance at contact centre, {account}. | No offences
""",
    },
    "needle found": {
        "facts": {
            "spot": ["behind the bath panel", "in the changing bag", "under the cot mattress"]
        },
        "account": ["{mum} said it was a visitor's", "{mum} said it was for diabetes"],
        "result": ["hair strand test agreed", "drug service appointment the same week"],
        "lines": """
hv+0@0 | Home visit: used needle seen {spot}. {account}. ~~ Needle {spot} at visit, {account}. | {result}
csc+0..1@90 | Referral from health visitor, needle {spot}. {account}. ~~ HV rang, a needle was {spot}. | {result}
gp+0..3@- | Message from HV: needle {spot}, {account}. ~~ HV informs of needle {spot}. | Record marked
housing+1..5@- | Social worker asks if sharps were reported, needle {spot}. ~~ Told of a needle {spot}. | Noted
""",
    },
    "legal planning meeting": {
        "facts": {
            "matter": [
                "drift since the second plan",
                "refusal of the parenting assessment",
                "the injury and the delay in seeking help",
            ]
        },
        "account": [
            "threshold for proceedings thought to be crossed",
            "further assessment needed first",
        ],
        "result": ["letter before proceedings to be sent", "review in six weeks"],
        "lines": """
csc+0@0 | Legal planning meeting. {matter}; {account}. ~~ Legal gateway meeting held, {matter}. {account}. | {result}
hv+0..2@- | Told that a legal planning meeting looked at {matter}. ~~ SW email: legal planning meeting, {matter}. | {result}
school+0..3@- | SW let us know of legal planning meeting about {matter}. ~~ Legal planning meeting outcome shared, {matter}. | {result}
""",
    },
    "fall from window": {
        "facts": {"height": ["first floor window onto grass", "bay window onto paving"]},
        "account": ["{mum} was in the kitchen", "{mum} was at the shop"],
        "result": [
            "skull fracture, transferred to the children's hospital",
            "bruises only, observed overnight",
        ],
        "lines": """
ambulance+0@0 | 999, child fallen from {height}. {account}. ~~ Fall from {height}, {child} crying. {account}. | Conveyed
hospital+0@30 | Trauma call. {Child} fell from {height}. {account}. ~~ {Child}, fall from {height}, {account}. | {result}
police+0@45 | Ambulance request, {CHILD} fell from {height}. {account}. ~~ Attended hospital re {CHILD}, fall from {height}. | Room photographed
csc+0..1@100 | Hospital reports fall of {child} from {height}. {account}. ~~ EDT told of fall from {height}, {account}. | Strategy discussion to be held
housing+1..4@- | Window restrictor check asked for after child fell from {height}. ~~ Police enquiry, child fell from {height}. | Inspected
gp+1..4@- | Discharge letter {child}, fall from {height}. ~~ Hospital letter, {child} fell from {height}; {account}. | {result}
""",
    },
}
