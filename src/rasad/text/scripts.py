"""In which language a text is written, as far as its letters tell."""

from __future__ import annotations

from collections import Counter

# Arabic has none of these; news writes a few of گ چ پ ژ ڤ in foreign names, and some keyboards ی and ک.
_OTHERS = {
    "fa": frozenset("پچژگیک"),
    "ur": frozenset("ٹڈڑںےہھ"),
    "ps": frozenset("ښډړټڼځڅېۍږګ"),
    "ckb": frozenset("ەڕڵێۆ"),
    "ug": frozenset("ۇۈۋېڭھ"),
    "sd": frozenset("ڪٻڄڃڇڊڏڦڻٺٿ"),
}
_SCRIPTS = (
    ("ar", 0x0600, 0x06FF), ("ar", 0x0750, 0x077F), ("ar", 0x08A0, 0x08FF), ("ar", 0xFB50, 0xFEFC),
    ("latin", 0x41, 0x24F), ("cyrillic", 0x400, 0x52F), ("hebrew", 0x590, 0x5FF), ("greek", 0x370, 0x3FF),
    ("han", 0x3040, 0x9FFF),
)  # fmt: skip
_LEAST_SHARE = 0.5  # of a text's letters: Arabic news cites names, and now and then a paragraph, in Latin
_FOREIGN = 0.05  # of the letters: below that they come from names and keyboards
_ARTICLES = 0.08  # of the words: al- opens a fifth to a third of those of Arabic news, a fiftieth elsewhere


def language(text: str) -> str:
    """Return ``ar``, another language of the Arabic script (``fa``, ``ur`` …), a script, or ``none``."""
    letters = Counter(c for c in text if c.isalpha())
    total = sum(letters.values())
    scripts: Counter[str] = Counter()
    for letter, count in letters.items():
        scripts[_script(ord(letter))] += count
    script, share = scripts.most_common(1)[0] if total else ("none", 0)
    if script != "ar" and scripts["ar"] < _LEAST_SHARE * total:
        return script
    return _of_arabic_script(text, letters, share) if total else "none"


def _script(code: int) -> str:
    return next((name for name, first, last in _SCRIPTS if first <= code <= last), "other")


def _of_arabic_script(text: str, letters: Counter[str], total: int) -> str:
    strange = {name: sum(letters[c] for c in own) / total for name, own in _OTHERS.items()}
    words = text.split()
    if sum("ال" in word[:4] for word in words) >= _ARTICLES * len(words):
        return "ar"
    # Persian last: the others have its letters too
    return next((name for name, found in reversed(strange.items()) if found > _FOREIGN), "ar")
