"""What the trade says in several ways, brought to one word: "was not brought" is "DNA".

Each line is one meaning and the phrases for it. Agencies write of one thing in their own words;
a reader from the trade hears the same. A line may be added freely; order does not matter, the
longest phrase wins.
"""

from domain.chronologies.same_events.words import stem

_MEANINGS = """
mother: mother | mum | mom | mummy | mam | mothers | mat mother
father: father | dad | daddy | birth father | bio father | step father | stepfather | stepdad
partner: partner | boyfriend | new partner | ex partner | girlfriend | perpetrator | alleged perpetrator | suspect
grandmother: grandmother | maternal grandmother | paternal grandmother | mgm | pgm | gran | nan | nanna | grandma | granny
grandfather: grandfather | maternal grandfather | mgf | pgf | grandad | grandpa
sibling: sibling | brother | sister | half sibling | half brother | half sister
neighbour: neighbour | neighbor | resident | member of the public | mop | third party | anonymous caller
child: child | pt | patient | pupil | subject
baby: baby | infant | newborn | neonate
address: address | property | tenancy | flat | house | home address
socialcare: social care | children social care | childrens social care | children's social care | csc | social services | childrens services | children's services | social worker | sw | duty team | mash | edt | out of hours team | emergency duty team | front door | first response | contact centre | local authority | allocated worker
police: police | officer | officers | pc | dc | ds | constable | cid | ppu | pvp | safeguarding unit | constabulary
hospital: hospital | infirmary | ward | acute trust
ed: ed | a e | a and e | accident and emergency | emergency department | casualty | er | emergency dept | resus | minor injuries unit | miu | urgent care | walk in centre
ambulance: ambulance | paramedic | paramedics | crew | ambulance crew | conveyed
healthvisitor: health visitor | hv | health visiting | community nurse | family nurse | fnp
schoolnurse: school nurse | sn | school nursing | school health
midwife: midwife | midwifery | maternity | antenatal | cmw
gp: gp | doctor | surgery | practice | general practitioner | family doctor | dr
school: school | headteacher | head teacher | class teacher | teacher | dsl | learning mentor | pastoral
nursery: nursery | pre school | preschool | childminder | early years | key worker | keyperson
housing: housing | landlord | housing officer | housing association | tenancy officer
probation: probation | offender manager | crc | nps | probation officer | responsible officer
mentalhealth: cpn | mental health team | cmht | crisis team | home treatment team | psychiatrist | psychiatry | liaison psychiatry | psychiatric | camhs
domesticservice: idva | refuge | women s aid | womens aid | domestic abuse service | dv worker | outreach worker
solicitor: solicitor | lawyer | legal representative
phone: telephone | phone | phoned | rang | rung | tc | tel | t c | telephoned | telephone call | phone call | called by phone | spoke by telephone | voicemail
told: told | informed | notified | advised by | notification | notification received | made aware | shared | alerted | reported | report | disclosed | disclosure | stated | mentioned | passed on | said
letter: letter | correspondence | copy letter | clinic letter | discharge letter | discharge summary | docman
dna: did not attend | dna | dnad | dna d | was not brought | not brought | wnb | failed to attend | fta | missed | not kept | no show | did not arrive | failed to bring | non attendance | not attended | failed appointment
attended: attended | attendance | seen | presented | brought in | came | brought to | taken to
consult: consultation | consulted | consult | appointment | appt
fever: fever | feverish | pyrexia | pyrexial | temperature | high temperature | hot | febrile | burning up
cough: cough | coughing | croup | barking cough | chesty | wheeze | wheezing | wheezy | chest infection | bronchiolitis | breathing | breathless
vomit: vomit | vomiting | sick | being sick | sickness | d v | diarrhoea | gastroenteritis | tummy bug | stomach bug | bug
ill: ill | unwell | poorly | illness
rash: rash | eczema | impetigo | spots | skin infection
bruise: bruise | bruising | bruised | contusion | mark | marks | discolouration
cut: cut | laceration | lac | gash | wound | graze | abrasion
scald: scald | scalded | burn | burnt | burned | thermal injury
fracture: fracture | broken bone | fractured | broke arm | broken arm | broken leg | buckle fracture | spiral fracture
headinjury: head injury | bumped head | bump to head | hit head | banged head | knock to head | struck head
fall: fall | fell | fallen | tripped | slipped | tumbled
stairs: stairs | staircase | steps | top step
seizure: seizure | fit | convulsion | fitting | febrile convulsion
overdose: overdose | od | od d | took tablets | taken tablets | more tablets than prescribed | ingested | ingestion | too many tablets | intentional self poisoning | swallowed tablets
selfharm: self harm | self harmed | cut herself | cut himself | cutting | suicidal | suicide attempt | wanted to die | end her life | end his life
lowmood: low mood | depressed | depression | low in mood | postnatal depression | pnd | tearful | anxious | anxiety
alcohol: alcohol | drunk | intoxicated | under the influence | been drinking | smelt of drink | smelling of alcohol | inebriated | drink
drugs: drugs | cannabis | heroin | cocaine | substances | substance misuse | weed | crack | methadone | amphetamine
argument: argument | arguing | verbal argument | row | altercation | verbal altercation | dispute | quarrel | shouting | raised voices | disturbance | heated exchange
assault: assault | assaulted | hit | punched | slapped | kicked | attacked | pushed | struck | grabbed | strangled
domesticabuse: domestic abuse | domestic violence | domestic | dv | da | domestic incident | dv incident | dash | vpa | dan | merlin
arrest: arrest | arrested | in custody | detained | taken into custody | remanded
charge: charged | charge
court: magistrates court | magistrates | crown court | county court | family court | in court | at court | court hearing | hearing | sentenced | sentence | convicted
order: non molestation order | non mol | restraining order | occupation order | injunction | dvpo
missing: missing | misper | absconded | whereabouts unknown | not returned home | ran away | run away | missing person
alone: unsupervised | home alone | left alone | unattended | no adult | no adults | on their own | alone | left without an adult
neglect: neglect | neglected | neglectful | unkempt | dirty | grubby | smelly | unwashed | filthy | soiled | squalid | poor home conditions
hungry: hungry | no food | not eaten | unfed | no breakfast | no lunch | asking for food | without lunch | starving
weight: weight | weighed | weighs | centile | underweight | faltering growth | failure to thrive | growth | thin | lost weight | weight loss
mould: damp | mould | mouldy | condensation
arrears: arrears | rent arrears | rent account
notice: notice | notice seeking possession | nosp | nsp | section 21 | section 8 | eviction notice | notice to quit
evicted: evicted | eviction | bailiffs | warrant | possession order
moved: moved | move | moved house | house move | new address | change of address | now living | relocated | new tenancy | transferred in
left: left | moved out | left the home | left the family home | separated | separation | split up | relationship over | relationship is over | relationship ended
newpartner: new partner | new boyfriend | new relationship | new man
pregnant: pregnant | pregnancy | expecting | booking appointment | unborn
birth: birth | born | delivered | gave birth | had the baby | new baby | delivery | birth notification | new birth
discharge: discharge | discharged | sent home | allowed home
absent: absent | absence | not in school | not in nursery | off school | did not come in | non attender
excluded: excluded | exclusion | fixed term exclusion | suspended | suspension | permanently excluded
died: died | death | deceased | rip | passed away | pronounced dead | life extinct
critical: critical incident | serious incident | found unresponsive | not responding | unresponsive | not breathing | cardiac arrest | collapse | collapsed
visit: visit | home visit | visited | hv d | joint visit | seen at home | unannounced visit
strategy: strategy discussion | strategy meeting | strategy call | strat | strat disc | strategy disc | s47 strategy
s47: section 47 | s47 | s 47 | child protection enquiry | child protection enquiries | cp enquiries | joint investigation
conference: child protection conference | case conference | cp conference | conference | icpc | rcpc | icc | initial conference | review conference | initial case conference | review case conference
plan: child protection plan | cp plan | cpp | plan
cin: child in need | cin
coregroup: core group | core group meeting | cgm
taf: team around the family | taf | taf meeting | caf meeting | tac | team around the child | early help meeting | caf
marac: marac | multi agency risk assessment conference
referral: referral | referred | refer | mars | marf | contact form | safeguarding form
medical: medical | cp medical | child protection medical | paediatric assessment | examination | examined
closed: closed | close | case closed | step down | stepped down | nfa | no further action
outofhours: out of hours | ooh | 111 | nhs direct | nhs 111
emergency: 999 | emergency call | 999 call
sleep: asleep | sleeping | in bed
upset: upset | distressed | crying | cried | in tears
frightened: frightened | scared | afraid | fearful
knife: knife | blade | weapon
door: door | front door
"""


def _phrases() -> dict[str, list[tuple[tuple[str, ...], str]]]:
    found: dict[str, list[tuple[tuple[str, ...], str]]] = {}
    for line in _MEANINGS.strip().splitlines():
        meaning, _, phrases = line.partition(":")
        for phrase in phrases.split("|"):
            stems = tuple(stem(word) for word in phrase.replace("'", "").split())
            found.setdefault(stems[0], []).append((stems, f"={meaning}"))
    for choices in found.values():
        choices.sort(key=lambda choice: -len(choice[0]))
    return found


_PHRASES = _phrases()


def meanings(stems: list[str]) -> list[str]:
    """The stems with every known phrase brought to its meaning ("=dna"), in order."""
    result: list[str] = []
    at = 0
    while at < len(stems):
        meaning, length = _meaning_at(stems, at)
        result.append(meaning)
        at += length
    return result


def _meaning_at(stems: list[str], at: int) -> tuple[str, int]:
    for phrase, meaning in _PHRASES.get(stems[at], ()):
        if tuple(stems[at : at + len(phrase)]) == phrase:
            return meaning, len(phrase)
    return stems[at], 1
