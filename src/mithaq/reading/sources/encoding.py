"""Bytes to text: which encoding they are in when they do not say so.

French and Arabic offices write UTF-8, UTF-16, Windows-1252 and Windows-1256. The two Windows code pages
agree on most French letters and differ on Arabic, so the words decide between them; what fits neither
goes to charset-normalizer, and what that is not sure of is refused rather than guessed.
"""

from __future__ import annotations

import codecs
import re

from charset_normalizer import from_bytes

from mithaq.reading.sources.errors import BinaryError, UnreadableEncodingError

_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
# Codecs that a declaration may name. Python knows others ("unicode_escape", "idna") that are no character sets.
_CHARSETS = re.compile(
    r"utf-(8|16|32)(-(le|be|sig))?|ascii|cp\d+|iso8859-\d+|mac-\w+|koi8-\w|gb\w+|big5|euc_\w+|shift_jis"
)
# Pages that declare these mean their Windows superset (WHATWG Encoding Standard).
_SUPERSETS = {"ascii": "cp1252", "iso8859-1": "cp1252", "iso8859-9": "cp1254"}
_CONTROL = re.compile("[\x00-\x08\x0e-\x1a\x1c-\x1f\x7f]")
# So many bytes are looked at where the encoding is a guess.
_SAMPLE = 256 * 1024
_ARABIC = "\u0621-\u064a\u064b-\u0652\u067e\u0686\u0698\u06a9\u06af\u06ba\u06be\u06c1\u06d2"
_ARABIC_LETTER = re.compile(f"[{_ARABIC}]")
_WESTERN = re.compile("[À-ÖØ-öø-ÿŒœŸ«»‘’“”–—…•€°·\u00a0©®§²³½¼№ªº]")
# Runs of letters and figures, taken whole: telling words apart inside the pattern would go back and forth over them.
_RUN = re.compile(f"[A-Za-z0-9À-ÿŒœ{_ARABIC}]+")
_ARABIC_RUN = re.compile(f"[{_ARABIC}]{{2,}}")
_LATIN_RUN = re.compile("[A-Za-z0-9À-ÿŒœ]+")
_PLAIN = re.compile("[A-Za-z0-9]")
_WORDS_OF_ONE_LETTER = frozenset("àÀôÔùÙ")
_HIGH = re.compile("[^\x00-\x7f]")
_READABLE = re.compile(f"[\\sA-Za-z0-9À-ÿŒœŸ{_ARABIC}\u0660-\u0669.,;:!?'\"()/%«»“”‘’،؛؟_–—-]")


def decode(data: bytes, *, declared: str | None = None) -> str:
    """The text of `data`.

    Args:
        data: bytes without a page or an archive around the text.
        declared: the charset that the page or the server names; it counts where the bytes are no
            UTF-8 and do follow it.

    Raises:
        BinaryError: the bytes are no text.
        UnreadableEncodingError: they may be, in an encoding that cannot be told.
    """
    text = _decode_marked(data)
    for decoder in (_decode_utf8, _decode_bare_utf16):
        text = decoder(data) if text is None else text
    if text is None and b"\0" in data:
        raise BinaryError("need text, got binary data (NUL bytes)")
    text = _decode_declared(data, declared) if text is None else text
    for decoder in (_decode_nearly_utf8, _decode_windows, _decode_detected):
        text = decoder(data) if text is None else text
    if text is None:
        raise UnreadableEncodingError(
            "need text in UTF-8, UTF-16, Windows-1252, Windows-1256 or an encoding that it declares, "
            f"got bytes that fit none of them (they begin with {data[:8].hex(' ')})"
        )
    _check_controls(text)
    return text


def _check_controls(text: str) -> None:
    """Some stray control characters come with text that a program took out of a page; a hundredth is no text."""
    controls = len(_CONTROL.findall(text))
    if "\0" in text or controls * 100 > len(text):
        raise BinaryError(f"need text, got binary data ({controls} control characters of {len(text)})")


def _decode_marked(data: bytes) -> str | None:
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            try:
                return data.decode(encoding)
            except UnicodeDecodeError as error:
                raise UnreadableEncodingError(
                    f"need {encoding.upper()} as the byte order mark says, got {error.reason} at byte {error.start}"
                ) from None
    return None


def _decode_utf8(data: bytes) -> str | None:
    # NUL is valid UTF-8, but no text has it: bare UTF-16 of Latin letters has one in two.
    return None if b"\0" in data else _try(data, "utf-8")


def _decode_bare_utf16(data: bytes) -> str | None:
    """UTF-16 without a mark, told by the bytes that blanks and Latin letters leave at zero, all on one side."""
    if len(data) % 2 or b"\0" not in data:
        return None
    zeros_even, zeros_odd = data[0::2].count(0), data[1::2].count(0)
    if min(zeros_even, zeros_odd) * 20 > max(zeros_even, zeros_odd) or max(zeros_even, zeros_odd) * 20 < len(data) // 2:
        return None
    text = _try(data, "utf-16-be" if zeros_even > zeros_odd else "utf-16-le")
    return text if text is not None and len(_READABLE.findall(text)) >= 0.95 * len(text) else None


def _decode_declared(data: bytes, declared: str | None) -> str | None:
    if declared is None:
        return None
    try:
        name = codecs.lookup(declared.strip().strip("\"'")).name
    except (LookupError, ValueError):
        return None
    if not _CHARSETS.fullmatch(name):
        return None
    return _try(data, _SUPERSETS.get(name, name))


def _decode_nearly_utf8(data: bytes) -> str | None:
    """UTF-8 with a broken character here and there, as a cut at a byte count leaves it; U+FFFD stands for those."""
    text = data.decode("utf-8", errors="replace")
    good = len(_HIGH.findall(text)) - text.count("\ufffd")
    return text if good >= 10 * text.count("\ufffd") else None


def _decode_windows(data: bytes) -> str | None:
    arabic = _try(data, "cp1256")
    if arabic is not None:
        in_words = _letters_in_arabic_words(arabic)
        letters, high = len(_ARABIC_LETTER.findall(arabic)), len(_HIGH.findall(arabic))
        if in_words >= 4 and in_words >= 0.8 * letters and in_words >= 0.3 * high and _reads(arabic):
            return arabic
    western = _try(data, "cp1252")
    if western is not None and len(_WESTERN.findall(western)) >= 0.95 * len(_HIGH.findall(western)) and _reads(western):
        return western
    return None


def _letters_in_arabic_words(text: str) -> int:
    """Letters of words that are Arabic from end to end, of two letters at least."""
    return sum(len(run) for run in _RUN.findall(text) if _ARABIC_RUN.fullmatch(run))


def _reads(text: str) -> bool:
    """Whether words make up the text: a table of all byte values does not read.

    A Latin word has a letter without an accent, or is one of the few of one letter.
    """
    latin = sum(
        len(run)
        for run in _RUN.findall(text)
        if _LATIN_RUN.fullmatch(run) and (run in _WORDS_OF_ONE_LETTER or _PLAIN.search(run))
    )
    return latin + _letters_in_arabic_words(text) + sum(map(str.isspace, text)) >= 0.6 * len(text)


def _decode_detected(data: bytes) -> str | None:
    best = from_bytes(data[:_SAMPLE]).best()
    if best is None or best.chaos > 0.1 or best.coherence < 0.4:
        return None
    return _try(data, best.encoding)


def _try(data: bytes, encoding: str) -> str | None:
    try:
        return data.decode(encoding)
    except (UnicodeDecodeError, LookupError):
        return None
