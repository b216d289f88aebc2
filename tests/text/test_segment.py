"""Taking words apart."""

from __future__ import annotations

import runpy
import time
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rasad.text.segment import candidates, model, split

ROOT = Path(__file__).resolve().parents[2]
PUD = ROOT.parent / "shared/corpora/ud-arabic-pud/ar_pud-ud-test.conllu"
WORDS = st.text("ابتثجحخدذرزسشصضطظعغفقكلمنهويةء", min_size=1, max_size=14)


@pytest.mark.parametrize(
    "form, cut",
    [
        ("وزير", ("", "وزير", "")),
        ("ووزير", ("و", "وزير", "")),
        ("لبوتين", ("ل", "بوتين", "")),
        ("وبزشكيان", ("و", "بزشكيان", "")),
        ("لافروف", ("", "لافروف", "")),
        ("فلسطين", ("", "فلسطين", "")),
        ("وحدة", ("", "وحدة", "")),
        ("سيلتقي", ("س", "يلتقي", "")),
        ("وسيزور", ("وس", "يزور", "")),
        ("وبالتالي", ("وب", "التالي", "")),
        ("بلاده", ("", "بلاد", "ه")),
        ("وزارته", ("", "وزارت", "ه")),
        ("ونظيرها", ("و", "نظير", "ها")),
        ("له", ("", "ل", "ه")),
        ("وله", ("و", "ل", "ه")),
        ("الله", ("", "الله", "")),
    ],
)
def test_a_word_is_cut_into_particles_stem_and_pronoun(form: str, cut: tuple[str, str, str]) -> None:
    assert split(form) == cut


@pytest.mark.parametrize(
    "form, stem",
    [
        ("للسلطة", "السلطة"),
        ("وللجيش", "الجيش"),
        ("للجنة", "اللجنة"),
        ("للبنان", "لبنان"),
        ("للزنداني", "الزنداني"),
    ],
)
def test_the_article_gets_its_alef_back_behind_a_lam(form: str, stem: str) -> None:
    assert split(form)[1] == stem


@given(WORDS)
def test_the_pieces_make_the_word(form: str) -> None:
    proclitics, stem, enclitic = split(form)

    assert stem
    assert form in (proclitics + spelt + enclitic for spelt in (stem, stem[1:], stem[2:]))


@given(WORDS)
def test_the_whole_word_is_the_first_candidate(form: str) -> None:
    assert candidates(form)[0] == ("", form, "")


def test_sentences_held_back_from_training_are_cut_as_annotators_cut_them() -> None:
    if not PUD.exists():
        pytest.skip(f"needs {PUD.relative_to(ROOT.parent)} beside the repository")
    _, held = runpy.run_path(str(ROOT / "tools/train_segmenter.py"))["pud"](PUD)

    right = sum(split(form) == cut for form, cut in held)

    assert len(held) > 1400
    assert right / len(held) >= 0.985


def test_the_weights_load_in_a_blink() -> None:
    model.cache_clear()
    began = time.process_time()

    model()

    assert time.process_time() - began < 0.2
