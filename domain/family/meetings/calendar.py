"""A calendar file that says when, and nothing else: others may look at the same calendar. Pure.

Moments are in UTC, which every calendar turns into its own time, so that the change of the clocks
moves nothing. There is no place and no description, and the name of the entry is neutral.
"""

from datetime import UTC, datetime

FILE_NAME = "appointment.ics"
SUMMARY = "Appointment"
MADE_BY = "-//Calendar//Appointments//EN"


def calendar_file(
    uid: str, starts_at: datetime, ends_at: datetime, *, made_at: datetime, sequence: int
) -> str:
    lines = (
        "BEGIN:VCALENDAR",
        "VERSION:2.0",
        f"PRODID:{MADE_BY}",
        "CALSCALE:GREGORIAN",
        "METHOD:PUBLISH",
        "BEGIN:VEVENT",
        f"UID:{uid}",
        f"DTSTAMP:{_utc(made_at)}",
        f"DTSTART:{_utc(starts_at)}",
        f"DTEND:{_utc(ends_at)}",
        f"SEQUENCE:{sequence}",
        f"SUMMARY:{SUMMARY}",
        "CLASS:PRIVATE",
        "END:VEVENT",
        "END:VCALENDAR",
        "",
    )
    return "\r\n".join(lines)


def _utc(moment: datetime) -> str:
    return f"{moment.astimezone(UTC):%Y%m%dT%H%M%SZ}"
