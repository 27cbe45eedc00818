"""What may be added, told by its bytes alone, and a photo made anew without what it hides.

A phone writes into a photo where and when it was taken, and with which phone. A copy is made from
its pixels, and the original is not kept: nobody here needs it. A document is kept as it was given,
for there is no other way to read it.
"""

from domain.documents.uploads import FileKind, sniff, strip_image
from domain.errors import Invalid
from domain.wording import say

MB = 1_000_000
LARGEST = 15 * MB
ENDINGS = (".jpg", ".jpeg", ".png", ".pdf", ".docx", ".txt")
PHOTOS = {FileKind.JPEG, FileKind.PNG}
ACCEPTED = {*PHOTOS, FileKind.PDF, FileKind.DOCX, FileKind.TEXT}
SMALLER = say(
    "This file is larger than 15 MB, which is more than we can take. If it is a photo, take a "
    "screenshot of it and add that. If not, ask your contact how else to get it to us."
)
EMPTY = say("There is nothing in this file. Choose it again, or choose another.")
OTHER = say(
    "We cannot take this kind of file. We can take a photo (JPEG or PNG), a PDF, a Word document "
    "or plain text. You can take a photo of what you want to show us."
)
HEIC = say(
    "We cannot open this kind of photo (HEIC). Open the photo on your phone, take a screenshot of "
    "it, and add the screenshot."
)
OLD_WORD = say(
    "We cannot open this kind of Word document. Save it as .docx or as a PDF, or take a photo of "
    "it."
)
BROKEN = say(
    "We could not open this file. It may be damaged or have a password. Try another copy, or take "
    "a photo of it."
)
PHOTO = (b"\x89PNG\r\n\x1a\n", b"\xff\xd8\xff")
BRANDS = {b"heic", b"heix", b"hevc", b"hevx", b"heim", b"heis", b"mif1", b"msf1"}


def accept(content: bytes, name: str) -> tuple[FileKind, bytes]:
    """The kind of a file, and what is kept of it. Raises `Invalid`, saying what to do instead."""
    if not content:
        raise Invalid(EMPTY, field="file")
    if len(content) > LARGEST:
        raise Invalid(SMALLER, field="file")
    refuse_known(content)
    kind = _kind(content, name)
    if kind not in ACCEPTED:
        raise Invalid(OTHER, field="file")
    return kind, _anew(content) if kind in PHOTOS else content


def refuse_known(content: bytes) -> None:
    """Kinds that people have on their phones, and for which there is a way round."""
    if content[4:8] == b"ftyp" and content[8:12] in BRANDS:
        raise Invalid(HEIC, field="file")
    if content.startswith(b"\xd0\xcf\x11\xe0"):
        raise Invalid(OLD_WORD, field="file")


def _kind(content: bytes, name: str) -> FileKind:
    """By its bytes. Phones misname photos, so what a photo is called is not asked."""
    try:
        return sniff(content, "" if content.startswith(PHOTO) else name)
    except Invalid as error:
        raise Invalid(BROKEN if _looks_known(content) else OTHER, field="file") from error


def _looks_known(content: bytes) -> bool:
    return content.startswith((b"PK\x03\x04", b"%PDF-", *PHOTO))


def _anew(content: bytes) -> bytes:
    try:
        return strip_image(content)
    except Invalid as error:
        raise Invalid(BROKEN, field="file") from error
