import io

import pypdfium2
import pytest
from PIL import Image

from domain.documents.pictures import metadata_of
from domain.documents.uploads import FileKind, safe_name, sniff, strip_image
from domain.errors import Invalid
from tests.domain.documents.files import DRAFT, paragraph, word_file, zip_of

SHEET_TYPES = (
    b"<Types>application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml</Types>"
)
XLSX = zip_of({"[Content_Types].xml": SHEET_TYPES, "xl/workbook.xml": b"<workbook/>"})
ODS = zip_of(
    {"mimetype": b"application/vnd.oasis.opendocument.spreadsheet", "content.xml": b"<a/>"}
)


def pdf():
    document = pypdfium2.PdfDocument.new()
    document.new_page(100, 100)
    kept = io.BytesIO()
    document.save(kept)
    document.close()
    return kept.getvalue()


def picture(kind="JPEG", **more):
    kept = io.BytesIO()
    Image.new("RGB", (40, 20), "red").save(kept, kind, **more)
    return kept.getvalue()


@pytest.mark.parametrize(
    ("data", "name", "kind"),
    [
        (DRAFT.read_bytes(), "Report.DOCX", FileKind.DOCX),
        (XLSX, "a.xlsx", FileKind.XLSX),
        (ODS, "a.ods", FileKind.ODS),
        (b"date,what\n1,2\n", "a.csv", FileKind.CSV),
        ("date,café\n".encode("cp1252"), "a.csv", FileKind.CSV),
        (b"hello", "a.txt", FileKind.TEXT),
        (pdf(), "a.pdf", FileKind.PDF),
        (picture(), "a.jpg", FileKind.JPEG),
        (picture("PNG"), "a.png", FileKind.PNG),
    ],
)
def test_what_a_file_is_comes_from_the_file(data, name, kind):
    assert sniff(data, name) == kind
    assert "/" in kind.media_type


@pytest.mark.parametrize(
    ("data", "name"),
    [
        (b"", "a.csv"),
        (b"MZ\x90\0", "a.exe"),
        (b"\0\1\2", "a.csv"),
        (b"<html></html>", "a.html"),
        (b"<svg/>", "a.svg"),
        (word_file(paragraph("x")), "a.xlsx"),
        (zip_of({"a": b"b"}), "a.docx"),
        (b"%PDF-1.7 broken", "a.pdf"),
        (b"\x89PNG\r\n\x1a\nbroken", "a.png"),
        (picture()[:300], "a.jpg"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "a.doc"),
        (b"GIF89a", "a.gif"),
    ],
)
def test_everything_else_is_refused_in_a_sentence(data, name):
    with pytest.raises(Invalid, match=r"^[A-Z].*\.$") as refused:
        sniff(data, name)
    assert refused.value.field == "file"


def test_a_stored_picture_tells_nothing_and_stands_upright():
    exif = Image.Exif()
    exif[0x013B], exif[0x0112] = "Bethan Locke", 6
    before = picture(exif=exif, comment=b"Leanne")
    assert "Artist: Bethan Locke" in metadata_of(before)
    after = strip_image(before)
    assert metadata_of(after) == ()
    assert b"Bethan" not in after
    assert Image.open(io.BytesIO(after)).size == (20, 40)


def test_a_png_keeps_its_transparency():
    kept = io.BytesIO()
    Image.new("RGBA", (2, 2), (0, 0, 0, 0)).save(kept, "PNG")
    assert Image.open(io.BytesIO(strip_image(kept.getvalue()))).mode == "RGBA"


@pytest.mark.parametrize(
    ("given", "kept"),
    [
        ("Report v2.docx", "Report-v2.docx"),
        ("..\\..\\etc/passwd", "passwd"),
        ('a"b\r\nX: y.csv', "a-b-X-y.csv"),
        ("invoice.pdf.exe", "invoice-pdf"),
        ("", "document"),
        (".csv", "document.csv"),
        ("x" * 500 + ".pdf", "x" * 80 + ".pdf"),
    ],
)
def test_a_name_to_download_by_is_plain(given, kept):
    assert safe_name(given) == kept
