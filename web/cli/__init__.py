"""The console script `candour`: a Flask CLI group whose commands load only when they are used."""

from web.cli.lazy import CandourGroup

# One line for each command or group of commands: its name, and where it is.
COMMANDS = {
    "audit": "web.cli.audit:audit",
    "bench": "web.cli.bench:bench",
    "boards": "web.cli.boards:boards",
    "chronologies": "web.cli.chronologies:chronologies",
    "demo": "web.cli.demo:demo",
    "members": "web.cli.members:members",
    "migrate": "web.cli.migrate:migrate",
    "notices": "web.cli.notices:notices",
    "reports": "web.cli.reports:reports",
    "walls": "web.cli.walls:walls",
    "words": "web.cli.words:words",
}

candour = CandourGroup(
    COMMANDS,
    name="candour",
    help="Multi-agency reviews for safeguarding children boards in England.",
)


def main() -> None:
    candour(prog_name="candour")
