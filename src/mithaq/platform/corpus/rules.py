"""Titles, dates and genres of documents. Pure: no database."""

import re
from calendar import monthrange
from datetime import date

from mithaq.platform.corpus.vocabulary import Genre
from mithaq.platform.territories.rules import fold_name
from mithaq.resolving.choosing import Standing, standing_of

TITLE_MAX = 160
FIRST_WORDS = 12

_DAY = re.compile(r"(\d{4})-(\d{2})-(\d{2})\Z")
_PART = re.compile(r"(\d{4})-([QH])([1-4])\Z")
_MONTH = re.compile(r"(\d{4})-(\d{2})\Z")
_YEAR = re.compile(r"(\d{4})\Z")
_MONTHS_OF = {"Q": 3, "H": 6}
# Words of a line of its own, near the top, by which those who act speak themselves; folded.
_OFFICIAL = re.compile(
    r"(?:communique|communique (?:de presse|officiel|conjoint|final)|bulletin officiel|dahir|arrete|decret|"
    r"royaume du maroc|press release|joint (?:statement|communique)|official (?:gazette|statement)|"
    r"بلاغ|بلاغ (?:صحفي|مشترك|رسمي)|بيان|بيان (?:صحفي|مشترك|رسمي)|الجريده الرسميه|المملكه المغربيه)"
)
_OFFICIAL_LINES = 4
_PARAGRAPH = 90
# "RABAT, 12 mai (APD) –", "Rabat – ", "(Agence) –": where an agency's dispatch begins.
_PLACE = r"[A-ZÉÈÀÎÔ\u0600-\u06ff][\w'’ -]{2,30}"
_AGENCY = r"\([\w .]{2,30}\) ?[-–—]"
_DAY_OF = r"(?:[,،]? [\w .]{2,20})?"
_DISPATCH = re.compile(
    rf"\A\s*(?:{_PLACE}{_DAY_OF} ?{_AGENCY}|\((?:Agence|Agency|وكال[هة])[\w .]{{0,20}}\) ?[-–—]|"
    rf"{_PLACE}{_DAY_OF} ?[-–—] )"
)
_ENDS_A_SENTENCE = (".", "!", "؟", ";", "؛", ":", ",", "،", "…")


def period_bounds(iso: str) -> tuple[date, date] | None:
    """First and last day of an ISO 8601 date as precise as stated: a day, month, quarter, half-year or year.

    None for anything else, also for days that no calendar has.
    """
    try:
        if match := _DAY.match(iso):
            day = date(*(int(part) for part in match.groups()))
            return day, day
        if match := _PART.match(iso):
            months = _MONTHS_OF[match[2]]
            last = int(match[3]) * months
            return _months(int(match[1]), last - months + 1, last)
        if match := _MONTH.match(iso):
            return _months(int(match[1]), int(match[2]), int(match[2]))
        if match := _YEAR.match(iso):
            return _months(int(match[1]), 1, 12)
    except ValueError:
        return None
    return None


def find_title(text: str) -> str:
    """A title for a document whose source states none.

    Its first line, where that looks like a title: a short line of its own that does not end like a sentence. Else its
    first words, followed by an ellipsis.
    """
    first, _, rest = text.strip().partition("\n")
    first = " ".join(first.split())
    if rest and len(first) <= TITLE_MAX and not first.endswith(_ENDS_A_SENTENCE):
        return first
    words = text.split()
    shown = " ".join(words[:FIRST_WORDS])[:TITLE_MAX]
    return shown if len(shown) == len(" ".join(words)) else f"{shown}…"


def find_genre(text: str, *, url: str = "") -> Genre:
    """Who speaks in a document, by what stands at its top and by its address; press where nothing shows another."""
    standing = standing_of(url)
    if standing is not Standing.PRESS:
        return Genre.OFFICIAL if standing is Standing.OFFICIAL else Genre.DISPATCH
    lines = [line for line in text.split("\n") if line.strip()][:_OFFICIAL_LINES]
    if any(_OFFICIAL.fullmatch(fold_name(line)) for line in lines):
        return Genre.OFFICIAL
    # "Tunisie – Numérique : …" alone on a line is a headline; a dispatch runs on behind the dash.
    runs_on = bool(lines) and len(lines[0]) >= _PARAGRAPH
    return Genre.DISPATCH if runs_on and _DISPATCH.match(text) else Genre.PRESS


def _months(year: int, first: int, last: int) -> tuple[date, date]:
    if not 1 <= first <= last <= 12:
        raise ValueError(f"need months from 1 to 12, got {first} to {last}")
    return date(year, first, 1), date(year, last, monthrange(year, last)[1])
