"""A leaflet for one audience in one form, made from a procedure and what is known of its board."""

from collections.abc import Callable, Iterator, Sequence
from datetime import date

from domain.leaflets import about, after, children, ending, getting, part, staff, who
from domain.leaflets.gloss import hard_words, simpler
from domain.leaflets.pieces import BoardFacts, Form, Leaflet, Line, Section
from domain.procedures.definition import Procedure
from domain.procedures.naming import word
from domain.procedures.vocabulary import Audience

Writer = Callable[[Procedure, BoardFacts], Iterator[Line]]
Part = tuple[str, str, Writer]

BEFORE: Sequence[Part] = (
    ("us", "Who we are", about.who_we_are),
    ("what", "What is a {review}?", about.what_it_is),
    ("when", "When does one happen?", about.when_there_is_one),
    ("who", "Who does the work?", who.who_does_it),
    ("part", "How can you take part?", part.how_you_can_take_part),
    ("wait", "Does anything have to wait?", part.what_may_wait),
    ("get", "What will you get?", getting.what_you_get),
)
AFTER: Sequence[Part] = (
    ("long", "How long does it take?", ending.how_long),
    ("after", "What comes after?", after.what_comes_after),
    ("ask", "Who can you ask?", ending.whom_to_ask),
)
CHILDREN: Sequence[Part] = (
    ("what", "What is this about?", children.what_happens),
    ("part", "Can I have my say?", children.your_say),
    ("publish", "Will people know that it is me?", children.who_will_know),
    ("ask", "Who can I talk to?", children.who_to_talk_to),
)
STAFF: Sequence[Part] = (("us", "Who we are", about.who_we_are),)
FOR = {
    Audience.PARENTS_AND_CARERS: "parents and carers",
    Audience.PARENTS: "parents",
    Audience.FAMILIES: "families",
    Audience.PROFESSIONALS: "professionals",
    Audience.CHILDREN: "children and young people",
}
NO_PICTURES = "This easy read leaflet has no pictures."


def compose(
    procedure: Procedure,
    board: BoardFacts,
    audience: Audience,
    form: Form,
    *,
    on: date,
    title: str = "",
    about: tuple[str, ...] = (),
    more: tuple[str, ...] = (),
) -> Leaflet:
    found = [*_sections(procedure, board, audience, on)]
    if more:
        own = Section("more", "More about us", tuple(Line(text) for text in more))
        found.insert(-1, own)
    if form is Form.EASY_READ:
        found = simpler(found)
        found += hard_words(found)
        about = (NO_PICTURES, *about)
    return Leaflet(audience, form, title or title_for(procedure, audience), tuple(found), about)


def title_for(procedure: Procedure, audience: Audience) -> str:
    reviews = word(procedure, "review_plural")
    return f"{reviews[:1].upper()}{reviews[1:]}: for {FOR[audience]}"


def _sections(
    procedure: Procedure,
    board: BoardFacts,
    audience: Audience,
    on: date,
) -> Iterator[Section]:
    if audience is Audience.CHILDREN:
        yield from _written(CHILDREN, procedure, board)
    elif audience is Audience.PROFESSIONALS:
        yield from _written(STAFF, procedure, board)
        yield from staff.rules_by_part(procedure, on)
        yield from staff.what_is_not_said(procedure)
        yield staff.whom_staff_ask(board)
    else:
        yield from _written(BEFORE, procedure, board)
        reading: Part = (
            "publish",
            "Who can read the report?",
            lambda procedure, _: getting.who_reads_it(procedure, on),
        )
        yield from _written((reading,), procedure, board)
        yield from _written(AFTER, procedure, board)


def _written(parts: Sequence[Part], procedure: Procedure, board: BoardFacts) -> Iterator[Section]:
    review = word(procedure, "review")
    for key, heading, writer in parts:
        lines = tuple(it for it in writer(procedure, board) if it.points or it.text[-1] != ":")
        yield Section(key, heading.format(review=review), lines)
