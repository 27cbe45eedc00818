"""Which channels the software can use by itself. The others wait for a person."""

from domain.notices.kinds import Channel


def channels_of(*, demo: bool, smtp: bool) -> frozenset[Channel]:
    """A demonstration has a mailbox for every channel; elsewhere there is SMTP, or nothing."""
    if demo:
        return frozenset(Channel)
    return frozenset({Channel.EMAIL}) if smtp else frozenset()
