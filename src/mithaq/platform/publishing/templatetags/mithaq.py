"""Template tags: the one affordance for evidence, statuses, dates, numbers, shapes, languages."""

from __future__ import annotations

import re
from collections.abc import Sequence
from decimal import Decimal
from typing import Any

from django import template
from django.template.loader import render_to_string
from django.urls import translate_url
from django.utils.html import format_html
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import get_language, get_language_bidi, gettext, ngettext

from mithaq.platform.publishing import labels
from mithaq.platform.publishing.formatting import WrittenDate, write_date, write_number
from mithaq.platform.publishing.highlight import Layer, Token, TokenKind, tell_script
from mithaq.platform.publishing.reports import report_url
from mithaq.platform.publishing.shown import Shown

register = template.Library()

_ARABIC = re.compile(r"[\u0621-\u064a\u066e-\u06d3]")
_LATIN = re.compile(r"[A-Za-z\u00c0-\u024f]")


def _write(template_name: str, context: dict[str, Any]) -> SafeString:
    """A part without the line end of its file: in running text that would be a space before a comma."""
    return mark_safe(render_to_string(template_name, context).strip())  # noqa: S308 (the template escapes)


def _language() -> str:
    return get_language() or "fr"


@register.simple_tag
def evidence(shown: Shown) -> SafeString:
    """A value in running text: a link to the words that state it."""
    return _write("publishing/parts/evidence.html", {"shown": shown})


@register.simple_tag
def value(shown: Shown) -> SafeString:
    """The value with its glyph, without what opens it."""
    # Words against the direction of the page are isolated; figures take it, so that their glyph comes last.
    against = _LATIN if get_language_bidi() else _ARABIC
    return _write("publishing/parts/value.html", {"shown": shown, "isolated": bool(against.search(shown.text))})


@register.simple_tag
def proof(shown: Shown) -> SafeString:
    """A value in a table: opens a slip with its sentence, or with its formula and inputs."""
    return _write("publishing/parts/proof.html", {"shown": shown})


@register.simple_tag
def plain(shown: Shown) -> SafeString:
    """A value in a crowded table: its words as a link to its sentence, without a slip of its own."""
    return evidence(shown)


@register.simple_tag
def proposed(accepted: bool) -> SafeString | str:
    """The visible word beside what a reading proposes and nobody has reviewed."""
    return "" if accepted else _write("publishing/parts/proposed.html", {})


@register.simple_tag
def slip(shown: Shown) -> SafeString:
    """The sentence (or formula) itself, where there is room to leave it open."""
    return _write("publishing/parts/slip.html", {"shown": shown})


@register.simple_tag
def report_link(about: str, slot: str = "") -> SafeString:
    """The small link by which a reader reports an error in an object, a document, an actor or one value."""
    url = report_url(about, slot)
    return format_html('<a class="report" href="{}" rel="nofollow">{}</a>', url, gettext("Report an error"))


@register.simple_tag
def status(code: str, size: str = "") -> SafeString:
    return _write("publishing/parts/status.html", {"status": labels.STATUSES[code], "size": size})


@register.simple_tag
def status_shape(code: str) -> SafeString | str:
    """The shape alone, beside a word that the page writes."""
    shown = labels.STATUSES.get(code)
    return icon(shown.shape.removeprefix("i-")) if shown else ""


@register.simple_tag
def ladder(level: str) -> SafeString:
    """The six notches of evidence, filled up to `level`."""
    names = list(labels.LEVELS)
    reached = names.index(level) + 1
    return _write(
        "publishing/parts/ladder.html",
        {"notches": [nth < reached for nth in range(len(names))], "word": labels.LEVELS[level], "reached": reached},
    )


@register.simple_tag
def icon(name: str, classes: str = "i") -> SafeString:
    return format_html(
        '<svg class="{}" viewBox="0 0 16 16" aria-hidden="true"><use href="#i-{}"/></svg>', classes, name
    )


@register.simple_tag
def day(iso: str | None, form: str = "long") -> SafeString | str:
    """An ISO date as a `time` element, as precise as it is; an empty string for None."""
    if not iso:
        return ""
    return _write_time(write_date(str(iso), language=_language(), short=form == "short"))


def _write_time(written: WrittenDate) -> SafeString:
    if written.machine is None:
        return format_html("<bdi>{}</bdi>", written.text)
    return format_html('<time datetime="{}">{}</time>', written.machine, written.text)


@register.filter
def number(value: int | Decimal | None) -> str:
    """A number in the page's language; None is an error of the page, not a zero."""
    if value is None:
        raise ValueError("need a number, got None: say in words that it is unknown")
    return write_number(value, language=_language())


@register.simple_tag
def foreign(text: str, language: str | None = "") -> SafeString:
    """Words of a source inside a line of the page: isolated, with their direction and, where known, their language.

    With `language` "" only the script decides: Arabic letters are Arabic, others have no language that could be told.
    """
    told, direction = tell_script(text, language=language or "fr")
    spoken = told if language or direction == "rtl" else None
    if spoken:
        return format_html('<bdi lang="{}" dir="{}">{}</bdi>', spoken, direction, text)
    return format_html("<bdi>{}</bdi>", text)


@register.simple_tag(takes_context=True)
def in_language(context: template.Context, code: str) -> str:
    """This page's address in another language; its front page where the address has no other language."""
    request = context.get("request")
    here = request.get_full_path() if request else "/"
    there = translate_url(here, code)
    return f"/{code}/" if there == here and not here.startswith(f"/{code}/") else there


@register.filter
def label(code: str, table: str) -> str:
    """The word of a code in a table of `labels` ("KINDS", "ACTS", …); the code itself where it has none."""
    return str(getattr(labels, table).get(code, code))


@register.simple_tag
def paragraph(tokens: Sequence[Token], form: str = "") -> SafeString:
    """The tokens of one paragraph as HTML; every piece of text is escaped here.

    With the form "quoted" only the marks are written, without anchors and numbers: the text stands on another page.
    """
    write = _quote_token if form == "quoted" else _write_token
    return mark_safe("".join(write(token) for token in tokens))  # noqa: S308 (pieces are escaped)


def _quote_token(token: Token) -> str:
    if token.kind is TokenKind.TEXT or token.range is None:
        return format_html("{}", token.text)
    return "<mark>" if token.kind is TokenKind.OPEN else "</mark>"


def _write_token(token: Token) -> str:
    if token.kind is TokenKind.TEXT or token.range is None:
        return format_html("{}", token.text)
    each, opens = token.range, token.kind is TokenKind.OPEN
    if not opens:
        joined = token.last and each.number is not None
        return format_html('<a class="n" href="#f-{}">{}</a></span>', each.number, each.number) if joined else "</span>"
    if each.layer is Layer.MARK:
        anchor = format_html(' id="s-{}-{}"', each.start, each.end) if token.first else ""
        return format_html('<span class="m{}"{}>', " yes" if each.accepted else "", anchor)
    return '<span class="noise">' if each.layer is Layer.NOISE else '<span class="sent">'


@register.simple_tag
def found_in(document: Any) -> str:
    """What was found in a document of `register.queries.documents`, in words: "2 agreements, 3 commitments"."""
    counted = [
        ngettext("%(number)s agreement", "%(number)s agreements", document.agreement_count)
        % _n(document.agreement_count)
        if document.agreement_count
        else "",
        ngettext("%(number)s commitment", "%(number)s commitments", document.commitment_count)
        % _n(document.commitment_count)
        if document.commitment_count
        else "",
        ngettext("%(number)s function", "%(number)s functions", document.role_count) % _n(document.role_count)
        if document.role_count
        else "",
        ngettext("%(number)s strategy", "%(number)s strategies", document.strategy_count) % _n(document.strategy_count)
        if document.strategy_count
        else "",
    ]
    return gettext(", ").join(each for each in counted if each) or gettext("nothing found in it")


def _n(count: int) -> dict[str, str]:
    return {"number": write_number(count, language=_language())}
