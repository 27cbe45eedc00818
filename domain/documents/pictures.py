"""Pictures: what their metadata would tell a stranger, and making one without any."""

import io
import re
import struct
import warnings
from collections.abc import Iterator

from PIL import ExifTags, Image, ImageOps

from domain.errors import Invalid

MAX_PIXELS = 60_000_000
READABLE = ("JPEG", "PNG", "GIF", "BMP", "TIFF", "WEBP")
UNREADABLE = "We could not open this picture. Save it as a PNG or JPEG and try again."
TOO_LARGE = "This picture is too large. Make it smaller and try again."
_FAULTS = (
    OSError,
    ValueError,
    SyntaxError,
    TypeError,
    KeyError,
    IndexError,
    OverflowError,
    struct.error,
    Image.DecompressionBombError,
    Image.DecompressionBombWarning,
)
# Machine words that identify nobody and would only fill the list.
_DULL = {"Orientation", "ResolutionUnit", "XResolution", "YResolution", "ExifOffset", "GPSInfo"}


def open_picture(data: bytes, formats: tuple[str, ...] = READABLE) -> Image.Image:
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            picture = Image.open(io.BytesIO(data), formats=formats)
    except _FAULTS as error:
        raise Invalid(UNREADABLE, field="file") from error
    if picture.width * picture.height > MAX_PIXELS:
        raise Invalid(TOO_LARGE, field="file")
    return picture


def metadata_of(data: bytes) -> tuple[str, ...]:
    """Each piece of text hidden in the picture, as `Name: value`; nothing if it cannot be read."""
    try:
        picture = open_picture(data)
        return tuple(dict.fromkeys((*_exif(picture), *_comments(picture))))
    except (Invalid, *_FAULTS):
        return ()


def strip_image(data: bytes) -> bytes:
    """The same picture, upright, made again from its pixels alone."""
    picture = open_picture(data, ("JPEG", "PNG"))
    kind = picture.format or "PNG"
    try:
        upright = ImageOps.exif_transpose(picture)
        plain = upright.convert("RGB" if kind == "JPEG" else _png_mode(upright))
        clean = Image.frombytes(plain.mode, plain.size, plain.tobytes())
        kept = io.BytesIO()
        clean.save(kept, kind, **({"quality": 90} if kind == "JPEG" else {"optimize": True}))
    except _FAULTS as error:
        raise Invalid(UNREADABLE, field="file") from error
    return kept.getvalue()


def _png_mode(picture: Image.Image) -> str:
    if picture.mode in {"1", "L", "LA", "RGB", "RGBA"}:
        return picture.mode
    return "RGBA" if picture.has_transparency_data else "RGB"


def _exif(picture: Image.Image) -> Iterator[str]:
    exif = picture.getexif()
    for block in (exif, exif.get_ifd(ExifTags.IFD.Exif)):
        for tag, value in block.items():
            name = ExifTags.TAGS.get(tag, f"tag {tag}")
            text = _words(value)
            if name not in _DULL and re.search(r"[^\W\d]{2}", text):
                yield f"{name}: {text}"
    place = _coordinates(dict(exif.get_ifd(ExifTags.IFD.GPSInfo)))
    if place:
        yield f"GPS: {place}"


def _words(value: object) -> str:
    if not isinstance(value, bytes):
        return str(value) if isinstance(value, str) else ""
    body = value[8:] if value[:5] in {b"ASCII", b"UNICO"} else value
    encoding = "utf-16-le" if body[1:2] == b"\0" else "utf-8"
    return body.decode(encoding, "ignore").replace("\0", "").strip()


def _coordinates(gps: dict[int, object]) -> str:
    tags = ExifTags.GPS
    halves = (
        (tags.GPSLatitude, tags.GPSLatitudeRef, "N"),
        (tags.GPSLongitude, tags.GPSLongitudeRef, "E"),
    )
    words = []
    for value_tag, side_tag, side in halves:
        degrees = gps.get(value_tag)
        if not isinstance(degrees, tuple) or len(degrees) != 3:
            return ""
        angle = sum(float(part) / 60**power for power, part in enumerate(degrees))
        words.append(f"{angle:.6f} {gps.get(side_tag) or side}")
    return ", ".join(words)


def _comments(picture: Image.Image) -> Iterator[str]:
    for name, value in picture.info.items():
        if str(name).lower() in {"exif", "icc_profile", "jfif", "dpi"}:
            continue
        text = re.sub(r"<[^>]*>", " ", _words(value))
        text = re.sub(r"\s+", " ", text).strip()
        if re.search(r"[^\W\d]{2}", text):
            yield f"{name}: {text}"
