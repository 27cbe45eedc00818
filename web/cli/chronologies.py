"""`candour chronologies`: reading what agencies send, with no database. Loads what is asked for."""

from web.cli.lazy import LazyGroup

chronologies = LazyGroup(
    {
        "read": "web.cli.chronologies_read:read",
        "same-events": "web.cli.chronologies_same_events:same_events",
    },
    name="chronologies",
    help="Read agencies' chronologies, whatever their layout.",
)
