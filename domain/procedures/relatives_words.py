"""What relatives told, and what they said of the draft, before it is published."""

from domain.procedures.conditions import OWN_CARE, Condition, PublicationFacts
from domain.procedures.vocabulary import Standing


def relatives_words(title: str, facts: PublicationFacts) -> tuple[Condition, ...]:
    """Only where there is something to ask about."""
    consent = _consent(title, facts) if facts.words_used else ()
    return (*consent, *(_comments(title, facts) if facts.comments else ()))


def _consent(title: str, facts: PublicationFacts) -> tuple[Condition, ...]:
    short = facts.words_without_consent
    many = "one thing that a relative said" if short == 1 else f"{short} things relatives said"
    owed = f"The {title} uses {many} without their consent."
    done = f"What relatives said is used in the {title} as they allow."
    return (
        Condition(
            "views_consent", short == 0, owed if short else done, OWN_CARE, Standing.REQUIRED,
            "voices",
        ),
    )  # fmt: skip


def _comments(title: str, facts: PublicationFacts) -> tuple[Condition, ...]:
    waiting = facts.comments_waiting
    many = "One comment" if waiting == 1 else f"{waiting} comments"
    verb = "waits" if waiting == 1 else "wait"
    owed = f"{many} by relatives on what the {title} found {verb} for an answer."
    done = f"Every comment by relatives on what the {title} found has been answered."
    return (
        Condition(
            "findings_comments", waiting == 0, owed if waiting else done, OWN_CARE,
            Standing.EXPECTED, "family", may_be_explained=True,
        ),
    )  # fmt: skip
