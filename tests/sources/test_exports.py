"""Text exports of Nexis and Factiva: each document with its headline, day, outlet and author."""

from __future__ import annotations

import pytest

from rasad.errors import ReadError
from rasad.model import Article
from rasad.sources import uploaded
from tests.sources.making import BODY, TITLE, article, word_file

TEXT = "\n\n".join(BODY)
NEXIS = f"""


                               {{number}} of 2 DOCUMENTS


                            صحيفة المثال (Arabic)

                            March 11, 2023 Saturday

{TITLE}

BYLINE: سلمى حداد

SECTION: العالم; Pg. 3

LENGTH: 78 words

DATELINE: بكين


{TEXT}

LOAD-DATE: March 12, 2023

LANGUAGE: ARABIC; ARABI

PUBLICATION-TYPE: Newspaper

                    Copyright 2023 صحيفة المثال
                              All Rights Reserved
"""
NEXIS_UNI = f"""{TITLE}
صحيفة المثال
March 11, 2023 Saturday

Copyright 2023 صحيفة المثال All Rights Reserved
Length: 78 words
Byline: سلمى حداد
Body

{TEXT}

Load-Date: March 12, 2023

End of Document
"""
FACTIVA = f"""{TITLE}
بقلم سلمى حداد
78 words
11 March 2023
08:30
صحيفة المثال
MITHAL
Arabic
Copyright 2023. صحيفة المثال. All rights reserved.

{TEXT}

Document MITHAL0020230311ej3b0000{{number}}
"""
CODED = f"""HD {TITLE}
BY سلمى حداد
WC 78 words
PD 11 March 2023
ET 08:30
SN صحيفة المثال
SC MITHAL
LA Arabic
CY Copyright 2023.
LP
{BODY[0]}
TD
{TEXT.partition(BODY[0])[2].strip()}
NS gdip : International Relations
AN Document MITHAL0020230311ej3b0000{{number}}
"""


def _export(layout: str) -> str:
    return "".join(layout.replace("{number}", str(number)) for number in (1, 2))


@pytest.mark.parametrize(
    "layout", [NEXIS, NEXIS_UNI, FACTIVA, CODED], ids=["nexis", "uni", "factiva", "coded"]
)
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "windows-1256"])
def test_every_document_of_an_export_is_an_article(layout: str, encoding: str) -> None:
    found = list(uploaded("export.txt", _export(layout).encode(encoding, "replace")))
    assert len(found) == 2
    for one in found:
        assert isinstance(one, Article), one
        assert (one.title, one.published) == (TITLE, "2023-03-11")
        assert one.outlet and one.outlet.startswith("صحيفة المثال") and one.author and "سلمى" in one.author
        assert one.text == f"{TITLE}\n\n{TEXT}"


def test_documents_of_factiva_keep_their_own_ids() -> None:
    ids = [one.id for one in uploaded("export.txt", _export(FACTIVA).encode()) if isinstance(one, Article)]
    assert ids == ["factiva/MITHAL0020230311ej3b00001", "factiva/MITHAL0020230311ej3b00002"]


def test_an_export_as_a_word_file_is_read_too() -> None:
    assert article("export.docx", word_file(NEXIS_UNI.splitlines())).published == "2023-03-11"


def test_a_document_of_another_layout_is_named_and_the_others_are_read() -> None:
    broken = "\n1 of 2 DOCUMENTS\n\nNo documents were found.\n"
    bad, good = uploaded("export.txt", (broken + NEXIS.replace("{number}", "2")).encode())
    assert isinstance(bad, ReadError) and bad.place == "export.txt: document 1" and isinstance(good, Article)


def test_a_document_without_text_is_named() -> None:
    empty, whole = (layout.replace("{number}", "1") for layout in (NEXIS.replace(TEXT, ""), NEXIS))
    [bad, _] = uploaded("export.txt", (empty + whole).encode())
    assert isinstance(bad, ReadError) and "no running text" in bad.reason


def test_a_text_that_speaks_of_documents_is_no_export() -> None:
    assert article("a.txt", f"{TITLE}\n\n{TEXT}\n\nDocument 12").text.endswith("Document 12")
