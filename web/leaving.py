"""The button that takes somebody away at once, with all that it says aloud."""

from typing import Any

from domain.wording import say
from web.languages.choosing import language
from web.languages.saying import in_html, in_text


def exit_button(leads_to: str) -> dict[str, Any]:
    """What GOV.UK's component is given. It has its own English."""
    if language().is_english:
        return {"redirectUrl": leads_to}
    return {
        "redirectUrl": leads_to,
        "html": in_html(say('<span class="govuk-visually-hidden">Emergency</span> Exit this page')),
        "activatedText": in_text(say("Loading.")),
        "timedOutText": in_text(say("Exit this page expired.")),
        "pressTwoMoreTimesText": in_text(say("Shift, press 2 more times to exit.")),
        "pressOneMoreTimeText": in_text(say("Shift, press 1 more time to exit.")),
    }
