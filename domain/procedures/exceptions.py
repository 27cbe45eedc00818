"""When a document need not be published, or not the whole of it, and what may be done instead."""

from dataclasses import dataclass
from enum import StrEnum

from domain.procedures import words
from domain.procedures.basis import NotStated, Silence
from domain.procedures.definition import Procedure
from domain.procedures.naming import document_title
from domain.procedures.publishing import document_of, publication_rule
from domain.procedures.vocabulary import DocumentKey, Publish, Standing

UNSAID = "not_stated"  # the ground where the procedure does not speak of publishing at all
INSTEAD = (
    "Publication can be held back instead: by a named person, for a reason, until a day on which"
    " it is looked at again."
)


class Extent(StrEnum):
    """What a decision keeps back."""

    NONE = "none"  # the document is not published
    PART = "part"  # it is published with something left out


@dataclass(frozen=True)
class Ground:
    """One reason that the procedure gives, to be chosen."""

    key: str
    words: str


@dataclass(frozen=True)
class Withholding:
    """Whether a document may be kept back, on what grounds, and where that is written."""

    grounds: tuple[Ground, ...]
    sentence: str
    source: str
    standing: Standing | None
    instead: str

    @property
    def permitted(self) -> bool:
        return bool(self.grounds)


def withholding(procedure: Procedure, document_key: str) -> Withholding:
    """The grounds on which this document may be kept back: none where none is stated."""
    document = document_of(procedure, document_key)
    rule = publication_rule(procedure, document_key)
    if document is None or isinstance(document.publish, Silence):
        return _unsaid(procedure, document_key, rule)
    grounds = tuple(
        Ground(exempt.value, words.sentence(words.EXEMPT[exempt])) for exempt in document.exceptions
    )
    title = document_title(procedure, document_key)
    none = "" if grounds else f" The procedure states no exception for the {title}."
    return Withholding(
        grounds,
        f"{rule}{none}",
        str(document.source),
        document.standing,
        "" if grounds else INSTEAD,
    )


def in_full(procedure: Procedure, document_key: str) -> bool:
    """Whether the procedure says that the whole of it is published."""
    document = document_of(procedure, document_key)
    return document is not None and document.publish == Publish.IN_FULL


def extents(procedure: Procedure, document_key: str) -> tuple[Extent, ...]:
    """What can be decided: leaving something out is a question only of what is due in full."""
    return tuple(Extent) if in_full(procedure, document_key) else (Extent.NONE,)


def ground_words(procedure: Procedure, document_key: str, key: str) -> str:
    found = withholding(procedure, document_key).grounds
    return next((ground.words for ground in found if ground.key == key), "")


def _unsaid(procedure: Procedure, document_key: str, rule: str) -> Withholding:
    stated = procedure.documents.get(DocumentKey(document_key))
    source = str(stated.source) if stated is not None else procedure.document
    ground = Ground(UNSAID, "The procedure does not say whether it is published.")
    standing = None if stated is None or isinstance(stated, NotStated) else stated.standing
    return Withholding((ground,), rule, source, standing, "")
