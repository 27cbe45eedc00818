"""What the clock starts, and how many seconds apart."""

SCHEDULE: tuple[tuple[str, int], ...] = (
    ("workers.jobs.audit.link", 5),
    ("workers.jobs.audit.link_left_behind", 1800),
    ("workers.jobs.chronologies.sweep", 120),
    ("workers.jobs.documents.sweep", 3600),
    ("workers.jobs.notices.sweep", 15),
    ("workers.jobs.reminders.look_ahead", 3600),
    ("workers.jobs.same_events.sweep", 30),
    ("workers.jobs.versions.sweep", 60),
)
# What may take longer than RQ would let it, in seconds.
LONG = {"workers.jobs.chronologies.sweep": 3600, "workers.jobs.versions.sweep": 3600}
