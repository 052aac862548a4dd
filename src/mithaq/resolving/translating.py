"""Groups of read facts in the ids of the gold.

A reading numbers its objects as it finds them, and spells a name as it cut it out: `fr01:a2` of a reading may be
`fr01:a1` of the gold. Before groups are compared, each read object takes the id of the gold object for which it
stands, by the alignment that scores readings; what stands for none keeps an id of its own, marked with `+`.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

from mithaq.reading.score.alignment import align, relink
from mithaq.reading.score.compare import load_reading
from mithaq.reading.score.sameness import same_text
from mithaq.reading.score.slots import Values
from mithaq.resolving.score import KINDS, Clusters, document_of

_EXTRA = "+"


def translate(found: Clusters, *, gold_dir: Path, read_dir: Path) -> dict[str, list[list[str]]]:
    """`found`, groups of the readings in `read_dir`, with the members of the gold in `gold_dir`."""
    documents = sorted({document_of(member) for kind in KINDS for group in found.get(kind, ()) for member in group})
    names: dict[tuple[str, str], str] = {}
    for document in documents:
        gold, read = (_load(folder / f"{document}.json") for folder in (gold_dir, read_dir))
        for kind in KINDS:
            for own, meant in _meant(kind, gold, read).items():
                names[kind, f"{document}:{own}"] = f"{document}:{meant}"
    return {
        kind: [[names.get((kind, member)) or _extra(member) for member in group] for group in found.get(kind, ())]
        for kind in KINDS
    }


def languages_of(folder: Path) -> dict[str, str]:
    """Language by document, as the readings of `folder` name it."""
    return {path.stem: str(load_reading(path).get("language")) for path in sorted(folder.glob("*.json"))}


def forms_of(reading: Values, kind: str) -> list[str]:
    """Surface forms of the people or organisations of a reading, each once, in order of appearance."""
    return list(dict.fromkeys(form for form in _forms(reading, kind) if form))


def _forms(reading: Values, kind: str) -> Iterator[str | None]:
    agreements = reading.get("agreements") or []
    people = [*(each for one in agreements for each in one.get("signatories") or []), *(reading.get("roles") or [])]
    if kind == "people":
        yield from (each.get("person") for each in people)
        return
    for agreement in agreements:
        yield from agreement.get("parties") or []
    yield from (each.get("organisation") for each in people)
    yield from (each.get("actor") for each in reading.get("commitments") or [])


def _meant(kind: str, gold: Values, read: Values) -> dict[str, str]:
    """Id or form of the gold by that of the reading, where one stands for the other."""
    if kind in ("people", "organisations"):
        return _pair_forms(forms_of(gold, kind), forms_of(read, kind))
    objects = relink(gold, read) if kind == "commitments" else read.get(kind) or []
    pairs = align(kind, gold.get(kind) or [], objects)
    return {given["id"]: wanted["id"] for wanted, given in pairs if wanted and given}


def _pair_forms(gold: Sequence[str], read: Sequence[str]) -> dict[str, str]:
    """One to one: the same form first, then names that are the same but for spelling."""
    pairs = {form: form for form in read if form in set(gold)}
    left = [form for form in gold if form not in pairs]
    for form in read:
        if form not in pairs and (meant := next((each for each in left if same_text(each, form)), None)):
            pairs[form] = meant
            left.remove(meant)
    return pairs


def _extra(member: str) -> str:
    document, _, own = member.partition(":")
    return f"{document}:{_EXTRA}{own}"


def _load(path: Path) -> Mapping[str, Any]:
    return load_reading(path) if path.exists() else {}
