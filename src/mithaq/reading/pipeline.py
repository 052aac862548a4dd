"""One document in, one reading out: the order of the steps, and nothing else."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from types import MappingProxyType

from mithaq import __version__
from mithaq.reading.confidence import with_confidence
from mithaq.reading.find.actors.voter import SpacyPersons
from mithaq.reading.find.agreements import find_agreements
from mithaq.reading.find.commitments import find_commitments
from mithaq.reading.find.dates import infer_published
from mithaq.reading.find.roles.builder import build_roles
from mithaq.reading.find.staging import stage
from mithaq.reading.find.strategies.finder import find_strategies
from mithaq.reading.language.detect import detect_language
from mithaq.reading.language.keeping import keep_language
from mithaq.reading.model import Document, Reading
from mithaq.reading.moving import moved_back
from mithaq.reading.noise import blank_out, find_noise, join_noise
from mithaq.reading.text.canonical import canonicalise, digest
from mithaq.reading.text.casing import in_plain_case
from mithaq.reading.text.view import View, joined

# Raised when a change of rules or resources changes what is found.
RESOURCES_VERSION = "2026-11-22"
_READ = "fr"
READER: Mapping[str, str] = MappingProxyType({"mithaq": __version__, "resources": RESOURCES_VERSION})


def read(text: str | Document, *, published: date | str | None = None, id: str = "document") -> Reading:  # noqa: A002
    """What `text` states: agreements, commitments, roles and strategies, each slot with its words.

    Args:
        text: a plain text, or a document that a source has made of a file.
        published: publication date, a `date` or ISO 8601 as precise as known. It is what "mercredi" counts from; where
            it is None the document's own is taken, else the text's ("Publié le …"), else weekdays stay undated.
        id: of the reading, for a plain text; a document has its own.

    French passages are read; of other languages this version only says which they are. Any text gives a reading, if an
    empty one.
    """
    document = text if isinstance(text, Document) else Document(id=id, text=canonicalise(text))
    noise = join_noise((*document.noise, *find_noise(document.text)))
    body = blank_out(document.text, noise)
    language = detect_language(body)
    day = _iso(published) or document.published or _inferred(document.text)
    running = joined(keep_language(body, language=_READ, main=language))
    view = View(in_plain_case(running.text), running.index)
    scene = stage(view.text, published=day, persons=SpacyPersons())
    strategies = find_strategies(
        view.text, sentences=tuple(sentence.span for sentence in scene.sentences), prepared=scene.prepared
    )
    agreements, drafts = find_agreements(scene, strategies=[each.name.spans[0] for each in strategies])
    carried = list(zip((each.id for each in agreements), drafts, strict=True))
    commitments = find_commitments(scene, agreements=carried, has_strategy=bool(strategies))
    roles = build_roles(scene.text, mentions=scene.roles)
    return with_confidence(
        Reading(
            id=document.id,
            language=language or _READ,
            published=day,
            text=document.text,
            sha256=digest(document.text),
            agreements=moved_back(agreements, view),
            commitments=moved_back(commitments, view),
            roles=moved_back(roles, view),
            strategies=moved_back(strategies, view),
            noise=noise,
            reader=READER,
        )
    )


def _iso(published: date | str | None) -> str | None:
    return published.isoformat() if isinstance(published, date) else published or None


def _inferred(text: str) -> str | None:
    mention = infer_published(text)
    return mention.value if mention is not None else None
