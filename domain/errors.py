"""What the domain says when it will not do something: a sentence fit for the screen."""

from domain.wording import say


class DomainError(Exception):
    """The base of every refusal.

    `message` is a sentence for the person who asked. `field` names the form field it belongs to,
    if any. `rule` is the rule that refuses, in the board's words, and `source` where it is written.
    `place` is the part of the case where it can be met, by the noun in its address.
    """

    def __init__(
        self,
        message: str,
        *,
        field: str | None = None,
        rule: str | None = None,
        source: str | None = None,
        place: str | None = None,
    ) -> None:
        super().__init__(message)
        self.message = message
        self.field = field
        self.rule = rule
        self.source = source
        self.place = place


class Invalid(DomainError):
    """What was given cannot be used as it stands."""


class Conflict(DomainError):
    """Somebody has already done this, or the page is out of date."""


class Refused(DomainError):
    """A rule forbids it for now; the message says which."""


class NotFound(DomainError):
    """There is no such thing for this person."""

    def __init__(self, message: str = say("We could not find that page.")) -> None:
        super().__init__(message)


class Forbidden(DomainError):
    """The person is known, and this is not theirs to do."""

    def __init__(self, message: str = "Your role does not let you do this.") -> None:
        super().__init__(message)
