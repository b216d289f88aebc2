"""Lists of names, and the tagger that has learned from them."""

from __future__ import annotations

import pytest

from rasad.errors import LexiconError
from rasad.lexicon.loading import read
from rasad.lexicon.names import Found, NamesFile, listed_names, names
from rasad.lexicon.tagger import LABELS, Run, Tagger
from rasad.model import Document
from rasad.text import document

LISTED = listed_names()


def persons(doc: Document) -> list[str]:
    """Return the names of persons that the tagger finds, as written."""
    found: list[tuple[int, int]] = []
    for place, label in enumerate(Tagger.load().labels(doc)):
        if label == "B-PERS":
            found.append((place, place))
        elif label == "I-PERS" and found and found[-1][1] == place - 1:
            found[-1] = (found[-1][0], place)
    return [doc.text[doc.tokens[first].start : doc.tokens[last].end] for first, last in found]


@pytest.mark.parametrize("example", LISTED.finds, ids=lambda example: example.names[0])
def test_names_are_found_where_they_stand(example: Found) -> None:
    assert persons(document(example.text)) == list(example.names)


@pytest.mark.parametrize("text", LISTED.leaves)
def test_nobody_is_found_where_nobody_is_named(text: str) -> None:
    assert persons(document(text)) == []


def test_names_of_many_peoples_are_listed() -> None:
    listed = names().given

    assert len(listed) > 1500
    assert {"محمد", "فاطمه", "سيرغي", "رجب", "مسعود", "بنيامين", "كوفي", "ايمانويل"} <= listed
    assert {"لافروف", "جينبينغ", "البوسعيدي", "اردوغان"} <= names().family


def test_what_is_ambiguous_is_a_name_as_well() -> None:
    assert names().ambiguous <= names().given | names().family
    assert "امل" in names().ambiguous
    assert "لافروف" not in names().ambiguous


def test_a_stranger_among_the_ambiguous_is_refused() -> None:
    content = """
        particles = []
        seconds = []
        honorifics = []
        ranks = []
        leaves = ["لا أحد هنا."]
        ambiguous = ["أمل", "منضدة"]
        given = { arabic = ["أمل"] }
        family = {}
        finds = [{ text = "قالت أمل شيئاً.", names = ["أمل"] }]
    """

    with pytest.raises(LexiconError, match="منضدة"):
        read("names.toml", content, NamesFile)


def test_letters_tell_a_name_from_a_word() -> None:
    tagger = Tagger.load()

    assert tagger.likeness("كوفاليفسكي") > 0.9 > 0.1 > tagger.likeness("الاستثمارات")


def test_a_sentence_is_labelled_alike_alone_and_in_company() -> None:
    first = [token.word for token in document("التقى سيرغي لافروف نظيره المصري في القاهرة.").tokens]
    second = [token.word for token in document("غادر الوفد.").tokens]
    tagger = Tagger.load()

    whole = [Run(0, 3, 0, 3), Run(3, 3 + len(first), 3, 3 + len(first)), Run(0, 0, 0, 3)]
    together = tagger.tag_runs([*second, *first], whole)

    assert together == [tagger.tag(second), tagger.tag(first), []]
    assert {label for labels in together for label in labels} <= set(LABELS)


def test_a_run_of_words_is_labelled_by_what_stands_beside_it() -> None:
    words = [token.word for token in document("التقى سيرغي لافروف نظيره المصري في القاهرة.").tokens]

    assert Tagger.load().tag_runs(words, [Run(1, 3, 0, len(words))]) == [["B-PERS", "I-PERS"]]


def test_an_empty_document_has_no_labels() -> None:
    assert Tagger.load().labels(document("")) == []
    assert Tagger.load().tag([]) == []
