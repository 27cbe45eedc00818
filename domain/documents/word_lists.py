"""Words that are also names. Alone they prove nothing; beside a surname they do."""

WORDS_THAT_ARE_NAMES = frozenset(
    """
    abbey ace amber angel apple april archer art ash aspen august autumn bailey baker ball bank
    banks barber barn baron basil bay beach bean beck bell berry best bill birch bird bishop
    black blaze blossom blue bond booth bow bowl boy branch brand brave brick bridge bright
    bristol brook brooks brown buck bull bunny burn burns bush butcher butler calm camp candy
    card carol carpenter carter carver castle cedar chance chapel charity chase cherry child
    christian church clay clement cliff close clover coal coffin cole coleman college comfort
    constant cook cooke cooper coral cotton crane cross crystal cure daisy dale dawn day dean
    dell delight destiny dial dick diamond dove drake drew drum duke early earl east ember
    english ever faith fall farmer fell fern field fields finch fish fisher flint flora flower
    flowers forest ford fountain fox frank franklin free freedom french frost gale gardener
    gardner garland gay gem gene ginger glass glen glory gold golden good grace grant grass gray
    green grey ground grove guy hall hand hardy harmony harper hart haven hawk hay hazel heath
    heather heaven hedge henry heron hill hills hobby holly home honey honour hood hook hope
    horn house hunt hunter iris iron island ivory ivy jack jade jasmine jay jean jewel job joy
    judge june jet juniper justice kay keen key kind king kit knight lace lady lake lamb lance
    land lane lark laurel law lawn lay leaf lee lent less light lily lime link lion little
    liberty lock long lord love lovely low lucky mace major maple marble march mark marsh
    marshall martin mason master masters may mead meadow melody mercy merit merry mill miller
    mills mist moon moor moore moral moss mount mountain nan navy needs neil never new newcomer
    night noble noon norm north nurse oak oakley ocean olive opal orange organ owl page park
    parish parker parson pat patience peace pearl penny pepper pet phoenix pike pine piper pitt
    plant police pond poole pope poppy porter pottery power powers precious price pride priest
    prince princess prior prudence purple queen quick rain rainbow ranger raven ray read red
    reed reeve regal reign rich ridge river rivers roan rob robin rock rod rose rosemary rowan
    royal ruby rue rush russet rusty saffron sage saint sailor sally salmon sandy savage scarlet
    school sea seal season self serene sharp shepherd shine short shore silver singer sky skip
    slack small smart smith snow song south spark sparrow spear speed spring squire star stark
    steel sterling stone storm street strong style sue summer summers sunday sunny swan sweet
    swift tailor tanner tate taylor teal temple tender thorn tiger tilly tiny tom tower towers
    town trinity true trust turner twigg unity usher vale valentine van verity vernon victor
    victory viola violet virtue walker wall waller ward warden waters wave way weaver webb weeks
    wells west wheeler white wild will willow wills wind winter wise wish wolf wood woods worth
    wren wright yard young zeal the of and in on at by to nursery surgery centre hospital
    primary infant junior academy practice
    """.split()  # noqa: SIM905 - a list this long is read more easily as prose
)

# Two or three capitals that mean something else in every such report.
COMMON_SHORT_FORMS = frozenset(
    """
    tb bcg pc dc ds di dci gp hv sw cp cb ed ae er pa it uk hm fa it hr ceo la lac cin cpp mash
    iro ifa imr scr csp cpr scb lscb cqc nhs ccg cams camhs wrap dna wnb adhd asd sen ehcp pe md
    ms mr mrs dr st am pm bc ad ok tv dv da ma mp np pn sn cpn amhp idva marac mappa chmap ta ht
    dsl lado cafcass dob abe vi io no or as an is he we me us up so do go my by if of on in at
    to be
    """.split()  # noqa: SIM905
)

TITLES = frozenset(
    """
    mr mrs ms miss mx dr doctor pc dc ds di dci dsi sgt sergeant inspector constable prof
    professor rev reverend father fr sister sr sir dame lady lord judge nurse hhj cllr
    councillor auntie aunt uncle nan nana nanna nanny gran granny grandma grandad grandpa baby
    """.split()  # noqa: SIM905
)
HONORIFICS = TITLES - frozenset("father sister sr nurse lady lord judge baby doctor".split())  # noqa: SIM905

# A modal cannot be followed by these, so "Will has" and "May said" speak of a person.
FINITE_VERBS = frozenset(
    """
    is was has had does did said says told tells went goes came comes wanted wants felt feels
    thought thinks knew knows asked asks gave gives took takes made makes saw sees got gets kept
    keeps left leaves lived lives hit hits shouted shouts
    """.split()  # noqa: SIM905
)
MODALS = frozenset({"will", "may"})
MONTH_WORDS = frozenset({"april", "august", "june", "march", "may"})

STREET_WORDS = {
    "avenue": "ave",
    "close": "cl",
    "court": "ct",
    "crescent": "cres",
    "drive": "dr",
    "gardens": "gdns",
    "grove": "gr",
    "lane": "ln",
    "place": "pl",
    "road": "rd",
    "square": "sq",
    "street": "st",
    "terrace": "terr",
    **dict.fromkeys(("way", "parade", "brow", "mews", "row", "walk", "hill", "view", "rise"), ""),
}
GENERIC_PLACE_WORDS = frozenset(
    """
    academy centre children church ce rc college community group hospital house infant infirmary
    junior medical nursery practice pre primary school secondary surgery ward health unit clinic
    flat of the and
    """.split()  # noqa: SIM905
)
