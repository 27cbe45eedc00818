"""Sample files and small ones made on the spot."""

import io
import zipfile
from functools import cache
from pathlib import Path

from domain.documents.register import Identity, read_register
from domain.documents.word import WordDocument, read_word

SAMPLES = Path(__file__).parent / "samples"
DRAFT = SAMPLES / "overview-report-draft.docx"
CLEAN = SAMPLES / "overview-report-clean.docx"
_W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
_TYPES = (
    '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
    '<Default Extension="xml" ContentType="application/xml"/>'
    '<Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-'
    'officedocument.wordprocessingml.document.main+xml"/></Types>'
)
_RELS = (
    '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
    '<Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/'
    'relationships/officeDocument" Target="word/document.xml"/></Relationships>'
)


@cache
def register() -> tuple[Identity, ...]:
    return read_register((SAMPLES / "identities.json").read_text(encoding="utf-8"))


@cache
def report(path: Path) -> WordDocument:
    return read_word(path.read_bytes())


def word_file(body: str, **parts: bytes) -> bytes:
    document = f"<w:document {_W}><w:body>{body}</w:body></w:document>"
    return zip_of(
        {
            "[Content_Types].xml": _TYPES.encode(),
            "_rels/.rels": _RELS.encode(),
            "word/document.xml": document.encode(),
            **{name.replace("__", "/"): data for name, data in parts.items()},
        }
    )


def zip_of(parts: dict[str, bytes]) -> bytes:
    kept = io.BytesIO()
    with zipfile.ZipFile(kept, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in parts.items():
            archive.writestr(name, data)
    return kept.getvalue()


def paragraph(text: str, properties: str = "") -> str:
    run = f"<w:rPr>{properties}</w:rPr>" if properties else ""
    return f'<w:p><w:r>{run}<w:t xml:space="preserve">{text}</w:t></w:r></w:p>'
