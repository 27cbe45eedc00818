"""Each board's own leaflet says what the board's printed leaflet says, and nothing more."""

from datetime import date

import pytest

from domain.leaflets.pieces import Form
from tenants.leaflets import leaflet_text
from tenants.registry import load_boards

BOARDS = load_boards(include_examples=True)
OWN = {
    "leicester": "parents-and-carers",
    "redcar-cleveland": "parents",
    "salford": "families",
    "peterborough": "families",
    "worcestershire": "professionals",
}
SAYS = {
    "leicester": [
        "Leicester City Youth Offending Service",
        "other children in the family",
        "We must hold a review when:\n- A child or young person has died",
        "choose to hold a review when:\n- A child has been seriously or permanently harmed",
        "It is for the Serious Case Review Sub-group to say if there should be a review, to settle what the review will look at",
        "very experienced senior managers",
        "led by the Panel Chair",
        "independent expert",
        "may come from:\n- Health Service\n- Children's Services\n- Police",
        "full details of what it did for your family. This covers a certain period of time.",
        "The report is written by the panel.",
        "You do not have to do anything.",
        "- give views about the services",
        "You can have help with this.",
        "old enough to contribute",
        "a copy of the Overview Report and the Executive Summary before the public can read it",
        "can meet you to talk about what the report says",
        "should be published, unless there are good reasons not to, for instance because it would affect the welfare of a child",
        "Anyone can ask us for it, with a form on our website.",
        "the key findings and recommendations",
        "usually takes 6 to 9 months. We count from the event that led to the review. We stop when the Executive Summary is published.",
        "Phone: 0116 256 5151",
        "not there to blame",
    ],
    "redcar-cleveland": [
        "We must hold a review when:\n- A child dies unexpectedly or is seriously harmed",
        "can be read in more than one way",
        "separate from anything that the police or a coroner may do",
        "led by the Review Panel Chair",
        "Somebody else may act for them.",
        "Legal Services",
        "Others may be asked to come",
        "a period that the members of the Review Panel decide",
        "get in touch with the RCSCB Business Manager",
        "we will tell you the outcome and any lessons that have been learned",
        "do not set a time limit",
        "if you will get a copy of a report",
        "for one organisation, every organisation on the board or the board itself",
        "what should come of it and a time by which it is done",
        "the board is asked to adopt them",
        "a report on progress is made to the board",
        "newsletters",
        "Daisy Lane",
    ],
    "salford": [
        "suspected or confirmed",
        "Some other circumstance calls for it.",
        "led by the Lead Reviewer",
        "Children's Social Care",
        "helped where it is right by a member of the SCR Panel",
        "wherever possible, to:\n- give your views",
        "in another way. Telephone the Business Manager.",
        "If there is a police investigation, giving views may have to wait. This affects significant others.",
        "Wherever we can, we will give you a copy",
        "We will tell you before anything is published.",
        "The Lead Reviewer will meet you",
        "published in full, unless it would harm other children",
        "suitably anonymised",
        "children, family members and other people",
        "no more than 6 months. Our rules do not say what day we count from. We stop when the review is finished.",
        "we will tell you and explain why",
        "Working Together to Safeguard Children 2015, chapter 4",
        "0161 603 4336",
    ],
    "peterborough": [
        "other children in the family and adults in the family",
        "seriously or permanently harmed",
        "led by the Chair",
        "Children and Family Court Advisory Support Service",
        "such as Housing or NSPCC",
        "your personal contact, the Chair of the Review, or both",
        "someone can help you with this",
        "If there is an inquest or a criminal trial, giving views may have to wait.",
        "the report cannot be published yet. It waits until the trial has ended.",
        "If you would like one, we will arrange a copy",
        "will usually meet you",
        "has to be published",
        "on our website",
        "fully anonymised",
        "only these people may see reports:\n- people who represent organisations on the board",
        "The coroner may ask for reports, to use parts of them during an inquest.",
        "We stop when the Overview Report is published.",
        "Working Together to Safeguard Children, 2013, chapter 4",
        "pscb@peterborough.gov.uk",
    ],
    "worcestershire": [
        "Voluntary and Community Sector",
        "has been seriously harmed or has died, abuse or neglect is suspected, and there may be lessons",
        "The Lead Reviewer. One person, or more.",
        "independent of the board and independent of every organisation in the case",
        "The Chair of the Panel.",
        "written information and a chronology",
        "through a practitioner who is already in contact with the family",
        "They get it when the review is complete.",
        "fully anonymised",
        "redacted",
        "from the decision to start the review until the review is finished",
        "The time may be extended.",
        "events for those who worked with the child",
        "de-briefing",
        "learning and improvement framework",
        "The Board. It is made up of",
        "safeguarding children lead, or a WSCB Member",
    ],
}
SAYS_NOT = {
    "leicester": ["anonymised", "coroner may ask", "we will tell you before", "adopt"],
    "redcar-cleveland": [
        "not there to blame",
        "Overview Report",
        "Executive Summary",
        "Wherever we can",
        "6 months",
        "inquest",
        "Ofsted",
        "You do not have to do anything",
    ],
    "salford": ["Executive Summary", "Ofsted", "inquest", "de-briefing", "coroner may"],
    "peterborough": ["Executive Summary", "Ofsted", "explain why", "unless", "in another way"],
    "worcestershire": ["other circumstance", "Ofsted is sent", "unless", "coroner is sent"],
}


@pytest.mark.parametrize("slug", OWN)
def test_the_boards_own_leaflet_says_what_the_printed_one_says(slug):
    text = leaflet_text(BOARDS.by_slug(slug), OWN[slug])
    assert [words for words in SAYS[slug] if words not in text] == []


@pytest.mark.parametrize("slug", OWN)
def test_the_boards_own_leaflet_says_nothing_that_the_printed_one_does_not(slug):
    text = leaflet_text(BOARDS.by_slug(slug), OWN[slug])
    assert [words for words in SAYS_NOT[slug] if words in text] == []


def test_a_duty_is_told_of_while_it_stands_and_no_longer():
    leicester = BOARDS.by_slug("leicester")
    told = "We also send the Overview Report to Ofsted, to check that it is of good quality."
    then = leaflet_text(leicester, "parents-and-carers", Form.STANDARD, date(2011, 6, 1))
    now = leaflet_text(leicester, "parents-and-carers", Form.STANDARD, date(2026, 6, 1))
    assert told in then
    assert "Ofsted" not in now
    for_staff = leaflet_text(leicester, "professionals", Form.STANDARD, date(2026, 6, 1))
    assert "From 1 January 2013. The rule “Sending it to Ofsted” no longer stands." in for_staff


def test_todays_law_is_told_by_the_board_that_runs_it():
    text = leaflet_text(BOARDS.by_slug("harbour-vale"), "families")
    assert "There is no case in which we must hold one." in text
    assert "for the Safeguarding partners to decide if there will be a review" in text
    assert "led by one to two people. The title is Independent Reviewer." in text
    assert "at least 10 working days before anything is published" in text
    assert "National guidance gives a time. It should take no more than 6 months." in text


def test_guidance_beneath_the_rules_is_never_taken_for_the_boards_own():
    text = leaflet_text(BOARDS.by_slug("worcestershire"), "families")
    assert "National guidance adds this. The Board response is published." in text


def test_a_board_with_no_number_sends_families_to_someone_they_know():
    text = leaflet_text(BOARDS.by_slug("worcestershire"), "families")
    assert "We have no phone number or address for families here." in text
    assert "Your organisation's" not in text


def test_the_leaflet_for_children_is_short_and_honest():
    for board in BOARDS:
        text = leaflet_text(board, "children")
        assert len(text.split()) < 240
        assert "call 999" in text
    silent = leaflet_text(BOARDS.by_slug("salford"), "children")
    assert "do not say how children can have a say. You can still ask us." in silent
    heard = leaflet_text(BOARDS.by_slug("leicester"), "children")
    assert "We would like to hear from children and young people who are old enough" in heard
