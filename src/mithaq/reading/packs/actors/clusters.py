"""Joins mentions of one actor: shorter names to fuller ones, acronyms to long forms, "the company" to the last one."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from mithaq.reading.find.mentions import ActorKind, ActorMention
from mithaq.reading.model import Span
from mithaq.reading.names.comparing import initials, significant_words, tidy
from mithaq.reading.packs.actors.found import Found
from mithaq.reading.packs.actors.lexicon import word_list
from mithaq.reading.packs.languages import Language, fold_for
from mithaq.reading.resources.loading import read_rows

_RECENT = 8
_COMPANY_ENDINGS = frozenset("group holding holdings plc ltd limited inc corp corporation company llc sa".split())
_FORMS_OF_STATE = frozenset("kingdom republic federal state sultanate مملكه جمهوريه دوله سلطنه اماره".split())
# What a generic noun may point back to, beside a body of its own class: a name without a head noun is a company's.
_ALSO = {
    "company": ("", "bank", "fund", "company"),
    "agency": ("agency", "council", "union", "centre", "fund"),
    "bank": ("bank", ""),
    "university": ("university",),
    "centre": ("centre", "university"),
    "council": ("council", "agency", "region"),
    "region": ("region", "council"),
}


@dataclass(slots=True)
class _Cluster:
    number: int
    kind: ActorKind
    head: str
    name: str
    span: Span
    words: tuple[str, ...]


class _Clusters:
    def __init__(self, text: str, language: Language) -> None:
        self.text = text
        self.language = language
        self.all: list[_Cluster] = []
        self.ministries: list[_Cluster] = []
        self.by_words: dict[tuple[ActorKind, tuple[str, ...]], _Cluster] = {}
        self.by_acronym: dict[str, _Cluster] = {}
        # Those whose names may say more or less than another: under their last word and their first ones.
        self.under: defaultdict[tuple[ActorKind, str], list[_Cluster]] = defaultdict(list)

    def words(self, name: str) -> tuple[str, ...]:
        words = significant_words(fold_for(name, self.language))
        if self.language is Language.ARABIC and words and words[0].startswith("ال") and len(words) > 1:
            return (words[0][2:], *words[1:])  # "للوكالة الوطنية" shows no article
        return words

    def add(self, found: Found) -> _Cluster:
        name = tidy(found.span.of(self.text))
        words = self.words(name)
        if found.kind is ActorKind.STATE:
            words = self._country(words)
        cluster = self.by_words.get((found.kind, words)) or self._akin(found, name, words)
        if cluster is None:
            cluster = _Cluster(len(self.all), found.kind, found.head, name, found.span, words)
            self.all.append(cluster)
            if found.head == "ministry":
                self.ministries.append(cluster)
        elif len(words) > len(cluster.words) or (words == cluster.words and len(name) > len(cluster.name)):
            cluster.name, cluster.span, cluster.words = name, found.span, words
        self._keep(found.kind, words, cluster)
        cluster.head = cluster.head or found.head
        if found.acronym is not None:
            self.by_acronym.setdefault(found.acronym.of(self.text), cluster)
        return cluster

    def _akin(self, found: Found, name: str, words: tuple[str, ...]) -> _Cluster | None:
        """The cluster of a name that says more or less than this one."""
        if found.kind is not ActorKind.PERSON and name in self.by_acronym:
            return self.by_acronym[name]
        same = _one_person if found.kind is ActorKind.PERSON else _one_body
        for key in _keys(found.kind, words):
            for cluster in self.under[found.kind, key]:
                if same(words, cluster.words):
                    return cluster
        if found.kind is ActorKind.ORGANISATION and name.isupper():
            return next(iter(self.under[found.kind, _short(name)]), None)
        return None

    def _keep(self, kind: ActorKind, words: tuple[str, ...], cluster: _Cluster) -> None:
        """Let later names find `cluster` under these words."""
        if (kind, words) in self.by_words:
            return
        self.by_words[kind, words] = cluster
        for key in _keys(kind, words):
            self.under[kind, key].append(cluster)
        if kind is ActorKind.ORGANISATION and len(words) > 1:
            self.under[kind, _short(initials(cluster.name))].append(cluster)

    def _country(self, words: tuple[str, ...]) -> tuple[str, ...]:
        """The code of a country, "Kingdom of" and "دولة" aside; the words themselves where they name none."""
        codes = country_codes(self.language)
        bare = words[1:] if words[:1] and words[0] in _FORMS_OF_STATE else words
        code = codes.get(" ".join(words)) or codes.get(" ".join(bare))
        return (code,) if code is not None else words


def _keys(kind: ActorKind, words: tuple[str, ...]) -> tuple[str, ...]:
    """What names of one actor share: persons the last word, bodies the first, or the second behind a nationality."""
    if kind is ActorKind.PERSON or not words:
        return words[-1:]
    return (words[0], words[1]) if len(words) > 1 and words[1] != words[0] else words[:1]


def _short(letters: str) -> str:
    """An acronym as a key, which no folded word can be."""
    return "".join(character for character in letters if character.isalpha()).upper()


@lru_cache(maxsize=2)
def country_codes(language: Language) -> dict[str, str]:
    """ISO 3166-1 code by the significant words of a country's name."""
    return {
        " ".join(significant_words(fold_for(name, language))): code
        for code, name in read_rows(f"countries_{language.value}.tsv")
    }


def _one_person(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    """True where one name is the end of the other, or its first and last words ("Amal Karam", "Amal Bint Karam")."""
    short, full = sorted((one, other), key=len)
    if full[-len(short) :] == short:
        return True
    return len(short) > 1 and short[0] == full[0] and short[-1] == full[-1] and set(short) <= set(full)


def _one_body(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    """True where the longer name begins with the shorter one, which has at least three words, or by "Group" alone."""
    short, full = sorted((one, other), key=len)
    if len(short) > 1 and short == full[1:] and full[0] in word_list("gentilics_en.txt", Language.ENGLISH):
        return True
    if short and full[:-1] == short and full[-1] in _COMPANY_ENDINGS:
        return True
    return len(short) > 2 and full[: len(short)] == short


def join(text: str, found: Sequence[Found], *, language: Language) -> tuple[ActorMention, ...]:
    """The mentions of `found` (in reading order, not overlapping) with clusters; what points nowhere is left out."""
    clusters = _Clusters(text, language)
    explicit = {number: clusters.add(each) for number, each in enumerate(found) if each.explicit}
    joined: dict[int, _Cluster] = {}
    last: dict[str, _Cluster] = {}
    recent: dict[int, _Cluster] = {}
    said: Counter[int] = Counter()
    for number, each in enumerate(found):
        if each.explicit:
            cluster = explicit[number]
            joined[number] = cluster
            if each.kind is not ActorKind.PERSON:
                said[cluster.number] += 1
                recent.pop(cluster.number, None)
                recent[cluster.number] = cluster
                last.pop(cluster.head, None)
                last[cluster.head] = cluster
        else:
            target = _antecedent(each, last, list(recent.values())[-_RECENT:], said, clusters)
            if target is not None:
                joined[number] = target
                said[target.number] += 1
    return tuple(
        ActorMention(
            start=each.start,
            end=each.end,
            kind=joined[number].kind,
            name=joined[number].name,
            name_span=joined[number].span,
            cluster=joined[number].number,
            explicit=each.explicit,
            by=each.by,
        )
        for number, each in enumerate(found)
        if number in joined
    )


def _plain(words: tuple[str, ...]) -> set[str]:
    """The words with and without the Arabic article."""
    return {*words, *("ال" + word for word in words)}


def _antecedent(
    each: Found, last: dict[str, _Cluster], recent: Sequence[_Cluster], said: Counter[int], clusters: _Clusters
) -> _Cluster | None:
    """The body that the noun points to: of ministries the one that is spoken of most, else the one named last."""
    words = clusters.words(tidy(each.span.of(clusters.text)))
    noun = words[:1] if clusters.language is Language.ARABIC else words[-1:]
    for cluster in reversed(recent):
        # "the agency" is the one called so, before any other body of the sort.
        if (
            noun
            and cluster.kind is ActorKind.ORGANISATION
            and noun[0] in _plain(cluster.words)
            and each.head != "ministry"
        ):
            return cluster
    if each.head == "ministry":
        named = [cluster for cluster in clusters.ministries if said[cluster.number]]
        return max(named, key=lambda cluster: said[cluster.number], default=None)
    if each.head in last and each.head != "company":
        return last[each.head]
    wanted = _ALSO.get(each.head, (each.head,))
    return next((last[head] for head in reversed(last) if head in wanted), None)
