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
dna: did not come | did not turn up | no one attended | never came | not at home for | not in for | did not attend | dna | dnad | dna d | was not brought | not brought | wnb | failed to attend | fta | missed | not kept | no show | did not arrive | failed to bring | non attendance | not attended | failed appointment
attended: attended | attendance | seen | presented | brought in | came | brought to | taken to
consult: consultation | consulted | consult | appointment | appt
fever: fever | feverish | pyrexia | pyrexial | temperature | high temperature | hot | febrile | burning up
cough: cough | coughing | croup | barking cough | chesty | wheeze | wheezing | wheezy | chest infection | bronchiolitis | breathing | breathless
vomit: vomit | vomiting | sick | being sick | sickness | d v | diarrhoea | gastroenteritis | tummy bug | stomach bug | bug
ill: ill | unwell | poorly | illness
rash: rash | eczema | impetigo | spots | skin infection
bruise: black eye | swelling | swollen | hand print | finger marks | fingertip | bruise | bruising | bruised | contusion | mark | marks | discolouration
cut: sutures | stitches | bleeding | cut his hand | cut her hand | cut | laceration | lac | gash | wound | graze | abrasion
scald: blister | blisters | hot water | hot tea | hot drink | chip pan | scald | scalded | burn | burnt | burned | thermal injury
fracture: break to | greenstick fracture | x ray | fracture | broken bone | fractured | broke arm | broken arm | broken leg | buckle fracture | spiral fracture
headinjury: head injury | bumped head | bump to head | hit head | banged head | knock to head | struck head
fall: fall | fell | fallen | tripped | slipped | tumbled
stairs: stairs | staircase | steps | top step
seizure: seizure | fit | convulsion | fitting | febrile convulsion
overdose: swallowed | paracetamol | ibuprofen | load of tablets | handful of tablets | packet of tablets | deliberate self poisoning | overdose | od | od d | took tablets | taken tablets | more tablets than prescribed | ingested | ingestion | too many tablets | intentional self poisoning | swallowed tablets
selfharm: wishes he was dead | wishes she was dead | wants to die | thoughts of suicide | suicidal thoughts | suicidal ideation | ligature | cuts to arms | cut arms | scratches to arms | overdosing | jump from | self harm | self harmed | cut herself | cut himself | cutting | suicidal | suicide attempt | wanted to die | end her life | end his life
lowmood: flat in mood | not coping | suicidal thoughts | hopeless | panic attack | low mood | depressed | depression | low in mood | postnatal depression | pnd | tearful | anxious | anxiety
alcohol: out of it | smelled of alcohol | smelled of drink | smelt of alcohol | sober | vodka | beer cans | cans of lager | alcohol | drunk | intoxicated | under the influence | been drinking | smelt of drink | smelling of alcohol | inebriated | drink
drugs: wraps | pwits | white powder | possession with intent | dealing | subutex | buprenorphine | ketamine | opiates | opiate | spice | ecstasy | mdma | needle | needles | syringes | drug paraphernalia | drugs | cannabis | heroin | cocaine | substances | substance misuse | weed | crack | methadone | amphetamine
argument: causing a disturbance | shouting and swearing | heard shouting | abusive | aggressive | threatening | threats | threatened | argument | arguing | verbal argument | row | altercation | verbal altercation | dispute | quarrel | shouting | raised voices | disturbance | heated exchange
assault: headbutted | strangled | throttled | beaten | beat up | hitting | fight | fighting | assault | assaulted | hit | punched | slapped | kicked | attacked | pushed | struck | grabbed | strangled
domesticabuse: domestic abuse | domestic violence | domestic | dv | da | domestic incident | dv incident | dash | vpa | dan | merlin
arrest: stop search | stop and search | stopped and searched | released under investigation | rui | bailed | police bail | arrest | arrested | in custody | detained | taken into custody | remanded
charge: charged | charge
court: youth court | pleaded guilty | plead guilty | trial | bail hearing | magistrates court | magistrates | crown court | county court | family court | in court | at court | court hearing | hearing | sentenced | sentence | convicted
order: non molestation order | non mol | restraining order | occupation order | injunction | dvpo
missing: absent without permission | failed to return | not back | did not return | not back from contact | awol | curfew | return interview | return home interview | rhi | missing episode | missing | misper | absconded | whereabouts unknown | not returned home | ran away | run away | missing person
alone: unsupervised | home alone | left alone | unattended | no adult | no adults | on their own | alone | left without an adult
neglect: neglect | neglected | neglectful | unkempt | dirty | grubby | smelly | unwashed | filthy | soiled | squalid | poor home conditions
hungry: nothing to eat | had not eaten | last ate | had no dinner | had no tea | no breakfast | food bank | empty cupboards | cupboards bare | cupboards empty | hungry | no food | not eaten | unfed | no breakfast | no lunch | asking for food | without lunch | starving
weight: weight | weighed | weighs | centile | underweight | faltering growth | failure to thrive | growth | thin | lost weight | weight loss
mould: damp | mould | mouldy | condensation
arrears: arrears | rent arrears | rent account
notice: notice | notice seeking possession | nosp | nsp | section 21 | section 8 | eviction notice | notice to quit
evicted: locks changed | executed warrant | homeless 16 17 | thrown out | threw him out | threw her out | kicked out | walked out | presented as homeless | homeless | homelessness | temporary accommodation | b b | evicted | eviction | bailiffs | warrant | possession order
moved: moved in | keys handed over | emergency transfer | change of address form | rehoused | rehousing | signed for tenancy | tenancy signed | moving house | moved | move | moved house | house move | new address | change of address | now living | relocated | new tenancy | transferred in
left: left | moved out | left the home | left the family home | separated | separation | split up | relationship over | relationship is over | relationship ended
newpartner: new partner | new boyfriend | new relationship | new man
pregnant: weeks pregnant | gestation | antenatal booking | booked for maternity care | maternity booking | booking visit | pregnant | pregnancy | expecting | booking appointment | unborn
birth: svd | lscs | caesarean | c section | caesarean section | emergency section | live female | live male | live infant | vaginal delivery | had her baby | safely delivered | baby arrived | birth | born | delivered | gave birth | had the baby | new baby | delivery | birth notification | new birth
discharge: discharge | discharged | sent home | allowed home
absent: absent | absence | not in school | not in nursery | off school | did not come in | non attender
excluded: excluded | exclusion | fixed term exclusion | suspended | suspension | permanently excluded
died: role | hanging | hanged | found hanging | found dead | sudden death | asystole | life support withdrawn | asphyxia | died | death | deceased | rip | passed away | pronounced dead | life extinct
critical: life support | picu | intensive care | critically ill | gcs | cardiac arrest | critical incident | serious incident | found unresponsive | not responding | unresponsive | not breathing | cardiac arrest | collapse | collapsed
visit: visit | home visit | visited | hv d | joint visit | seen at home | unannounced visit
strategy: strategy talk | strategy telephone meeting | strategy discussion meeting | strategy discussion | strategy meeting | strategy call | strat | strat disc | strategy disc | s47 strategy
s47: section 47 | s47 | s 47 | child protection enquiry | child protection enquiries | cp enquiries | joint investigation
conference: child protection conference | case conference | cp conference | conference | icpc | rcpc | icc | initial conference | review conference | initial case conference | review case conference
plan: child protection plan | cp plan | cpp | plan
cin: child in need review | child in need meeting | cin review | cin meeting | child in need | cin
coregroup: core group | core group meeting | cgm
taf: team around the family | taf | taf meeting | caf meeting | tac | team around the child | early help meeting | caf
marac: marac | multi agency risk assessment conference
referral: cause for concern form | cause for concern | safeguarding referral | concern form | merlin | ppn | public protection notice | notified of concern | referral | referred | refer | mars | marf | contact form | safeguarding form
medical: skeletal survey | medical assessment | paediatric medical | medical | cp medical | child protection medical | paediatric assessment | examination | examined
closed: closed | close | case closed | step down | stepped down | nfa | no further action
outofhours: out of hours | ooh | 111 | nhs direct | nhs 111
emergency: 999 | emergency call | 999 call
sleep: asleep | sleeping | in bed
upset: upset | distressed | crying | cried | in tears
teeth: teeth | extraction | extractions | dental | dentist | caries | tooth decay
soiling: soiled | soiling | encopresis | constipation | constipated | bowel | wet himself | wet herself | wetting | enuresis
bite: bite | bitten | bite mark
dogbite: dog bite | bitten by dog | dog bit | bitten by a dog
insectbite: insect bite | insect bites
antidepressant: fluoxetine | sertraline | citalopram | mirtazapine | antidepressant | antidepressants
hostel: hostel | supported lodgings | supported accommodation | emergency bed | nightstop | booked in | new resident | foyer
subdural: subdural | brain bleed | bleed on the brain | brain injury | retinal haemorrhage | retinal haemorrhages
fire: fire | blaze | alight | smoke inhalation | house fire | kitchen fire | fire brigade | fire service | fire engine | appliances | smoke alarm
stabbed: stabbed | stabbing | stab wound | stab wounds | penetrating injury | knife wound | knife injury
incare: foster care | foster carer | foster carers | foster placement | foster home | fostered | section 20 | s20 | s 20 | accommodated | voluntary care | placed with carers | into care | taken into care | looked after | looked after child | lac | cla | police protection | powers of protection | emergency protection order | epo | interim care order | ico
carehome: children s home | childrens home | residential unit | residential home | care home | semi independent
healthassessment: initial health assessment | iha | lac medical | review health assessment | rha | health assessment
scan: scan | ultrasound | anomaly scan | dating scan | ultrasound scan
iro: iro | independent reviewing officer | reviewing officer
youthjustice: yot | yos | youth offending team | youth offending service | youth justice | youth offending
youthorder: referral order | youth rehabilitation order | yro | reparation order | detention and training order | dto | youth caution
taken: tried to take | attempted to remove | trying to remove | attempted to take | snatch | snatched | abducted | abduction | took him by | took her by
cohabiting: living with | lives with | moved in with | now living with | staying with | living together
returned: located | brought back | brought home | returned to home address | returned home | returned by police | returned to placement | found safe
exploitation: nrm | national referral mechanism | mace | missing and exploited | cse | cce | exploitation | exploited | grooming | groomed | county lines | older man | older men | older boyfriend
sexual: sexual abuse | sexually abused | sexual assault | rape | raped | indecent | inappropriate touching | sexualised
theft: theft | stolen | stole | shoplifting | shoplifted | burglary | robbery | robbed
damage: damage | damaged | smashed | broke | broken | brick | kicked in | put through | criminal damage
contactvisit: supervised contact | contact session | contact visit | family time | contact with
dog: dog | dogs | dangerous dog | dog bite
bath: bath | bathtub | drowned | drowning | under the water
choking: choking | choked
rtc: road traffic collision | rtc | rta | hit by a car | knocked down | knocked over | collision
feeding: feeding | feeds | bottle | bottles | formula | weaning
immunisation: immunisation | immunisations | imms | jabs | vaccination | vaccinations
seen alone: seen alone | spoken to alone | seen by herself | seen by himself
debt: debt | debts | benefits stopped | benefits sanction | sanctioned | universal credit | no money
utilities: no electric | no electricity | no gas | no heating | meter | heating off | cold house
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
