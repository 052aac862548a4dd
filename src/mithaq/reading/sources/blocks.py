"""An HTML page as blocks of text, without what stands around its body.

The walk is iterative: a page nested thousands deep must not end the process.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from lxml import etree

# Never text that people read, or never the body.
_LEFT_OUT = frozenset(
    "head script style noscript template nav footer aside button select option textarea svg math iframe object "
    "canvas audio video map dialog menu title".split()
)
_BLOCKS = frozenset(
    "address article aside blockquote body caption center dd details div dl dt fieldset figcaption figure footer form "
    "h1 h2 h3 h4 h5 h6 header hr html li main nav ol p pre section summary table tbody td tfoot th thead tr ul".split()
)
_CELLS = frozenset({"td", "th"})
_HEADINGS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6"})
_STORY = frozenset({"article", "main"})
# A block of more link than prose is a list of other pages.
_MOST_LINK = 0.5
_SENTENCE = 40


@dataclass(frozen=True, slots=True)
class Block:
    """One paragraph, heading, list item or table row.

    Attributes:
        text: white space run together; the cells of a row parted by tabs.
        tag: of the innermost block element that it stands in; `tr` for a table row.
        parent: number of the element around that one; same number, same element.
        linked: how many of its characters are links.
        item: True where it opens an item of a list.
    """

    text: str
    tag: str
    parent: int
    linked: int
    item: bool

    @property
    def is_prose(self) -> bool:
        return self.linked <= _MOST_LINK * len(self.text)

    @property
    def is_heading(self) -> bool:
        return self.tag in _HEADINGS

    @property
    def is_sentence(self) -> bool:
        """Long enough to tell something, and neither heading nor link."""
        return self.is_prose and not self.is_heading and len(self.text) >= _SENTENCE


def split_blocks(tree: Any) -> list[Block]:
    """Blocks of the page in reading order, those outside the body left out.

    The row of a table of data is one block; the row of a table that only lays out the page is none.
    """
    return list(_Walk().blocks(tree))


@dataclass(frozen=True, slots=True)
class _Open:
    """An element that the walk is in."""

    tag: str
    number: int
    left_out: bool
    row: bool


@dataclass(slots=True)
class _Walk:
    """Where the walk is, and what it has collected of the block that is open."""

    path: list[_Open] = field(default_factory=lambda: [_Open("body", 0, False, False)])
    count: int = 0
    words: list[str] = field(default_factory=list)
    cells: list[str] = field(default_factory=list)
    linked: int = 0
    links: int = 0
    rows: int = 0
    item: bool = False

    def blocks(self, tree: Any) -> Iterator[Block]:
        walker = etree.iterwalk(tree, events=("start", "end", "comment", "pi"))
        for event, element in walker:
            if event == "start":
                yield from self.enter(element)
                if self.path[-1].left_out:
                    walker.skip_subtree()
                continue
            if event == "end":
                yield from self.leave()
            self.add(element.tail)
        yield from self.take()

    def enter(self, element: Any) -> Iterator[Block]:
        tag = element.tag if isinstance(element.tag, str) else ""
        left_out = tag in _LEFT_OUT or self._is_furniture(element, tag)
        row = tag == "tr" and not self.rows and not left_out and _is_data(element)
        if tag in _BLOCKS and not self.rows:
            yield from self.take()
        elif tag in _BLOCKS or tag == "br":
            self.words.append(" ")
        self.count += 1
        self.path.append(_Open(tag, self.count, left_out, row))
        self.rows += row
        self.links += tag == "a"
        self.item = self.item or tag == "li"
        if not left_out:
            self.add(element.text)

    def leave(self) -> Iterator[Block]:
        closing = self.path[-1]
        if closing.tag in _CELLS and self.rows:
            self.cells.append(" ".join("".join(self.words).split()))
            self.words.clear()
        elif closing.row or (closing.tag in _BLOCKS and not self.rows):
            yield from self.take()
        self.rows -= closing.row
        self.links -= closing.tag == "a"
        self.path.pop()

    def add(self, text: str | None) -> None:
        if text:
            self.words.append(text)
            self.linked += len(text.strip()) if self.links else 0

    def take(self) -> Iterator[Block]:
        """The block that ends here, if it has any words."""
        text = " ".join("".join(self.words).split())
        if self.cells:
            text = "\t".join([*self.cells, text]).strip()
        if text:
            at = next((index for index in range(len(self.path) - 1, 0, -1) if self.path[index].tag in _BLOCKS), 0)
            parent = self.path[max(at - 1, 0)].number
            yield Block(text, self.path[at].tag, parent, self.linked, self.item)
            self.item = False
        self.words.clear()
        self.cells.clear()
        self.linked = 0

    def _is_furniture(self, element: Any, tag: str) -> bool:
        if "hidden" in element.attrib or element.get("aria-hidden") == "true":
            return True
        # The head of the page is furniture; the head of the story is its title and its opening.
        return tag == "header" and not any(held.tag in _STORY for held in self.path)


def _is_data(row: Any) -> bool:
    """Whether a row holds values, not the columns of a page: no table, heading or run of paragraphs in its cells."""
    if next(row.iterdescendants("table", "h1", "h2", "h3", "article"), None) is not None:
        return False
    return all(sum(1 for _ in cell.iterdescendants("p", "li")) <= 1 for cell in row.iterchildren(*_CELLS))
