"""What makes a password too easy to guess. Length counts; odd signs and capitals do not."""

from domain.errors import Invalid

LEAST, MOST = 12, 128
LEFT_OVER = 8  # what must remain of a password once the person's own address is taken out
SHORTEST_NAME = 3

# Only those long enough to pass for a password here. Signs and capitals are ignored in comparing.
COMMON = frozenset(
    """
    000000000000 111111111111 121212121212 123123123123 123412341234 123456789012 1234567890123
    12345678901234567890 123456789101112 1q2w3e4r5t6y 1qaz2wsx3edc 987654321098 abc123abc123
    abcdefghijkl abcdefghijklm adminadminadmin administrator adminpassword changeme1234
    changemechangeme childrensboard correcthorsebatterystaple footballfootball iloveyou1234
    iloveyouiloveyou letmein12345 letmeinletmein liverpool1234 manchester1234 mypassword123
    newpassword1 newpassword12 newpassword123 p4ssw0rdp4ssw0rd pa55word1234 passw0rd1234
    password1234 password12345 password123456 password1234567 password12345678
    password123password passwordpassword passwordpassword1 princess1234 q1w2e3r4t5y6
    qazwsxedcrfv qwerty123456 qwertyqwerty qwertyuiop12 qwertyuiop123 qwertyuiopas
    qwertyuiopasdfgh qwertyuiopasdfghjkl safeguarding safeguarding1 safeguarding12
    safeguarding123 secretpassword secretsecret summer202324 temporarypassword testtesttest
    trustno1trustno1 welcome12345 welcome123456 welcomewelcome winter202425
    """.split()  # noqa: SIM905 - a list of words reads best as words
)


def refuse_weak(password: str, email: str) -> None:
    """Raises `Invalid` with what to do instead."""
    if len(password) < LEAST:
        raise _refusal(f"Use at least {LEAST} characters. Three or four words together work well.")
    if len(password) > MOST:
        raise _refusal(f"Use at most {MOST} characters.")
    plain = "".join(sign for sign in password.casefold() if sign.isalnum())
    if plain in COMMON or len(set(plain)) < 4:
        raise _refusal("Many people use this password, so it is easy to guess. Choose another.")
    if _is_mostly(plain, email):
        raise _refusal("This is too close to your own email address. Choose another.")


def _is_mostly(plain: str, email: str) -> bool:
    rest = plain
    for part in email.casefold().split("@"):
        name = "".join(sign for sign in part if sign.isalnum())
        rest = rest.replace(name, "") if len(name) >= SHORTEST_NAME else rest
    return rest != plain and len(rest) < LEFT_OVER


def _refusal(message: str) -> Invalid:
    return Invalid(message, field="password")
