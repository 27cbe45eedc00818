"""Which channels the software can use by itself. The others wait for a person."""

from domain.notices.kinds import Channel


def channels_of(*, demo: bool, smtp: bool) -> frozenset[Channel]:
    """A demonstration has a mailbox; elsewhere there is SMTP, or nothing. People post letters."""
    if demo:
        return frozenset({Channel.EMAIL, Channel.TEXT})
    return frozenset({Channel.EMAIL}) if smtp else frozenset()
