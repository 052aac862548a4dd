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
from mithaq.reading.joining import Facts, join_facts
from mithaq.reading.language.detect import detect_language
from mithaq.reading.language.keeping import part_by_language
from mithaq.reading.model import Document, Reading
from mithaq.reading.noise import blank_out, find_noise, join_noise
from mithaq.reading.packs.languages import Language
from mithaq.reading.text.canonical import canonicalise, digest
from mithaq.reading.text.casing import in_plain_case
from mithaq.reading.text.view import View, joined, packed, seen_through

# Raised when a change of rules or resources changes what is found.
RESOURCES_VERSION = "2026-11-22.2"
_FRENCH = "fr"
READER: Mapping[str, str] = MappingProxyType({"mithaq": __version__, "resources": RESOURCES_VERSION})


def read(text: str | Document, *, published: date | str | None = None, id: str = "document") -> Reading:  # noqa: A002
    """What `text` states: agreements, commitments, roles and strategies, each slot with its words.

    Args:
        text: a plain text, or a document that a source has made of a file.
        published: publication date, a `date` or ISO 8601 as precise as known. It is what "mercredi" counts from; where
            it is None the document's own is taken, else the text's ("Publié le …"), else weekdays stay undated.
        id: of the reading, for a plain text; a document has its own.

    Each passage is read in its own language. Any text gives a reading, if an empty one.
    """
    document = text if isinstance(text, Document) else Document(id=id, text=canonicalise(text))
    noise = join_noise((*document.noise, *find_noise(document.text)))
    body = blank_out(document.text, noise)
    language = detect_language(body)
    day = _iso(published) or document.published or _inferred(document.text, language)
    parts = part_by_language(body, main=language or _FRENCH)
    facts = join_facts(_read_in(name, part, published=day) for name, part in parts.items())
    return with_confidence(
        Reading(
            id=document.id,
            language=language or _FRENCH,
            published=day,
            text=document.text,
            sha256=digest(document.text),
            agreements=facts.agreements,
            commitments=facts.commitments,
            roles=facts.roles,
            strategies=facts.strategies,
            noise=noise,
            reader=READER,
        )
    )


def _read_in(language: str, text: str, *, published: str | None) -> Facts:
    """The facts of the passages of `text` in one language; the others are blank there."""
    view = joined(text)
    if 2 * view.text.count("  ") > len(view.text) / 2:  # mostly blank: a line or two beside the main language
        lines = packed(text)
        view = seen_through(lines, joined(lines.text))
    if language != _FRENCH:
        from mithaq.reading.packs.reader import read_passages  # its words take time to load: not before they are needed

        return read_passages(view.text, language=Language(language), published=published).moved_back(view)
    return _read_french(View(in_plain_case(view.text), view.index), published=published).moved_back(view)


def _read_french(view: View, *, published: str | None) -> Facts:
    scene = stage(view.text, published=published, persons=SpacyPersons())
    strategies = find_strategies(
        view.text, sentences=tuple(sentence.span for sentence in scene.sentences), prepared=scene.prepared
    )
    agreements, drafts = find_agreements(scene, strategies=[each.name.spans[0] for each in strategies])
    carried = list(zip((each.id for each in agreements), drafts, strict=True))
    commitments = find_commitments(scene, agreements=carried, has_strategy=bool(strategies))
    roles = build_roles(scene.text, mentions=scene.roles)
    return Facts(agreements=agreements, commitments=commitments, roles=roles, strategies=strategies)


def _iso(published: date | str | None) -> str | None:
    return published.isoformat() if isinstance(published, date) else published or None


def _inferred(text: str, language: str | None) -> str | None:
    if language is None or language == _FRENCH:
        mention = infer_published(text)
    else:
        from mithaq.reading.packs.published import infer_published as published_in  # as its words take time to load

        mention = published_in(text, language=Language(language))
    return mention.value if mention is not None else None
