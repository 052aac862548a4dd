"""Times of day: hours, parts of the day, and the hours that are really durations."""

from __future__ import annotations

import datetime

from mithaq.reading.find.dates import patterns_fr as fr
from mithaq.reading.find.dates.context import Context, Piece, Value
from mithaq.reading.find.dates.durations import duration, number_said
from mithaq.reading.find.dates.scan import Found
from mithaq.reading.find.mentions import TemporalType
from mithaq.reading.text.wordlists import words

_AT = words("a vers des avant jusqu'a entre - ( , : ; . \n \t et ou — midi")
_SURELY_AT = words("a vers des avant entre")
_LASTS = words("pendant durant en duree toutes les plus moins pres quelque environ par dure duraient durera sous")
_AROUND = words("partir compter alentours environs coup")
_SAID_OF_DAY = words("est etait sera hier demain aujourd'hui matin soir")
_LENGTHS = words("plus moins pres duree lieu temps chrono")
_OF = words("de d' du")


def clock(found: Found, context: Context) -> Value | None:
    if found.has("noon"):
        hour = 12 if found.get("noon") == "midi" else 0 if found.has("min") else 24
        return _at(context, hour, _minutes(found), found)
    said = number_said(found.get("h"))
    if said is None or said != int(said):
        return None
    hour = int(said)
    if found.after() == "sur" and number_said(found.after(2)) is not None:
        return None  # "24 heures sur 24"
    if _lasts(found):
        half = "dem" in found.get("min")
        return Value(duration(hour, "heures", half=half, minutes=0 if half else _minutes(found)), TemporalType.DURATION)
    part = found.get("part")
    if part in {"soir", "soiree", "apres-midi"} and hour < 12:
        hour += 12
    return _at(context, hour, _minutes(found), found)


def _at(context: Context, hour: int, minutes: int, found: Found) -> Value | None:
    if hour > 24 or not 0 <= minutes < 60:
        return None
    day = context.last_day or context.published or "XXXX-XX-XX"
    derived = None if isinstance(day, str) else context.after(found.said)
    return Value(f"{day}T{hour:02d}:{minutes:02d}", TemporalType.TIME, derived)


def _minutes(found: Found) -> int:
    said = found.get("min")
    if not said:
        return 0
    if "quart" in said:
        return 45 if "moins" in said else 15
    if "dem" in said:
        return 30
    return int(number_said(said) or 0)


def _lasts(found: Found) -> bool:
    """Whether "3 heures" is a length of time: by the word before it, and by what it is three hours of."""
    hour, before = number_said(found.get("h")), found.before()
    if found.has("part"):
        return False
    if hour is None or hour > 24 or before in _LASTS or (before in _OF and found.before(2) in _LENGTHS):
        return True
    of = found.after() in _OF
    if found.has("min") or ":" in found.folded:
        return of and before not in _SURELY_AT and hour < 8
    if before in _SAID_OF_DAY or before in fr.WEEKDAYS or before in fr.MONTHS:
        return of
    if before == "de" and (found.before(2) in _AROUND or 12 < hour < 24 or found.after() in {"a", "-"}):
        return False
    if before in _AT or found.first == 0:
        return of or (not found.get("h")[0].isdigit() and before not in _SURELY_AT)
    return True


def hours(found: Found, context: Context) -> Value | None:
    """ "De 9 à 12 h", "entre 14 h et 16 h 30": two times, or one length ("deux à trois heures")."""
    first, second = number_said(found.get("h1")), number_said(found.get("h"))
    if first is None or second is None:
        return None
    bound = found.before() in {"de", "d'", "entre", "-", "(", ",", ":", "\n"} or " h" in found.folded[:6]
    said = found.get("h1")
    if not bound or (not said[0].isdigit() and found.before() not in {"de", "entre"}) or first > 24 or second > 24:
        return Value(duration(first, "heures"), TemporalType.DURATION)
    one = _at(context, int(first), int(found.get("min1") or 0), found)
    two = _at(context, int(second), _minutes(found), found)
    if one is None or two is None:
        return None
    begins, middle = found.spans("h1")[0][0], found.spans("h")[0][0]
    joint = found.spans("joint")[0][0]
    end = begins + len(found.words.folded[begins:joint].rstrip())
    pieces = (Piece(begins, end, one.value), Piece(middle, found.end, two.value))
    return Value(f"{one.value}/{two.value}", TemporalType.TIME, one.derived, pieces=pieces)


def part_of_day(found: Found, context: Context) -> Value | None:
    day: datetime.date | str = context.last_day or context.published or "XXXX-XX-XX"
    part = found.get("part")
    if part.startswith("jour"):
        if not part.startswith("journee"):
            return None
        part = "soir" if found.get("mod") == "fin" else "matin" if found.get("mod") == "debut" else "journee"
    derived = None if isinstance(day, str) else context.after(found.said)
    return Value(f"{day}T{fr.PARTS[part]}", TemporalType.TIME, derived)
