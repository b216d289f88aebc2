"""A page of the web gives its article: the body alone, and what the page says of it."""

from __future__ import annotations

import unicodedata

import pytest

from tests.sources.making import BODY, JSON_LD, TITLE, article, fault, left_out, page

ENGLISH = "The two ministers met in Beijing and agreed to open their embassies again"
PERSIAN = "وزیر امور خارجه ایران در این دیدار گفت که دو کشور برای گسترش همکاری آماده‌اند"


def test_a_page_gives_its_headline_and_body_without_what_stands_around() -> None:
    found = article("a.html", page(linked=JSON_LD))
    assert found.text.startswith(TITLE) and all(part in found.text for part in BODY)
    assert not any(word in found.text for word in ("الرئيسية", "تعليق قارئ", "جميع الحقوق"))


def test_json_ld_tells_day_author_and_outlet() -> None:
    found = article("a.html", page(linked=JSON_LD))
    assert (found.published, found.author, found.outlet) == (
        "2023-03-10T19:05:00+03:00",
        "سلمى حداد",
        "صحيفة المثال",
    )
    assert str(found.day) == "2023-03-10" and found.title == TITLE
    assert dict(found.known_from)["published"] == "JSON-LD datePublished"


@pytest.mark.parametrize(
    ("head", "above", "published", "where"),
    [
        ('<meta property="article:published_time" content="2023-03-10T16:05:00Z">', "",
         "2023-03-10T16:05:00+00:00", "meta article:published_time"),
        ('<meta name="date" content="1970-01-01"><meta name="pubdate" content="2023/03/10">', "",
         "2023-03-10", "meta pubdate"),
        ("", '<time datetime="2023-03-10T19:05">10 مارس</time>', "2023-03-10T19:05:00", "time element"),
        ("", '<span class="post-date">نشر: الجمعة 10 آذار/مارس 2023 م</span>', "2023-03-10", "date shown"),
        ("", '<span class="date">١٠/٠٣/٢٠٢٣</span>', "2023-03-10", "date shown"),
        ('<link rel="canonical" href="https://news.example/2023/03/10/talks">', "", "2023-03-10", "address"),
    ],
)  # fmt: skip
def test_a_day_is_found_where_the_page_has_it(head: str, above: str, published: str, where: str) -> None:
    found = article("a.html", page(head=head, above=above))
    assert (found.published, dict(found.known_from)["published"]) == (published, where)


def test_the_day_of_the_visit_and_those_of_other_articles_are_not_taken() -> None:
    around = (
        page()
        .replace("<nav>", '<div class="today-date">السبت 1 حزيران 2024</div><nav>')
        .replace("<footer>", '<aside><span class="date">2 حزيران 2024</span></aside><footer>')
    )
    above = page(above='<span class="date">10 آذار 2023</span>').replace(
        "<nav>", "<time>1/6/2024</time><nav>"
    )
    assert article("a.html", around).published is None
    assert (
        article("a.html", around.replace("</h1>", "</h1><p class=date>10/3/2023</p>")).published
        == "2023-03-10"
    )
    assert article("a.html", above.replace("<p>", "<time>10/3/2023</time><p>", 1)).published == "2023-03-10"


def test_a_page_without_a_day_has_none() -> None:
    assert article("a.html", page()).published is None


def test_the_outlet_comes_from_meta_or_the_address_and_leaves_the_headline() -> None:
    head = '<meta property="og:site_name" content="صحيفة المثال">'
    head += '<meta property="og:title" content="خبر | صحيفة المثال">'
    named = article("a.html", page(head=head))
    hosted = article("a.html", page(head='<link rel="canonical" href="https://www.news.example/a/1">'))
    assert (named.outlet, named.title) == ("صحيفة المثال", "خبر")
    assert (hosted.outlet, hosted.url) == ("news.example", "https://www.news.example/a/1")


def test_a_page_that_is_laid_out_in_tables_is_read() -> None:
    menu = "".join(f"<a href='/{n}'>قسم رقم {n}</a> " for n in range(9))
    cells = f"<td>{menu}</td><td><b>{TITLE}</b><br><br>{'<br><br>'.join(BODY)}</td>"
    found = article("a.html", f"<html><title>{TITLE}</title><table><tr>{cells}</tr></table></html>")
    assert all(part in found.text for part in BODY) and "قسم رقم" not in found.text


def test_what_steers_a_terminal_is_not_taken_over() -> None:
    hostile = page(
        title="عاجل &#27;[2J خبر",
        body=[*BODY, "نص&#7; فيه &#155;31m"],
        head='<meta name="author" content="a&#27;b">',
    )
    found = article("a.html", hostile)
    assert not any(
        unicodedata.category(c) == "Cc" and c != "\n" for c in f"{found.text}{found.title}{found.author}"
    )


def test_a_front_page_as_canonical_address_is_not_heard() -> None:
    assert article("a.html", page(head='<link rel="canonical" href="https://news.example/">')).url is None


def test_a_body_that_scripts_draw_is_taken_from_json_ld() -> None:
    told = {"@type": "NewsArticle", "headline": TITLE, "articleBody": " ".join(BODY)}
    assert BODY[-1] in article("a.html", page(linked=told, body=["تحميل"])).text


@pytest.mark.parametrize("broken", ["{", '{"@graph": [' * 5000, '"x"', "[1, null]", '{"@type": {"a": 1}}'])
def test_broken_json_ld_is_passed_over(broken: str) -> None:
    head = f'<script type="application/ld+json">{broken}</script><meta name="author" content="سلمى">'
    assert article("a.html", page(head=head)).author == "سلمى"


@pytest.mark.parametrize("encoding", ["windows-1256", "iso-8859-6", "utf-16", "utf-16-le"])
@pytest.mark.parametrize("declared", [True, False])
def test_older_encodings_are_read_declared_or_not(encoding: str, declared: bool) -> None:
    told = "وصل وزير الخارجية الروسي إلى طهران أمس والتقى نظيره الإيراني وبحث معه العلاقات بين البلدين"
    plain = [f"{told} {number}" for number in range(4)]
    head = f'<meta charset="{encoding}">' if declared and "16" not in encoding else ""
    content = page(head=head, body=plain, title="زيارة الوزير").encode(encoding)
    assert plain[0] in article("a.html", content).text


def test_an_encoding_that_the_page_declares_wrongly_does_not_win_over_its_bytes() -> None:
    assert BODY[0] in article("a.html", page(head='<meta charset="windows-1256">')).text


def test_a_few_cut_letters_do_not_cost_the_page() -> None:
    content = page(linked=JSON_LD).encode().replace("قارئ".encode(), b"\xd9")
    assert BODY[0] in article("a.html", content).text


def test_a_page_in_no_known_encoding_is_refused() -> None:
    mixed = page().encode() + "كلام آخر كثير في ترميز غير الأول ".encode("windows-1256") * 9
    assert "no known encoding" in fault("a.html", mixed).reason


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        (page(body=["خبر قصير."]), "no article (10 words"),
        (page(linked={"@type": "CollectionPage"}, body=BODY * 3), "no article (the page calls itself"),
        (page(body=[f"<a href='/{n}'>لقاء رقم {n} بين الوزيرين</a>" for n in range(40)]), "no article"),
        (page(body=[f"{ENGLISH} {n}." for n in range(9)], title="Talks"), "not in Arabic (latin)"),
        (page(body=[f"{PERSIAN} {n}." for n in range(9)], title="دیدار"), "not in Arabic (fa)"),
    ],
)  # fmt: skip
def test_what_is_no_article_or_not_arabic_is_left_out_with_a_reason(content: str, reason: str) -> None:
    assert reason in left_out("a.html", content).reason


@pytest.mark.parametrize("content", ["<html>" + "<div>" * 200_000, "<html></html>", "<html>\0\0</html>"])
def test_a_hostile_page_ends_in_one_line(content: str) -> None:
    from rasad.errors import ReadError
    from rasad.sources import uploaded

    [found] = uploaded("a.html", content.encode())
    assert isinstance(found, ReadError)


def test_a_page_is_told_by_its_content_whatever_its_name() -> None:
    assert article("saved", page(linked=JSON_LD)).outlet == "صحيفة المثال"


def test_entities_of_xml_fetch_nothing() -> None:
    head = '<!DOCTYPE html [<!ENTITY x SYSTEM "file:///etc/passwd">]>'
    assert "root:" not in article("a.html", head + page(body=[*BODY, "&x;"])).text
