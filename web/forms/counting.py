"""What a box says of how much fits into it, for the script that counts."""

from typing import Any

from domain.wording import say
from web.languages.choosing import language
from web.languages.saying import in_text


def count_texts() -> dict[str, Any]:
    """The script has its own English for all but the first."""
    words: dict[str, Any] = {
        "textareaDescriptionText": in_text(say("You can enter up to %{count} characters"))
    }
    if language().is_english:
        return words
    return words | {
        "charactersAtLimitText": in_text(say("You have 0 characters remaining")),
        "charactersUnderLimitText": {
            "one": in_text(say("You have %{count} character remaining")),
            "other": in_text(say("You have %{count} characters remaining")),
        },
        "charactersOverLimitText": {
            "one": in_text(say("You have %{count} character too many")),
            "other": in_text(say("You have %{count} characters too many")),
        },
    }
