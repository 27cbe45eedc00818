"""Two boards whose rules no other board has together."""

from datetime import date
from pathlib import Path

from tenants.loader import SHARED
from tenants.making import make_board
from tenants.registry import nationals_of
from tests.web.new_boards.editing import put, stated

MADE_ON = date(2026, 1, 5)


def make(parent: Path, slug: str, extends: str) -> tuple[Path, Path]:
    nationals = sorted(nationals_of(SHARED.parent))
    folder = make_board(parent, slug, extends, nationals, MADE_ON)
    return folder, folder / "procedures/2026.toml"


def quayside(parent: Path) -> None:
    """Two leads and no panel; an executive summary alone, on request; a clock in working days."""
    folder, edition = make(parent, "quayside", "wt2018")
    put(folder / "board.toml", name='"Quayside Safeguarding Partnership"', phone='"01632 960001"')
    put(edition, version='"2026"', document='"Quayside handbook"', title='"Quayside reviews"')
    put(
        edition,
        review='"quayside review"',
        review_plural='"quayside reviews"',
        text='"A child has died."',
    )
    text = edition.read_text(encoding="utf-8")
    text = stated(
        text, "bodies.scopes", title="Quayside Partnership Board", made_of="the three partners"
    )
    text = stated(text, "bodies.approves", title="Quayside Partnership Board", made_of="not stated")
    text = stated(
        text,
        "roles.lead",
        title="Joint Reviewer",
        minimum=2,
        maximum=2,
        independence=["of_organisations"],
        may_send_representative=False,
    )
    text = stated(
        text,
        "clocks.review",
        start="referral",
        end="review_completed",
        minimum=120,
        maximum=120,
        unit="working_days",
        firmness="must",
    )
    text = stated(
        text,
        "holds.views",
        kinds=["family_court"],
        until="end_of_proceedings",
        affects="everyone in the family",
    )
    text = stated(
        text,
        "holds.publication",
        kinds=["criminal", "coronial"],
        until="end_of_proceedings",
        affects="not stated",
    )
    text = stated(
        text,
        "documents.executive_summary",
        title="Summary for the public",
        holds="what was learned",
        publish="available",
        exceptions=["harm_to_other_children"],
        venue="on_request",
        available_to="anyone who asks",
    )
    text = stated(
        text,
        "family_copy",
        documents=["executive_summary"],
        given="given",
        when="before_release",
    )
    text = stated(text, "family_notice", ahead=1, unit="months")
    text = stated(
        text,
        "family_meeting",
        certainty="will",
        with_whom="both Joint Reviewers",
        about="what the summary says",
    )
    for key, lead in (
        ("ofsted", (5, "working_days")),
        ("coroner", (10, "days")),
        ("department", (1, "months")),
    ):
        text = stated(
            text,
            f"recipients.{key}",
            title=f"Quayside’s {key}",
            documents=["executive_summary"],
            purpose="to see it first",
            on_its_request=False,
            lead_time={"value": lead[0], "unit": lead[1]},
            in_force_from="not stated",
            in_force_until="not stated",
        )
    edition.write_text(text, encoding="utf-8")


def fellside(parent: Path) -> None:
    """A chair and a panel, and no lead; a briefing and an answer, and no report; never extended."""
    folder, edition = make(parent, "fellside", "wt2010")
    put(folder / "board.toml", name='"Fellside Safeguarding Board"', colour='"#4d4d00"')
    put(edition, version='"2026"', document='"Fellside guide"', title='"Learning inquiries"')
    put(edition, review='"learning inquiry"', review_plural='"learning inquiries"')
    put(edition, review_short='"inquiry"', panel='"circle"', family='"kin"')
    put(edition, kind='"discretionary"', death='"none"', harm='"none"', certainty='"none"')
    put(edition, open_discretion="true", text='"Some other circumstance calls for it."')
    text = edition.read_text(encoding="utf-8")
    text = stated(text, "bodies.decides", title="Fellside chief officers", made_of="not stated")
    text = stated(
        text,
        "roles.panel_chair",
        title="Convener",
        minimum=1,
        maximum=1,
        independence=["expert"],
        may_send_representative=True,
    )
    text = stated(
        text,
        "roles.panel_member",
        title="Circle member",
        minimum=1,
        maximum="not stated",
        independence=[],
        may_send_representative="not stated",
    )
    text = stated(
        text,
        "clocks.review",
        start="triggering_event",
        end="review_completed",
        minimum=200,
        maximum=300,
        unit="days",
        firmness="usually",
    )
    text = stated(
        text,
        "clocks.decision",
        start="referral",
        end="decision",
        minimum=10,
        maximum=10,
        unit="working_days",
        firmness="should",
    )
    text = stated(text, "extension", permitted=False, tell_family=False, give_reasons=False)
    text = stated(
        text,
        "holds.publication",
        kinds=["family_court"],
        until="end_of_proceedings",
        affects="not stated",
    )
    for key, title in (("board_response", "Our answer"), ("learning_briefing", "What we learned")):
        text = stated(
            text,
            f"documents.{key}",
            title=title,
            holds="not stated",
            publish="must",
            exceptions=[],
            venue="website",
            available_to="not stated",
        )
    text = stated(
        text,
        "family_contact",
        who_starts="family",
        contact="the Convener",
        through="a school nurse",
        invited=["anyone whom the child loved"],
    )
    text = stated(
        text,
        "family_copy",
        documents=["learning_briefing"],
        given="if_wished",
        when="on_completion",
    )
    edition.write_text(text, encoding="utf-8")
