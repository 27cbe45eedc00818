"""What is owed to each relative, what was done about it, and who signed for the rest."""

from datetime import date, timedelta

import pytest

from domain import clock
from domain.cases.case import Case
from domain.cases.proceedings import note_proceeding
from domain.family.contacts import ContactMade
from domain.family.particulars import Particulars
from domain.family.signed import DutyExplanation
from tests.conftest import NOW
from tests.support.relatives import add_family, appoint_reviewer, approved_draft, make_family
from tests.web.cases.pages import statements

BASE = "/cases/2026-001/family"
CALL = {
    "made_on": date(2026, 2, 27),
    "by_whom": "Ana Petrov",
    "how": "phone",
    "outcome": "spoke",
    "about": ["views"],
    "said": "She would rather talk than write.",
    "next_on": date(2026, 3, 30),
}
REGISTER = {
    "kin": "mother",
    "parental_responsibility": "yes",
    "needs": "Large print",
    "consent": "given",
    "consent_on": date(2026, 2, 27),
    "consent_by": "Ana Petrov",
    "clearance": "not_needed",
}


def count(cast, model):
    with cast.session() as session:
        return session.query(model).count()


def of(family, page=""):
    return f"{BASE}/{family.relative}{page}"


def row(page, name):
    """What a relative's page says of one duty."""
    found = (it for it in page.soup.select("main li.app-block") if it.h3)
    return next(
        it.get_text(" ", strip=True) for it in found if it.h3.get_text().strip().startswith(name)
    )


# Contacts


def test_a_contact_is_recorded_and_counts_towards_what_is_owed(cast, client_as):
    family = make_family(cast)
    client = client_as("manager")
    assert row(client.get(of(family)), "Views heard").startswith("Views heard Due")
    page = client.follow(client.submit(of(family, "/contacts/new"), **CALL))
    assert "By phone: we spoke. Hearing their views" in page.text
    assert "She would rather talk than write." in page.text
    assert "Next contact: 30 March 2026" in page.text
    assert row(page, "Views heard").startswith("Views heard Met On 27 February 2026: by phone.")


@pytest.mark.parametrize("outcome", ["no_answer", "left_message"])
def test_an_attempt_is_kept_and_meets_nothing(cast, client_as, outcome):
    family = make_family(cast)
    client = client_as("manager")
    page = client.follow(client.submit(of(family, "/contacts/new"), **CALL | {"outcome": outcome}))
    assert "By phone" in page.text
    assert row(page, "Views heard").startswith("Views heard Due")


def test_what_they_did_not_want_is_met_and_says_so(cast, client_as):
    family = make_family(cast)
    client = client_as("manager")
    page = client.follow(
        client.submit(of(family, "/contacts/new"), **CALL | {"outcome": "declined"})
    )
    assert "They did not want it" in row(page, "Views heard")


def test_what_went_out_by_itself_stands_in_the_same_list_and_is_kept_once(cast, client_as):
    family = make_family(cast)
    page = client_as("manager").get(of(family, "/contacts"))
    assert "Invitation to a relative, by email: waits to be sent" in page.text
    assert count(cast, ContactMade) == 0


@pytest.mark.parametrize(
    ("typed", "message"),
    [
        ({"made_on": date(2026, 3, 9)}, "must be today or in the past"),
        ({"by_whom": ""}, "Enter who was in touch"),
        ({"how": "pigeon"}, "Choose one of the answers"),
        ({"outcome": ""}, "Choose what came of it"),
        ({"about": ["copy"]}, "Choose one of the answers"),
        ({"said": "x" * 5001}, "5,000 characters"),
        ({"next_on": date(2026, 2, 1)}, "must be after this one"),
    ],
)
def test_a_contact_that_cannot_be_is_not_taken(cast, client_as, typed, message):
    family = make_family(cast)
    page = client_as("manager").submit(of(family, "/contacts/new"), **CALL | typed)
    assert page.status == 422
    assert any(message in error for error in page.errors), page.errors
    assert count(cast, ContactMade) == 0


def test_whoever_leads_the_review_records_their_own_contacts(cast, client_as):
    family = make_family(cast)
    appoint_reviewer(cast, family)
    client = client_as("reviewer")
    assert client.follow(client.submit(of(family, "/contacts/new"), **CALL)).status == 200
    assert client.get(of(family, "/register")).status == 403
    assert client.get(of(family, "/duties/views")).status == 403


# The register


def test_the_register_says_who_they_are_and_who_said_so(cast, client_as):
    family = make_family(cast)
    client = client_as("manager")
    page = client.follow(client.submit(of(family, "/register"), **REGISTER))
    for said in ("Mother", "Large print", "They agree, asked on 27 February 2026 by Ana Petrov",
                 "Not needed", "Recorded by"):  # fmt: skip
        assert said in page.text
    with clock.held(NOW + timedelta(minutes=5)):
        again = client.follow(client.submit(of(family, "/register"), needs="A ramp"))
    assert "A ramp" in again.text
    assert "Large print" not in again.text
    assert count(cast, Particulars) == 2


@pytest.mark.parametrize(
    ("typed", "message"),
    [
        ({"kin": ""}, "Choose who they are"),
        ({"consent_by": ""}, "when they were asked, and by whom"),
        ({"clearance_given_on": date(2026, 2, 27)}, "Say who gave it"),
        ({"consent_on": date(2026, 3, 9)}, "must be today or in the past"),
    ],
)
def test_a_register_that_says_half_is_not_taken(cast, client_as, typed, message):
    family = make_family(cast)
    page = client_as("manager").submit(of(family, "/register"), **REGISTER | typed)
    assert page.status == 422
    assert any(message in error for error in page.errors), page.errors
    assert count(cast, Particulars) == 0


def test_beside_proceedings_a_link_needs_clearance_or_a_reason_that_is_signed(cast, client_as):
    family = make_family(cast)
    with cast.session() as session:
        case = session.get_one(Case, ("northshire", family.case))
        note_proceeding(
            session, cast.actor("northshire", "manager"), case,
            kind="criminal", started_on=date(2026, 2, 2),
        )  # fmt: skip
    client = client_as("manager")
    refused = client.submit(of(family, "/invitation"))
    assert refused.status == 422
    assert any("no clearance" in error for error in refused.errors)
    assert client.submit(of(family, "/invitation"), despite="DS Marlowe agreed.").status == 303
    assert count(cast, DutyExplanation) == 1
    client.submit(of(family, "/register"), **REGISTER)
    assert "right all the same" not in client.get(of(family, "/invitation")).text


# What is owed, side by side


def test_what_is_not_promised_is_shown_as_good_practice_and_never_as_owed(cast, client_as):
    page = client_as("manager").get(of(make_family(cast)))
    said = row(page, "Asked how it was for them")
    assert "Not promised by our procedure" in said
    assert "Explain" not in said


def test_the_family_stands_side_by_side_with_what_is_owed_to_each(cast, client_as, engine):
    family = make_family(cast)
    approved_draft(cast, family)
    client = client_as("manager")
    page = client.get(f"{BASE}/duties")
    assert "Rowan Ashby" in page.text
    assert "Told the date of publication: Overview Report" in page.text
    few = statements(engine, lambda: client.get(f"{BASE}/duties"))
    for _ in range(8):
        add_family(cast, family.case)
    assert statements(engine, lambda: client.get(f"{BASE}/duties")) == few <= 30


def test_the_chair_reads_what_is_owed_and_signs_and_an_administrator_does_not_sign(cast, client_as):
    family = make_family(cast)
    chair = client_as("chair")
    assert chair.get(f"{BASE}/duties").status == 200
    signed = chair.submit(of(family, "/duties/views"), reason="Three letters came back.")
    page = chair.follow(signed)
    assert "Three letters came back. (signed by" in page.text
    assert client_as("administrator").get(of(family, "/duties/views")).status == 403
    assert client_as("sub_group").get(f"{BASE}/duties").status == 403
    assert count(cast, DutyExplanation) == 1


def test_one_reason_may_be_signed_for_several_things(cast, client_as):
    family = make_family(cast)
    approved_draft(cast, family)
    client = client_as("manager")
    places = ["views.", "copy.overview_report", "meeting."]
    page = client.follow(
        client.submit(of(family, "/duties/views"), duties=places, reason="She has moved abroad.")
    )
    assert page.text.count("She has moved abroad.") == 3
    assert count(cast, DutyExplanation) == 3


def test_what_is_met_meanwhile_is_not_explained(cast, client_as):
    family = make_family(cast)
    client = client_as("manager")
    fields = client.get(of(family, "/duties/views")).fields()
    client.submit(of(family, "/contacts/new"), **CALL)
    page = client.post(of(family, "/duties/views"), fields | {"reason": "She did not answer."})
    assert page.status == 422
    assert "She did not answer." in page.html
    assert count(cast, DutyExplanation) == 0


@pytest.mark.parametrize("duty", ["nonsense", "clearance", "..%2F"])
def test_a_duty_that_is_none_is_not_found(cast, client_as, duty):
    assert client_as("manager").get(of(make_family(cast), f"/duties/{duty}")).status == 404


PAGES = ["/duties", "/{}/contacts", "/{}/contacts/new", "/{}/register", "/{}/duties/views"]


@pytest.mark.parametrize("page", PAGES)
def test_another_boards_family_is_not_there(cast, client_as, page):
    family = make_family(cast, board="eastmoor")
    assert client_as("manager").get(BASE + page.format(family.relative)).status == 404


@pytest.mark.parametrize("page", PAGES)
@pytest.mark.parametrize("who", ["sub_group", "liaison", "panel"])
def test_who_has_no_business_with_the_family_is_refused(cast, client_as, page, who):
    family = make_family(cast)
    assert client_as(who).get(BASE + page.format(family.relative)).status in {403, 404}
