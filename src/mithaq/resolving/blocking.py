"""Keys under which names that may be the same meet, and pairs from keys, never quadratic.

A key finds candidates and proves nothing. A block past `CAP` members is not compared all with all: its members are
sorted, and only those that stand near each other are compared.
"""

from __future__ import annotations

from bisect import bisect_left, insort
from collections.abc import Iterable, Iterator, Mapping, Sequence, Set
from functools import lru_cache

from mithaq.reading.names import organisations
from mithaq.reading.names.persons import parts_of
from mithaq.resolving.ministries import fields_of
from mithaq.resolving.places import fold, skeleton

CAP = 60
_STEP = CAP // 2


@lru_cache(maxsize=65536)
def person_keys(form: str) -> frozenset[str]:
    """Keys of a person: any two parts of the name by their consonants; of a single part, that one."""
    words = [fold(part.word) for part in parts_of(form)]
    bones = sorted({skeleton(word.removeprefix("ال")) or word for word in words if word})
    moroccan = {bone.removeprefix("L") for bone in bones if len(bone) > 2 and bone[0] == "L"}  # لعلج, Alj
    bones = sorted({*bones, *moroccan})
    if len(bones) < 2:
        return frozenset(f"1:{bone}" for bone in bones)
    initials = {f"i:{bone}:{other[0]}" for bone in bones for other in words if len(other) == 1}
    return frozenset(f"2:{one}:{other}" for i, one in enumerate(bones) for other in bones[i + 1 :]) | initials


@lru_cache(maxsize=65536)
def body_keys(form: str) -> frozenset[str]:
    """Keys of a body: its letters or initials, its concepts, the consonants of its own words, its line of aliases."""
    name = organisations.taken_apart(form)
    keys = {f"a:{number}" for number in organisations.aliases_of(form)}
    letters = {name.acronym} if name.acronym else {each for each in name.initials if len(each) > 1 and each.isascii()}
    keys |= {f"l:{each}" for each in letters}
    own = sorted({skeleton(word) or word for word in name.own})
    if own:
        keys.add("o:" + "".join(own))
        keys |= {f"w:{bone}" for bone in own if len(bone) > 2}
    if name.says:
        keys.add("c:" + ",".join(sorted(name.says)))
        keys |= {f"m:{portfolio}" for portfolio in fields_of(form)[:1]}
    return frozenset(keys)


class Blocks:
    """Members by key; grows and changes one member at a time."""

    def __init__(self) -> None:
        self._members: dict[str, list[str]] = {}
        self._keys: dict[str, frozenset[str]] = {}

    def put(self, member: str, keys: frozenset[str]) -> None:
        """Files a member under its keys, and no others."""
        for key in self._keys.get(member, frozenset()) - keys:
            self._members[key].remove(member)
        for key in keys - self._keys.get(member, frozenset()):
            insort(self._members.setdefault(key, []), member)
        self._keys[member] = keys

    def around(self, members: Iterable[str]) -> dict[str, list[str]]:
        """The blocks in which members stand, by name, none past `CAP`; each sorted."""
        found: dict[str, list[str]] = {}
        for member in members:
            for key in self._keys[member]:
                found.update(self._near(key, member))
        return found

    def _near(self, key: str, member: str) -> Iterator[tuple[str, list[str]]]:
        block = self._members[key]
        if len(block) <= CAP:
            if len(block) > 1:
                yield key, block
            return
        # Parts of the sorted block that overlap by half, so that neighbours always stand in one together.
        part = bisect_left(block, member) // _STEP
        for each in range(max(0, part - 1), part + 1):
            yield f"{key}#{each}", block[each * _STEP : each * _STEP + CAP]


def pairs_in(blocks: Mapping[str, Sequence[str]], *, of: Set[str]) -> Iterator[tuple[str, str]]:
    """Pairs of members that share a block, one of them in `of`; each once, the first name before the second."""
    seen: set[tuple[str, str]] = set()
    for block in blocks.values():
        for at, one in enumerate(block):
            for other in block[at + 1 :]:
                if (one in of or other in of) and (one, other) not in seen:
                    seen.add((one, other))
                    yield one, other
