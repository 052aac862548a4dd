"""The body of an HTML page.

Trafilatura says which passages are the body; the page's own blocks give their text, so that a table is
read row by row and nothing is joined across paragraphs. Trafilatura loses bodies now and then (its
issue 898: of an Arabic news page only a caption came back; of a French one, 2 of 12 paragraphs): what it
kept is compared with what stands in the page's paragraphs, and where most is gone the page's own count.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from itertools import islice
from typing import Any

import trafilatura
from lxml import etree
from lxml import html as lxml_html

from mithaq.reading.sources.blocks import Block, split_blocks
from mithaq.reading.sources.encoding import decode
from mithaq.reading.sources.errors import MalformedError, NoBodyError
from mithaq.reading.sources.parts import Parts

# Below this share of the page's sentences, trafilatura has lost the body.
_LEAST_KEPT = 0.5
# No page of the press has so many; trafilatura needs minutes for them.
_MOST_ELEMENTS = 100_000
_CHARSET = re.compile(rb"""<meta[^>]{0,200}?charset\s*=\s*["']?\s*([A-Za-z0-9_:.-]+)""", re.IGNORECASE)
_XML_ENCODING = re.compile(rb"""^\s*<\?xml[^>]{0,200}?encoding\s*=\s*["']([A-Za-z0-9_:.-]+)""", re.IGNORECASE)
_XML_DECLARATION = re.compile(r"^\s*<\?xml[^>]*>")
_HEAD_BYTES = 4096
_SENTENCE_END = re.compile(r"\w{2}[»”\"]?[.!?؟…](\s|$)")
# Characters that no XML tree can hold; libxml2 ends the text at a NUL.
_NO_XML = re.compile("[\x00-\x08\x0b\x0e-\x1f\ufffe\uffff]")
# What a page that trafilatura stumbles over makes it raise. Its own answer to that is None, in most cases.
_STUMBLES = (ArithmeticError, AttributeError, LookupError, RecursionError, TypeError, ValueError, etree.LxmlError)
# Only what the page states as its date: no guess from the text, no date of a change. The bound is no clock.
_STATED_DATE = {"extensive_search": False, "original_date": True, "max_date": "2200-01-01"}


def extract_html(data: bytes, *, charset: str | None = None, url: str | None = None) -> Parts:
    """Body, title, date and address of the page.

    Args:
        data: the page.
        charset: as the server stated it; it counts before what the page declares.
        url: where it came from, which helps to tell its date.

    Raises:
        BinaryError, UnreadableEncodingError: as `decode` does.
        MalformedError: nothing in it is markup or text.
        NoBodyError: navigation at most.
    """
    source = _NO_XML.sub("\ufffd", decode(data, declared=charset or declared_charset(data)))
    tree = _parse(source)
    blocks = split_blocks(tree)
    etree.strip_elements(tree, "noscript", "template", with_tail=False)
    title = _title(tree)
    found = _ask_trafilatura(tree, url=url)
    text = _body(blocks, "" if found is None else found.text or "")
    if not text.strip():
        raise NoBodyError("need an HTML page with a body, got one without any text of its own")
    if found is None:
        return Parts(text=text, title=title)
    return Parts(text=text, title=found.title or title, published=found.date or None, url=found.url or None)


def declared_charset(data: bytes) -> str | None:
    """What the page says its charset is, within its first 4096 bytes."""
    head = data[:_HEAD_BYTES]
    match = _CHARSET.search(head) or _XML_ENCODING.search(head)
    return match[1].decode("ascii") if match else None


def _parse(source: str) -> Any:
    try:
        # lxml refuses text that declares an encoding of its own.
        return lxml_html.document_fromstring(
            _XML_DECLARATION.sub("", source), parser=lxml_html.HTMLParser(huge_tree=True)
        )
    except (etree.LxmlError, ValueError, AssertionError) as error:
        raise MalformedError(f"need an HTML page, got one that cannot be parsed: {error}") from error


def _ask_trafilatura(tree: Any, *, url: str | None) -> Any:
    """Trafilatura's document, or None where it finds no body or is not asked. It takes `tree` apart."""
    if sum(1 for _ in islice(tree.iter(), _MOST_ELEMENTS + 1)) > _MOST_ELEMENTS:
        return None
    try:
        return trafilatura.bare_extraction(
            tree,
            url=url,
            favor_recall=True,
            include_comments=False,
            with_metadata=True,
            date_extraction_params=dict(_STATED_DATE),
        )
    except _STUMBLES:
        return None


def _title(tree: Any) -> str | None:
    return " ".join((tree.findtext(".//title") or "").split()) or None


def _body(blocks: list[Block], extracted: str) -> str:
    """The text of the body: the blocks that trafilatura kept, and those that it should have."""
    kept = _kept(blocks, extracted)
    page = [block for block in blocks if block.is_prose]
    sentences = [block for block in page if block.is_sentence]
    if not kept or _length(block for block in kept if block.is_sentence) < _LEAST_KEPT * _length(sentences):
        kept = page
    if all(block.is_heading or not block.is_prose for block in kept):
        kept = []
    if _length(kept) < _LEAST_KEPT * len(extracted):
        # Trafilatura took its text from where no story is expected, such as an `aside`: told by its sentences.
        return extracted.replace("\n", "\n\n") if _SENTENCE_END.search(extracted) else ""
    return _join(kept)


def _length(blocks: Iterable[Block]) -> int:
    return sum(len(block.text) for block in blocks)


def _kept(blocks: list[Block], extracted: str) -> list[Block]:
    """Blocks whose words are in `extracted`, with the paragraphs between them that it lost.

    Short blocks must be one of its lines, since any word stands somewhere in a long text. A lost
    paragraph counts where at least two of its siblings were kept.
    """
    lines = {_squeeze(line) for line in extracted.split("\n")}
    whole = _squeeze(extracted)
    inside = [
        (squeezed := _squeeze(block.text)) in lines or (block.is_sentence and squeezed in whole) for block in blocks
    ]
    siblings: dict[int, int] = {}
    for block, is_inside in zip(blocks, inside, strict=True):
        if is_inside and block.tag == "p" and block.is_sentence:
            siblings[block.parent] = siblings.get(block.parent, 0) + 1
    return [
        block
        for block, is_inside in zip(blocks, inside, strict=True)
        if is_inside or (block.tag == "p" and block.is_prose and siblings.get(block.parent, 0) >= 2)
    ]


def _squeeze(text: str) -> str:
    """`text` without white space and the marks with which trafilatura draws lists and tables."""
    return re.sub(r"[\s|]+", "", text.removeprefix("- "))


def _join(blocks: list[Block]) -> str:
    """Blocks parted by a blank line; items of a list and rows of a table on lines of their own."""
    pieces: list[str] = []
    before: Block | None = None
    for block in blocks:
        if before is not None:
            in_group = (block.item and before.item) or (block.tag == "tr" and before.tag == "tr")
            pieces.append("\n" if in_group else "\n\n")
        pieces.append(f"- {block.text}" if block.item and block.tag != "tr" else block.text)
        before = block
    return "".join(pieces)
