"""Whether two names in two documents are one actor: the names, and what stands around them.

Mentions of one spelling in one setting are one node, so that cost grows with spellings and not with mentions. Nodes
meet under blocking keys, and a pair gets a score: from `MERGE` on it joins, from `PROPOSE` on a person is asked. A key
or a skeleton of consonants alone never joins anything.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from functools import lru_cache

from mithaq.reading import compare_names
from mithaq.reading.names.organisations import aliases_of, taken_apart
from mithaq.reading.names.persons import parts_of
from mithaq.reading.names.reasons import Reason
from mithaq.resolving.blocking import body_keys, person_keys
from mithaq.resolving.clustering import Pair
from mithaq.resolving.facts import Mention
from mithaq.resolving.ministries import fields_of, is_minister, is_ministry, same_fields
from mithaq.resolving.places import fold, is_country, named_country, skeleton

MERGE = 0.7
PROPOSE = 0.4
# Below this score of `compare_names` two people's names contradict one another; from it on one may be short for the
# other.
_CONTRADICT = 0.35
_STATE = frozenset(
    "gouvernement etat government state royaume kingdom republique republic pouvoirs publics executif autorites "
    "authorities حكومه الحكومه دوله الدوله مملكه المملكه جمهوريه الجمهوريه السلطات".split()
)
_SMALL = frozenset("le la les l de du des d the of of' al ال".split())
# A body of such a name is the same in every country.
_INTERNATIONAL = frozenset("international world united nations african european islamic arab".split())


@dataclass(slots=True)
class Node:
    """All mentions of one spelling in one setting.

    Attributes:
        key: kind, country and sector, folded spelling: its name, stable from run to run.
        countries: of all its documents, the main ones first.
        bodies: folded organisations beside a person; roles: its functions as rows of words.
    """

    key: str
    kind: str
    form: str
    country: str
    sector: str
    mentions: set[str] = field(default_factory=set)
    documents: set[str] = field(default_factory=set)
    countries: set[str] = field(default_factory=set)
    bodies: set[str] = field(default_factory=set)
    roles: set[str] = field(default_factory=set)
    published: set[str] = field(default_factory=set)

    def add(self, mention: Mention) -> None:
        # Whichever spelling of capitals came first, the same one stands for all.
        self.form = min(self.form, mention.form, key=lambda form: (form.isupper(), form))
        self.mentions.add(mention.id)
        self.documents.add(mention.document)
        self.countries |= set(mention.countries)
        self.bodies |= {fold(each) for each in mention.bodies}
        self.roles |= mention.roles
        self.published |= {mention.published[:7]} if mention.published else set()


def key_of(mention: Mention) -> tuple[str, str, str]:
    """Key, country and sector of the node that a mention belongs to."""
    country = _country(mention)
    sector = _sector(mention)
    return f"{mention.kind[0]}|{country}|{sector}|{fold(mention.form)}", country, sector


def node_of(mention: Mention) -> Node:
    key, country, sector = key_of(mention)
    return Node(key, mention.kind, mention.form, country, sector)


def blocking_keys(node: Node) -> frozenset[str]:
    if node.kind == "people":
        return frozenset(f"p:{key}" for key in person_keys(node.form))
    if node.sector == "state":
        return frozenset((f"state:{node.country}",))
    return frozenset(f"b:{key}" for key in body_keys(node.form))


def compare(one: Node, other: Node) -> Pair:
    """The score of two nodes of one kind, with its reasons."""
    score, reasons = _people(one, other) if one.kind == "people" else _organisations(one, other)
    return Pair.of(one.key, other.key, round(score, 3), reasons)


def contradict(one: Node, other: Node) -> bool:
    """Whether two nodes can never be one actor, whoever stands between them."""
    if one.kind != other.kind:
        return True
    if one.kind == "people":
        return _name_score(one.form, other.form, "person") < _CONTRADICT
    if "state" in (one.sector, other.sector):
        return one.sector != other.sector or one.country != other.country
    if is_ministry(one.form) or is_ministry(other.form):
        return _organisations(one, other)[0] < PROPOSE
    return False


@lru_cache(maxsize=262144)
def _name_score(one: str, other: str, kind: str) -> float:
    return compare_names(one, other, "person" if kind == "person" else "organisation").score


# -- people --------------------------------------------------------------------------------------------------------


def _people(one: Node, other: Node) -> tuple[float, tuple[Reason, ...]]:
    found = compare_names(one.form, other.form, "person")
    parts = min(len(parts_of(one.form)), len(parts_of(other.form)))
    if found.score < _CONTRADICT:
        return 0.0, found.reasons
    context, reasons = _context(one, other)
    if not found.same:
        # One name is a part of the other: the setting decides, and it has to be the same document or post.
        base = 0.35 if parts else 0.0
        return min(base + 2 * context, 0.69 if context < 0.2 else 0.8), (*found.reasons, *reasons)
    base = 0.6 + 0.15 * min(1.0, (found.score - 0.5) / 0.4)
    if parts < 2:
        base = 0.45
    if _common(one.form) and _common(other.form):
        base -= 0.15
        reasons = (*reasons, Reason("setting.common_name"))
    return max(0.0, min(1.0, base + context)), (*found.reasons, *reasons)


def _context(one: Node, other: Node) -> tuple[float, tuple[Reason, ...]]:
    """What roles, organisations, countries and documents add, -0.3 to 0.4."""
    score = 0.0
    reasons: list[Reason] = []
    if one.documents & other.documents:
        score += 0.25
        reasons.append(Reason("setting.one_document"))
    if one.bodies & other.bodies:
        score += 0.25
        reasons.append(Reason("setting.same_body", tuple(sorted(one.bodies & other.bodies)[:2])))
    families, others = _families(one), _families(other)
    if families & others:
        score += 0.2
        reasons.append(Reason("setting.same_function", tuple(sorted(families & others)[:2])))
    elif families and others and not one.bodies & other.bodies:
        score -= 0.05
        reasons.append(Reason("setting.other_functions"))
    if one.countries and other.countries:
        if one.countries & other.countries:
            score += 0.05
        else:
            score -= 0.25
            reasons.append(Reason("setting.other_countries"))
    return max(-0.3, min(0.4, score)), tuple(reasons)


def _families(node: Node) -> frozenset[str]:
    """What its functions are about: the first field of a minister, else the words of the title that say something."""
    return frozenset(family for role in node.roles for family in families_of(role))


@lru_cache(maxsize=65536)
def families_of(role: str) -> tuple[str, ...]:
    fields = fields_of(role)
    if fields:
        return tuple(f"minister of {each}" for each in fields[:2])
    name = taken_apart(role)
    words = sorted(name.concepts) + sorted(skeleton(word) or word for word in name.own)
    return (" ".join(words),) if words else ()


def _common(form: str) -> bool:
    return all(part.weight < 1 for part in parts_of(form))


# -- organisations -------------------------------------------------------------------------------------------------


def _organisations(one: Node, other: Node) -> tuple[float, tuple[Reason, ...]]:
    if "state" in (one.sector, other.sector):
        same = one.sector == other.sector and one.country == other.country != ""
        return (1.0, (Reason("state.same"),)) if same else (0.0, (Reason("state.other"),))
    found = compare_names(one.form, other.form, "organisation")
    score, reasons = found.score, found.reasons
    if is_ministry(one.form) and is_ministry(other.form):
        fields = same_fields(fields_of(one.form), fields_of(other.form))
        if fields > score:
            score, reasons = fields, (Reason("ministry.fewer_fields" if fields < 1 else "ministry.same_fields"),)
    if score < 0.5:
        return (PROPOSE if _shortened(one.form, other.form) else 0.0), reasons
    score = 0.7 + 0.3 * (score - 0.5) / 0.5
    if one.country and other.country and one.country != other.country:
        near = one.country in other.countries or other.country in one.countries
        specific = len(fields_of(one.form)) > 1 and len(fields_of(other.form)) > 1
        if not (near and specific):
            return (PROPOSE if near else 0.0), (*reasons, Reason("setting.two_countries", (one.country, other.country)))
    return score, reasons


def _shortened(one: str, other: str) -> bool:
    """Whether one name has all words of the other, and more: perhaps a branch, perhaps a short name."""
    first, second = (frozenset(fold(each).split()) - _SMALL for each in (one, other))
    return len(first & second) > 1 and (first <= second or second <= first)


def _country(mention: Mention) -> str:
    """The country to which a name is bound: that of its document where another country may have one of that name."""
    main = mention.countries[0] if mention.countries else ""
    if mention.kind == "people":
        return ""
    named = named_country(mention.form)
    if _is_state(mention.form) or _is_bound(mention.form):
        return named or main
    return ""


def _sector(mention: Mention) -> str:
    if mention.kind == "organisations":
        return "state" if _is_state(mention.form) else ""
    if any(is_minister(role) for role in mention.roles):
        return "state"
    bodies = sorted(fold(each) for each in mention.bodies)
    return bodies[0] if bodies else ""


@lru_cache(maxsize=65536)
def _is_state(form: str) -> bool:
    """A state, its country or its government: "gouvernement marocain", "الحكومة", "Togo"."""
    words = fold(form).replace("'", " ").split()
    rest = [word for word in words if word not in _SMALL and word not in _STATE]
    return not rest or is_country(" ".join(rest)) or is_country(form)


@lru_cache(maxsize=65536)
def _is_bound(form: str) -> bool:
    """Whether other countries have a body of that name: it has no word of its own, or is an acronym."""
    name = taken_apart(form)
    if is_ministry(form):
        return True
    if name.concepts & _INTERNATIONAL or (aliases_of(form) and not name.acronym):
        return False
    return not name.own


def merge_nodes(mentions: Iterable[Mention], nodes: dict[str, Node]) -> set[str]:
    """Puts mentions into nodes, new ones where needed; the keys of all that changed."""
    touched = set()
    for mention in mentions:
        key, *_ = key_of(mention)
        if key not in nodes:
            nodes[key] = node_of(mention)
        nodes[key].add(mention)
        touched.add(key)
    return touched
