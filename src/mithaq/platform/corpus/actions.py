"""Keeping documents as they were received, and the readings of them."""

import hashlib
from datetime import datetime
from pathlib import Path

from django.conf import settings

from mithaq.platform.corpus.files import place_of, write_once
from mithaq.platform.corpus.models import Document, Reading
from mithaq.platform.corpus.queries import find_document
from mithaq.platform.corpus.rules import find_genre, find_title, period_bounds
from mithaq.platform.corpus.vocabulary import DESCRIPTION
from mithaq.reading import model
from mithaq.resolving.places import countries_of


def keep_original(original: bytes) -> bool:
    """Store the bytes under their hash; True when they were not there yet."""
    return write_once(original, folder=Path(settings.MITHAQ_ORIGINALS))


def drop_unused_original(original: bytes) -> None:
    """Remove the stored bytes unless a document has them: after a document could not be added."""
    digest = hashlib.sha256(original).hexdigest()
    if find_document(digest) is None:
        place_of(digest, folder=Path(settings.MITHAQ_ORIGINALS)).unlink(missing_ok=True)


def store_document(
    document: model.Document,
    reading: model.Reading,
    *,
    original: bytes,
    media_type: str,
    now: datetime,
    demonstration: bool = False,
) -> Document:
    """Add a document whose bytes are not known yet; raises IntegrityError where they are.

    The publication date is the source's, else the one that the reading inferred.
    """
    published = document.published or reading.published or ""
    bounds = period_bounds(published)
    return Document.objects.create(
        sha256=hashlib.sha256(original).hexdigest(),
        name=document.id,
        url=document.url or "",
        title=document.title or find_title(reading.text),
        media_type=media_type,
        text=reading.text,
        text_sha256=reading.sha256,
        language=reading.language,
        published=published if bounds else "",
        published_on=bounds[1] if bounds else None,
        received_at=now,
        is_demonstration=demonstration,
        genre=find_genre(reading.text, url=document.url or ""),
        countries=_find_countries(reading.text),
        described_by=DESCRIPTION,
    )


def describe(document: Document) -> bool:
    """Fill genre and countries of a stored document as a new one has them; whether that changed either.

    Its sketch is another matter (`corpus.copies.record_copies`).
    """
    told = find_genre(document.text, url=document.url), _find_countries(document.text)
    changed = told != (document.genre, document.countries)
    document.genre, document.countries = told
    document.described_by = DESCRIPTION
    document.save(update_fields=["genre", "countries", "described_by"])
    return changed


def _find_countries(text: str) -> list[str]:
    return list(countries_of((), text, home=settings.MITHAQ_HOME_COUNTRY))


def store_reading(document: Document, reading: model.Reading, *, now: datetime) -> Reading:
    """Add a reading of a stored document; raises IntegrityError where this version of the reader has read it."""
    return Reading.objects.create(
        document=document,
        version=reader_version(reading),
        reader=dict(reading.reader),
        noise=[[noise.span.start, noise.span.end, noise.why] for noise in reading.noise],
        read_at=now,
    )


def reader_version(reading: model.Reading) -> str:
    """Names and versions of what read, as one line."""
    return ", ".join(f"{name} {version}" for name, version in sorted(reading.reader.items()))
