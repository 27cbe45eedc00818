"""Why a row is queried: a key for programs and a sentence for people."""

from enum import StrEnum


class Severity(StrEnum):
    # It cannot be an entry as it stands.
    ERROR = "error"
    # It can be read, and somebody should look.
    WARNING = "warning"


class Doubt(StrEnum):
    MISSING_DATE = "missing_date"
    UNREADABLE_DATE = "unreadable_date"
    IMPOSSIBLE_DATE = "impossible_date"
    DATE_ABOVE_UNREAD = "date_above_unread"
    NO_YEAR = "year_missing"
    EMPTY_EVENT = "empty_event"
    END_BEFORE_START = "end_before_start"
    OUTSIDE_PERIOD = "date_outside_review_period"
    UNREADABLE_END = "unreadable_end_date"
    UNREADABLE_TIME = "unreadable_time"
    WEEKDAY = "weekday_does_not_match"
    SWAPPED = "day_month_swapped_by_spreadsheet"
    PERHAPS_SWAPPED = "day_month_in_doubt"
    OTHER_ORDER = "day_month_other_order"
    YEAR_FROM_HEADING = "year_from_heading"
    YEAR_FROM_NEIGHBOURS = "year_from_neighbours"
    FROM_ABOVE = "date_from_row_above"
    WORDS_WITH_DATE = "words_with_date"
    MISTYPED = "mistyped_date"
    OPEN_ENDED = "open_ended_date"
    FUTURE = "date_in_the_future"
    FAR_FROM_OTHERS = "date_far_from_its_neighbours"
    NO_SUCH_TIME = "time_does_not_exist_clocks_went_forward"
    TIME_TWICE = "time_happens_twice_clocks_went_back"
    ENTERED_TWICE = "entered_twice"
    HIDDEN_SHEET = "hidden_sheet"
    CUT_OFF = "cut_off"


SENTENCES = {
    Doubt.MISSING_DATE: "There is no date.",
    Doubt.UNREADABLE_DATE: "The date could not be read.",
    Doubt.IMPOSSIBLE_DATE: "There is no such day in the calendar.",
    Doubt.DATE_ABOVE_UNREAD: "It has the date of the row above, which could not be read.",
    Doubt.NO_YEAR: "The year is not written, and nothing around it says which.",
    Doubt.EMPTY_EVENT: "It does not say what happened.",
    Doubt.END_BEFORE_START: "The end is before the start.",
    Doubt.OUTSIDE_PERIOD: "The date is outside the period of the review.",
    Doubt.UNREADABLE_END: "The end date could not be read, so only the start was taken.",
    Doubt.UNREADABLE_TIME: "The time could not be read, so none was taken.",
    Doubt.WEEKDAY: "The day of the week does not match the date.",
    Doubt.SWAPPED: (
        "The spreadsheet seems to have swapped the day and the month: "
        "the rows around it and the other dates in the column say so."
    ),
    Doubt.PERHAPS_SWAPPED: "The day and the month may have been swapped by the spreadsheet.",
    Doubt.OTHER_ORDER: (
        "The day and the month stand the other way round than in the rest of the column."
    ),
    Doubt.YEAR_FROM_HEADING: "The year is not written; it was taken from the heading above.",
    Doubt.YEAR_FROM_NEIGHBOURS: "The year is not written; it was taken from the rows around it.",
    Doubt.FROM_ABOVE: "The date is blank; it was taken from the row above.",
    Doubt.WORDS_WITH_DATE: "There are more words beside the date than could be understood.",
    Doubt.MISTYPED: "The date seems to be mistyped; this is the likely meaning.",
    Doubt.OPEN_ENDED: "It says only that it was before or after this day.",
    Doubt.FUTURE: "The date has not come yet.",
    Doubt.FAR_FROM_OTHERS: "The date is far from those of the rows around it.",
    Doubt.NO_SUCH_TIME: "There was no such time on that day: the clocks went forward.",
    Doubt.TIME_TWICE: "That time came twice on that day: the clocks went back.",
    Doubt.ENTERED_TWICE: "It says the same as another row with the same date.",
    Doubt.HIDDEN_SHEET: (
        "The sheet was hidden. Its entries were read; look whether they should count."
    ),
    Doubt.CUT_OFF: "The file seems to stop in the middle of this row.",
}

ERRORS = frozenset({
    Doubt.MISSING_DATE,
    Doubt.UNREADABLE_DATE,
    Doubt.IMPOSSIBLE_DATE,
    Doubt.DATE_ABOVE_UNREAD,
        Doubt.NO_YEAR,
    Doubt.EMPTY_EVENT,
})  # fmt: skip
# These can be read, but are not taken as entries before somebody has looked.
HELD = frozenset({Doubt.END_BEFORE_START, Doubt.OUTSIDE_PERIOD})


def severity_of(doubt: Doubt) -> Severity:
    return Severity.ERROR if doubt in ERRORS else Severity.WARNING
