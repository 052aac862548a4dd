"""Fictional press documents, drawn one by one from a seed and a number.

Document `n` of a seed is always the same, whatever else is drawn, so that a stream of any length needs
no memory and any part of it can be drawn again.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal
from enum import StrEnum
from itertools import count
from random import Random

from mithaq.fictional.atlasie import (
    BODIES,
    FAIRS,
    MONTHS,
    PORTFOLIOS,
    PROMISES,
    REGIONS,
    TOWNS,
    WEEKDAYS,
    Promise,
    draw_company,
    draw_person,
    write_number,
)
from mithaq.fictional.draft import Draft
from mithaq.reading.model import (
    Act,
    Agreement,
    AgreementKind,
    Bound,
    Commitment,
    Document,
    Modality,
    Reading,
    Role,
    Signatory,
    Span,
    Stated,
)
from mithaq.reading.text.canonical import digest

FICTION_NOTICE = "Texte de fiction : l'Atlasie n'existe pas, ni rien de ce qui est raconté ici."
READER = {"mithaq.fictional": "1"}
_EPOCH = date(2022, 1, 3)


class Kind(StrEnum):
    """What a document of the stream is."""

    RELEVANT = "relevant"  # reports an agreement with commitments
    DECEPTIVE = "deceptive"  # full of the words of agreements, and holds none
    PLAIN = "plain"  # about something else


@dataclass(frozen=True, slots=True)
class Drawn:
    """A document, its kind, and what a perfect reading finds in it."""

    document: Document
    kind: Kind
    reading: Reading


def draw_document(number: int, *, seed: int = 0, relevant: float = 1.0, deceptive: float = 0.0) -> Drawn:
    """Draw the document `number` (from 0) of a stream.

    Args:
        relevant: share of documents that report an agreement, 0 to 1.
        deceptive: share, among the others, of those full of trigger words.
    """
    if not (0 <= relevant <= 1 and 0 <= deceptive <= 1):
        raise ValueError(f"need shares from 0 to 1, got relevant={relevant}, deceptive={deceptive}")
    random = Random(f"{seed}:{number}")  # noqa: S311 - repeatable, not secret
    published = _EPOCH + timedelta(days=random.randrange(1_700))
    if random.random() < relevant:
        kind = Kind.RELEVANT
    else:
        kind = Kind.DECEPTIVE if random.random() < deceptive else Kind.PLAIN
    identifier = f"atlasie-{seed}-{number:07d}"
    if kind is Kind.RELEVANT:
        return _report(random, identifier=identifier, published=published)
    draft = Draft()
    draft.write(_filler(random, deceptive=kind is Kind.DECEPTIVE))
    draft.write(f"\n\n{FICTION_NOTICE}\n")
    return _finish(draft, kind, identifier=identifier, published=published)


def draw_documents(
    amount: int | None = None, *, seed: int = 0, relevant: float = 1.0, deceptive: float = 0.0
) -> Iterator[Drawn]:
    """Documents 0, 1, 2, … of a stream: `amount` of them, without end when None."""
    numbers = count() if amount is None else range(amount)
    for number in numbers:
        yield draw_document(number, seed=seed, relevant=relevant, deceptive=deceptive)


def _report(random: Random, *, identifier: str, published: date) -> Drawn:
    """One agreement between a ministry and a company, its signatories and one to four commitments."""
    draft = Draft()
    company, portfolio, town = draw_company(random), random.choice(PORTFOLIOS), random.choice(TOWNS)
    minister, chief = draw_person(random), draw_person(random)
    day = published - timedelta(days=random.randrange(1, 4))
    link = "de " if portfolio.startswith("l") else "d"
    draft.write("Le ")
    ministry = draft.state(f"ministère {link}{portfolio}", f"ministère {link}{portfolio}")
    draft.write(" et la société ")
    firm = draft.state(company, company)
    draft.write(" ont ")
    signed = draft.write("signé")
    draft.write(", ")
    on = draft.state(f"{WEEKDAYS[day.weekday()]} {_write_day(day)}", day.isoformat())
    draft.write(" à ")
    place = draft.state(town, town)
    draft.write(", en marge du ")
    fair = f"{random.choice(FAIRS)} {day.year}"
    event = draft.state(fair, fair)
    draft.write(", une ")
    kind = draft.state("convention", AgreementKind.CONVENTION)
    draft.write(".\n\nLa convention a été signée par ")
    person_one = draft.write(minister)
    draft.write(", ")
    role_one = draft.write(f"ministre {link}{portfolio}")
    draft.write(", et ")
    person_two = draft.write(chief)
    draft.write(", ")
    role_two = draft.write("directeur général")
    draft.write(" de ")
    of_two = draft.write(company)
    draft.write(".\n\n")
    commitments = tuple(
        _promise(random, draft, number=number, company=company, day=day)
        for number in range(1, random.randint(1, 4) + 1)
    )
    draft.write("\n" + _filler(random, deceptive=False))
    draft.write(f"\n\n{FICTION_NOTICE}\n")
    one = Signatory(minister, f"ministre {link}{portfolio}", None)
    two = Signatory(chief, "directeur général", company)
    agreement = Agreement(
        id="a1", rule="fictional", kind=kind, act=Stated(Act.SIGNED, (signed,)), date=on, place=place, event=event,
        parties=(ministry, firm),
        signatories=(Stated(one, (person_one, role_one)), Stated(two, (person_two, role_two, of_two))),
    )  # fmt: skip
    roles = (
        Role(id="r1", rule="fictional", person=_same(minister, person_one), role=_same(one.role or "", role_one)),
        Role(
            id="r2", rule="fictional", person=_same(chief, person_two), role=_same("directeur général", role_two),
            organisation=_same(company, of_two),
        ),
    )  # fmt: skip
    return _finish(
        draft, Kind.RELEVANT, identifier=identifier, published=published,
        agreements=(agreement,), commitments=commitments, roles=roles,
    )  # fmt: skip


def _promise(random: Random, draft: Draft, *, number: int, company: str, day: date) -> Commitment:
    """One sentence that promises one quantity, tied to agreement a1."""
    how: Promise = random.choice(PROMISES)
    amount = random.randint(how.lowest, how.highest)
    factor = 1_000_000 if "millions" in how.after else 1
    start = draft.write(company)
    draft.write(" ")
    said = draft.write(how.before.rstrip())
    draft.write(" ")
    words = write_number(amount) + (" millions" if factor > 1 else "")
    quantity = draft.state(words, Decimal(amount * factor))
    draft.write(" ")
    counted = draft.write(how.after.removeprefix(" millions").removeprefix(" de ").strip())
    region, deadline = None, None
    if random.random() < 0.7:
        draft.write(" d'ici ")
        year = str(day.year + random.randint(1, 6))
        deadline = draft.state(year, year)
    if random.random() < 0.6:
        draft.write(" dans la région ")
        name = random.choice(REGIONS)
        region = draft.state(name, name)
    draft.write(". ")
    return Commitment(
        id=f"c{number}", rule="fictional", measure=Stated(how.measure, (counted,)), quantity=quantity,
        bound=Stated(Bound.EXACT, quantity.spans), unit=Stated(how.unit, (counted,)),
        modality=Stated(Modality.PROMISED, (said,)), actor=_same(company, start), deadline=deadline, place=region,
        agreement=Stated("a1", (start,), derived="the agreement that the text tells of"),
    )  # fmt: skip


_PLAIN = (
    "Le marché de {town} a retrouvé ses couleurs d'automne.",
    "La rivière est sortie de son lit près de {town}, sans faire de victime.",
    "Les joueurs de {town} préparent la rencontre de samedi.",
    "Les lecteurs de {town} ont leur nouvelle bibliothèque.",
    "Un vent de sable a retardé les bateaux de {town}.",
    "Les vergers de la région {region} attendent la pluie.",
)
_DECEPTIVE = (
    "Aucun accord n'a été signé à {town}, et personne n'en annonce.",
    "{body} dit souvent que la convention idéale reste à écrire.",
    "Faut-il croire aux emplois promis ? La question divise {town}.",
    "On signe ici plus de pétitions que de contrats, sourit un commerçant de {town}.",
    "Le budget du carnaval de {town} fait parler les partenaires de longue date.",
    "Un pacte avec soi-même vaut parfois mieux qu'un partenariat, écrit la chronique.",
)


def _filler(random: Random, *, deceptive: bool) -> str:
    """Three paragraphs that hold no fact."""
    sentences = _DECEPTIVE + _PLAIN if deceptive else _PLAIN

    def sentence() -> str:
        chosen = random.choice(sentences)
        return chosen.format(town=random.choice(TOWNS), region=random.choice(REGIONS), body=random.choice(BODIES))

    return "\n\n".join(" ".join(sentence() for _ in range(random.randint(3, 6))) for _ in range(3))


def _finish(
    draft: Draft,
    kind: Kind,
    *,
    identifier: str,
    published: date,
    agreements: tuple[Agreement, ...] = (),
    commitments: tuple[Commitment, ...] = (),
    roles: tuple[Role, ...] = (),
) -> Drawn:
    text = draft.text
    on = published.isoformat()
    reading = Reading(
        id=identifier, language="fr", published=on, text=text, sha256=digest(text), agreements=agreements,
        commitments=commitments, roles=roles, reader=READER,
    )  # fmt: skip
    return Drawn(Document(id=identifier, text=text, published=on), kind, reading)


def _same(words: str, span: Span) -> Stated[str]:
    return Stated(words, (span,))


def _write_day(day: date) -> str:
    return f"{'1er' if day.day == 1 else day.day} {MONTHS[day.month - 1]} {day.year}"
