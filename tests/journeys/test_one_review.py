"""One review, end to end, in a browser: each person signs in by themselves and only clicks."""

import re
from datetime import timedelta

import page as page_validation
import pytest
from docx import Document

from domain.clock import today
from tests.support.live import Visitor, starting

pytestmark = pytest.mark.browser

CHILD = "Tansy Thistlewood"
MOTHER = "Rowan Thistlewood"
READER = "Isolde Rushwold"
REPORT = """## What this review is about

This report is about Child A. It says what was known, and what should change.

## What people did

- Health visitors came often.
- Nobody asked who else lived there.

## What should change

Agencies should ask who lives with a child, and write it down.
"""


def ua1_errors(pdf: bytes) -> list[str]:
    profile = page_validation.ValidationProfile.PDF_UA_1
    return [it.message for it in page_validation.validate_pdf_bytes(pdf, profile=profile).failures]


class Review:
    """The story, a step a method. What differs between boards is given; the rest is theirs alike."""

    def __init__(self, board, visitor, post_goes, tmp_path, *, lead, **browser):
        self.board, self.visitor, self.post_goes, self.tmp = board, visitor, post_goes, tmp_path
        self.lead, self.browser = lead, browser
        self.health = f"{board.title()} health"
        self.manager = self.someone("manager")

    def someone(self, who) -> Visitor:
        person = self.visitor(self.board, **self.browser)
        return person.sign_in(f"{who}@{self.board}.example")

    def to_the_case(self, person=None) -> Visitor:
        person = person or self.manager
        return person.follow("Cases").follow(self.reference)

    def part(self, name, person=None) -> Visitor:
        person = self.to_the_case(person)
        toggle = person.page.locator("details.app-side__toggle:not([open]) > summary")
        if toggle.count() and toggle.first.is_visible():
            toggle.first.click()
        return person.follow(name)

    def a_case_is_referred(self):
        page = self.manager.follow("Cases").follow("Refer a case")
        page.type("Name of the child", CHILD)
        page.date("Date of birth", today() - timedelta(days=900))
        page.choose("died")
        page.date("When did it happen?", today() - timedelta(days=20))
        page.date("When was it referred to the board?", today() - timedelta(days=10))
        page.type("What is known so far?", "What the referrer knew on the day.")
        page.press("Refer the case").sees("Child A")
        self.reference = re.search(r"\d{4}-\d{3}", page.words)[0]

    def the_decision_is_recorded(self):
        page = self.part("Decision")
        if "recommends first" in page.words:
            page.follow("Record what was recommended").choose("Hold a")
            page.date("When was it recommended?", today() - timedelta(days=6))
            page.type("Why?", "The first of the criteria is met.")
            page.press("Record the recommendation").sees("The recommendation is recorded")
        self._boxes(page, "Which of the board's criteria are met?")[0].check()
        page.choose("Hold a")
        page.type("Who decided?", "The independent chair")
        page.date("When was it decided?", today() - timedelta(days=5))
        page.type("Why was it decided so?", "The first of the criteria is met.")
        page.press("Record the decision").sees("The independent chair")

    def the_lead_is_appointed(self):
        page = self.part("Appointments").follow("Appoint somebody")
        page.choose(self.lead)
        people = page.page.get_by_label(starting("Who is appointed?"))
        names = people.locator("option").all_inner_texts()
        people.select_option(label=next(name for name in names if name.startswith("Reviewer of")))
        page.date("From which day?", today() - timedelta(days=4))
        for box in self._boxes(page, "Which of these have they declared?"):
            box.check()
        page.press("Appoint").sees(f"Reviewer of {self.board.title()}", self.lead)

    def _boxes(self, page, question):
        return page.page.get_by_role("group", name=question).get_by_role("checkbox").all()

    def the_scope_is_set(self):
        page = self.part("Scope").follow("Set the scope")
        page.date("From which day does the review look?", today() - timedelta(days=900))
        page.date("Until which day?", today() - timedelta(days=20))
        page.type(
            "How will the review work?", "A panel reads what agencies send, and meets four times."
        )
        page.type("What is it for?", "To learn how agencies worked together.")
        page.type("Lines of enquiry", "Who lived with the child, and who knew?")
        page.press("Save the scope").sees("Who lived with the child, and who knew?")

    def an_agency_is_asked(self):
        page = self.part("Requests").follow("Ask agencies")
        for box in self._boxes(page, "Which agencies?"):
            box.uncheck()
        page.page.get_by_role("checkbox", name=self.health).check()
        page.choose("Chronology")
        page.type("What should they cover?", "Everything since the birth.")
        page.date("When do you need it by?", today() + timedelta(days=14))
        page.press("Ask them").sees(self.health)
        self.post_goes()

    def its_liaison_sees_only_that_and_answers_with_words_and_a_file(self):
        path = self.tmp / "chronology.csv"
        path.write_text("date,event\n2024-01-01,first visit\n")
        liaison = self.someone("liaison")
        liaison.sees(f"Requests to {self.health}").follow("Chronology")
        liaison.sees(CHILD, "Everything since the birth.")
        liaison.type("Your answer", "We visited twice.").attach("Files", path)
        liaison.press("Send to the board").sees("Your answer has been sent", "Version 1")
        other = self.someone("police_liaison").sees("Nothing is asked of your agency")
        other.open(liaison.page.url.removeprefix(liaison.home)).sees("We could not find that page")
        self.part("Requests").follow(self.health).sees("We visited twice.", "chronology")

    def a_hold_on_views_is_placed(self):
        page = self.part("Proceedings and holds").follow("Place a hold")
        page.choose("Taking the family's views")
        page.type("Why?", "The police have asked us to wait.")
        page.date("When will you look at it again?", today() + timedelta(days=30))
        page.press("Place the hold")

    def inviting_is_refused_in_words_that_name_the_rule(self):
        page = self.of_the_relative("Send them a link")
        if page.page.get_by_role("button", name="Send the link").count():
            page.press("Send the link")
        page.sees("look at it again" if "look at it again" in page.words else "hold")
        page = self.part("Proceedings and holds").follow("Lift this hold")
        page.type("Why is the hold lifted?", "The police are content.").press("Lift the hold")

    def a_relative_is_added(self):
        page = self.part("Family").follow("Add a relative")
        page.type("Name", MOTHER).type("Relation to the child", "Mother")
        page.choose("Email")
        page.type("Email address", "rowan@family.example")
        page.choose("Yes")
        page.page.get_by_label(starting("Who carries contact with them?")).select_option(index=1)
        page.type("That person’s name", "Ash Carrier")
        page.press("Save").sees(MOTHER)

    def of_the_relative(self, link):
        return self.part("Family").follow(MOTHER).follow(link)

    def they_are_invited(self):
        self.of_the_relative("Send them a link").press("Send the link").sees(MOTHER)
        self.post_goes()

    def the_relative_opens_their_link_and_gives_views(self):
        mail = self.visitor(self.board, **self.browser).open("/mailbox")
        link = mail.page.locator("main a[href*='/family/']").first.get_attribute("href")
        page = self.relative = self.visitor(self.board, **(self.browser | {"width": 320}))
        page.open(link).press("Continue")
        assert "/family/start" in page.page.url
        page.sees("Ash Carrier", "You do not have to do anything").follow("Tell us what you think")
        for number in range(1, 5):
            page.page.get_by_role("textbox").fill(f"What I think, part {number}.")
            page.press("Save and continue")
        page.sees("What I think, part 1.", "What I think, part 4.").press("Send my answers")
        self.post_goes()
        self.of_the_relative("Read their views").sees("What I think, part 1.")

    def the_time_is_extended_and_the_family_is_told_why(self):
        page = self.part("Time").follow("Give more time")
        page.date("When is it due now?", today() + timedelta(days=400))
        page.type("Why is more time needed?", "The inquest was moved.")
        page.press("Extend the time").sees("There is a problem")
        if page.page.get_by_role("group", name="Will you tell the family?").count():
            page.choose("Yes")
        page.type("What will the family be told?", "Another meeting had to be moved.")
        page.press("Extend the time")
        self.post_goes()
        self.relative.open("/family/start").sees("Another meeting had to be moved.")

    def people_get_code_names(self):
        page = self.part("People and code names")
        page.sees(CHILD).follow("Add a person or place")
        page.page.get_by_role("group", name="Who or what is it?").get_by_role("radio").nth(
            1
        ).check()
        page.type("Name", MOTHER).type("Code name", "Mother")
        page.press("Save").sees("Mother")

    def a_draft_that_names_somebody_is_caught(self):
        page = self.reviewer = self.someone("reviewer")
        self.part("Reports", page).follow("Write it here")
        page.type("The text", REPORT.replace("Nobody asked", f"{MOTHER} was there. Nobody asked"))
        page.press("Save as a new version")
        self.part("Reports", page).follow("Check it").press("Run the check").sees(MOTHER, "Certain")

    def the_next_draft_comes_from_word_and_is_cleared(self):
        path = self.tmp / "report.docx"
        word = Document()
        for block in REPORT.strip().split("\n\n"):
            word.add_heading(block[3:], 1) if block.startswith("## ") else word.add_paragraph(block)
        word.save(path)
        page = self.part("Reports", self.reviewer).follow("Bring a new version in from Word")
        page.attach("The Word document", path).press("Bring it in")
        self.part("Reports", page).follow("Check it").press("Run the check")
        self._settle_what_is_possible(page)
        page.follow("Clear this version").press("Clear this version")

    def _settle_what_is_possible(self, page):
        if page.page.get_by_role("link", name="Settle the possible ones together").count():
            page.follow("Settle the possible ones together")
            page.type("Why do these identify nobody?", "They are ordinary words.")
            page.press("Settle them all")

    def publication_is_refused_until_all_is_met(self):
        page = self.part("Publication").sees("approv")
        assert not page.page.get_by_role("link", name=starting("Publish the")).count()

    def it_is_approved(self):
        page = self.part("Reports").follow("Record the approval")
        page.type("Who approved it?", "The board")
        page.date("When was it approved?", today())
        page.press("Record the approval")

    def the_family_has_its_copy_and_knows_the_day(self):
        page = self.of_the_relative("Give them their copy")
        page.page.get_by_role("group", name="Which report?").get_by_role("radio").first.check()
        page.choose("Behind their own link").press("Give them their copy")
        page = self.of_the_relative("Tell them the date of publication")
        page.page.get_by_role("group", name="Which report?").get_by_role("radio").first.check()
        page.date("When will it be published?", today())
        page.choose("By a message to them").press("Tell them the date")
        self.post_goes()
        page = self.relative.open("/family/start")
        page.sees("will be published on").follow("Read what we have shared")
        page.follow("Overview Report")
        if page.page.get_by_role("button", name="Read it now").count():
            page.press("Read it now")
        page.sees("What should change")
        self.they_meet_to_talk_about_it()

    def they_meet_to_talk_about_it(self):
        self.part("Publication").sees("must be met to talk about it").follow(
            "Go where this is done"
        )
        page = self.of_the_relative("Record a contact")
        page.type("Who was in touch with them?", "Ash Carrier")
        page.choose("A meeting").choose("We spoke").choose("Meeting, or offering to meet")
        page.press("Save").sees("The contact is recorded")

    def a_hold_stops_it_in_words_that_name_the_rule(self):
        page = self.part("Proceedings and holds").follow("Place a hold")
        page.choose("Publication")
        page.type("Why?", "The coroner has asked for time.")
        page.date("When will you look at it again?", today() + timedelta(days=30))
        page.press("Place the hold")
        page = self.part("Publication").sees("hold")
        assert not page.page.get_by_role("link", name=starting("Publish the")).count()
        page = self.part("Proceedings and holds").follow("Lift this hold")
        page.type("Why is the hold lifted?", "The coroner is content.").press("Lift the hold")

    def it_is_published(self):
        page = self.part("Publication").follow("Publish the")
        page.type("The title", "Overview Report: Child A")
        page.type("A short summary", "What was learned about asking who lives with a child.")
        page.type("How may this affect other children", "There are no brothers or sisters.")
        if page.page.get_by_role("group", name="Is this the whole").count():
            page.choose("Yes, nothing is left out")
        page.choose("I have read this version").press("Publish")
        self.post_goes()

    def it_stands_in_the_public_library(self):
        reader = self.visitor(self.board, **self.browser).open("/").follow("Library")
        self._is_read_by(reader.follow("Overview Report: Child A"))

    def the_library_lists_it_and_whoever_asks_is_sent_a_link(self):
        reader = self.visitor(self.board, **self.browser).open("/").follow("Library")
        reader.follow("Overview Report: Child A").sees("by anyone who asks")
        assert "who lives with a child, and write it down" not in reader.words
        reader.follow("Ask for this document").type("Your name", READER)
        reader.press("Ask for this document").sees("There is a problem")
        reader.type("Your email address", "rushwold@reader.example")
        reader.press("Ask for this document").sees("What happens next")
        page = self.manager.follow("Cases").sees("1 person asked for a document")
        page.follow("1 person asked for a document").follow(READER).sees("rushwold@reader.example")
        page.choose("Send them a link by email").press("Answer").sees("The link is on its way")
        self.post_goes()
        mail = self.visitor(self.board, **self.browser).open("/mailbox")
        link = mail.page.locator("main a[href*='/given/']").first.get_attribute("href")
        self._is_read_by(reader.open(link))

    def _is_read_by(self, reader):
        reader.sees("Agencies should ask who lives with a child")
        assert CHILD not in reader.words
        link = reader.page.get_by_role("link", name=re.compile("PDF")).first.get_attribute("href")
        assert ua1_errors(reader.fetched(link)) == []

    def the_history_tells_it_all(self):
        self.part("History").sees("published a report", "lifted a hold", "A relative")


def the_whole_story(review, *, on_request=False):
    review.a_case_is_referred()
    review.the_decision_is_recorded()
    review.the_lead_is_appointed()
    review.the_scope_is_set()
    review.an_agency_is_asked()
    review.its_liaison_sees_only_that_and_answers_with_words_and_a_file()
    review.a_relative_is_added()
    review.a_hold_on_views_is_placed()
    review.inviting_is_refused_in_words_that_name_the_rule()
    review.they_are_invited()
    review.the_relative_opens_their_link_and_gives_views()
    review.the_time_is_extended_and_the_family_is_told_why()
    review.people_get_code_names()
    review.a_draft_that_names_somebody_is_caught()
    review.the_next_draft_comes_from_word_and_is_cleared()
    review.publication_is_refused_until_all_is_met()
    review.it_is_approved()
    review.the_family_has_its_copy_and_knows_the_day()
    review.a_hold_stops_it_in_words_that_name_the_rule()
    review.it_is_published()
    if on_request:
        review.the_library_lists_it_and_whoever_asks_is_sent_a_link()
    else:
        review.it_stands_in_the_public_library()
    review.the_history_tells_it_all()


def test_a_review_from_referral_to_the_reader_who_asked(visitor, post_goes, tmp_path):
    review = Review("leicester", visitor, post_goes, tmp_path, lead="Panel Chair")
    the_whole_story(review, on_request=True)


def test_the_same_on_a_phone_with_no_javascript(visitor, post_goes, tmp_path):
    phone = {"script": False, "width": 375}
    the_whole_story(Review("salford", visitor, post_goes, tmp_path, lead="Lead Reviewer", **phone))
