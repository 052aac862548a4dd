"""One office held by different people over time, and one person's offices over time.

What documents tell is when somebody is named with an office, not when the office began or ended: a spell runs from the
first to the last document that says so, and its ends are the days on which these came out.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files

from mithaq.resolving.facts import Document
from mithaq.resolving.ministries import fields_of, is_minister
from mithaq.resolving.places import fold

Actors = Mapping[str, str]
"""Key of the group of actors by `document:form`."""
_Told = tuple[str, str, str, str | None]
"""Document, person, role and day of publication."""


@dataclass(frozen=True, slots=True)
class Spell:
    """Somebody named with an office.

    Attributes:
        office: key of the office: the same in all languages.
        person: key of the person's group.
        names: spellings of the person, roles: of the office, the most used first.
        first_told, last_told: ISO dates of the first and last document that says so; None where no date is known.
    """

    office: str
    person: str
    names: tuple[str, ...]
    roles: tuple[str, ...]
    first_told: str | None
    last_told: str | None
    documents: tuple[str, ...]


def spells(documents: Mapping[str, Document], actors: Actors) -> list[Spell]:
    """All spells, by office and then in time; those without a date come last."""
    told: dict[tuple[str, str], list[_Told]] = defaultdict(list)
    for document in documents.values():
        for person, role, organisation in _roles(document):
            body = actors.get(f"{document.id}:{organisation}") if organisation else None
            office = office_of(role, body=body, country=document.countries[0] if document.countries else "")
            if office is not None:
                key = office, actors[f"{document.id}:{person}"]
                told[key].append((document.id, person, role, document.published))
    told = _in_one_country(told)
    found = [_spell(office, person, each) for (office, person), each in told.items()]
    return sorted(found, key=lambda spell: (spell.office, spell.first_told or "9999", spell.person))


def _in_one_country(told: Mapping[tuple[str, str], list[_Told]]) -> dict[tuple[str, str], list[_Told]]:
    """One person's ministry under one country: a document that is more about another names its guests too."""
    of: dict[tuple[str, str], dict[str, int]] = defaultdict(dict)
    for (office, person), each in told.items():
        word, _, rest = office.partition("|")
        if word == "minister":
            of[rest.partition("|")[2], person][office] = len(each)
    found: dict[tuple[str, str], list[_Told]] = defaultdict(list)
    for (office, person), each in told.items():
        offices = of.get((office.split("|", 2)[-1], person), {})
        found[max(offices, key=lambda one: (offices[one], one), default=office), person] += each
    return found


def holders(spells: list[Spell]) -> dict[str, list[Spell]]:
    """The spells of every office that more than one person held, in time."""
    by_office: dict[str, list[Spell]] = defaultdict(list)
    for spell in spells:
        by_office[spell.office].append(spell)
    return {office: each for office, each in by_office.items() if len({spell.person for spell in each}) > 1}


def careers(spells: list[Spell]) -> dict[str, list[Spell]]:
    """The spells of every person, in time."""
    by_person: dict[str, list[Spell]] = defaultdict(list)
    for spell in sorted(spells, key=lambda spell: (spell.first_told or "9999", spell.office)):
        by_person[spell.person].append(spell)
    return dict(by_person)


def office_of(role: str, *, body: str | None, country: str) -> str | None:
    """Key of an office; None where the words do not say which one it is.

    A minister's is the first field of the ministry, in a country; any other the office word, in a body. A head of
    government or state needs no body.

    Args:
        body: key of the group of the organisation; None where none is named.
    """
    if is_minister(role):
        fields = fields_of(role)
        return f"minister|{country}|{fields[0]}" if fields else None
    word = _office_word(fold(role).replace(" ", "_"))
    if word in ("head_of_government", "head_of_state"):
        return f"{word}|{country}"
    return f"{word}|{body}" if word and body else None


def _office_word(role: str) -> str | None:
    """The office of a title: the longest form that it begins with."""
    parts = role.replace("-", "_").split("_")
    for length in range(min(len(parts), 5), 0, -1):
        form = "_".join(parts[:length])
        if form in _offices():
            return _offices()[form]
    return None


def _roles(document: Document) -> Iterator[tuple[str, str, str | None]]:
    for agreement in document.agreements:
        for each in agreement.get("signatories") or ():
            if each.get("person") and each.get("role"):
                yield each["person"], each["role"], each.get("organisation")
    for each in document.facts.get("roles") or ():
        if each.get("person") and each.get("role"):
            yield each["person"], each["role"], each.get("organisation")


def _spell(office: str, person: str, told: list[_Told]) -> Spell:
    dates = sorted(published for *_, published in told if published)
    return Spell(
        office=office,
        person=person,
        names=_most_used(name for _, name, _, _ in told),
        roles=_most_used(role for _, _, role, _ in told),
        first_told=dates[0] if dates else None,
        last_told=dates[-1] if dates else None,
        documents=tuple(sorted({document for document, *_ in told})),
    )


def _most_used(words: Iterator[str]) -> tuple[str, ...]:
    counts: dict[str, int] = defaultdict(int)
    for word in words:
        counts[word] += 1
    return tuple(sorted(counts, key=lambda word: (-counts[word], word)))


@lru_cache(maxsize=1)
def _offices() -> Mapping[str, str]:
    lines = files("mithaq.resolving.resources").joinpath("posts.tsv").read_text("utf-8").splitlines()
    rows = (line.split("\t") for line in lines if line and not line.startswith("#"))
    return {fold(form.replace("_", " ")).replace(" ", "_"): office for office, forms in rows for form in forms.split()}
