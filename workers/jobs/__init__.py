"""What runs in the background. Each job is named here with how far it reaches."""

from collections.abc import Mapping

# "board" carries a board's slug and a row's id, and nothing else; "sweep" walks every board.
JOBS: Mapping[str, str] = {
    "workers.jobs.audit.link": "sweep",
    "workers.jobs.audit.link_left_behind": "sweep",
    "workers.jobs.chronologies.read": "board",
    "workers.jobs.chronologies.sweep": "sweep",
    "workers.jobs.documents.sweep": "sweep",
    "workers.jobs.notices.deliver": "board",
    "workers.jobs.notices.sweep": "sweep",
    "workers.jobs.reminders.look_ahead": "sweep",
    "workers.jobs.same_events.look": "board",
    "workers.jobs.same_events.sweep": "sweep",
    "workers.jobs.versions.export": "board",
    "workers.jobs.versions.freeze": "board",
    "workers.jobs.versions.sweep": "sweep",
}
