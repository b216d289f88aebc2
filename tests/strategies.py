"""Texts that hypothesis makes."""

from __future__ import annotations

from hypothesis import strategies as st

ARABIC = st.text(
    st.one_of(
        st.characters(min_codepoint=0x0600, max_codepoint=0x06FF),
        st.characters(min_codepoint=0xFB50, max_codepoint=0xFEFC, exclude_categories=["Cn"]),
        st.sampled_from(' \n\r\t."،؛:!؟«»“”()-ـ\u00a0\u200f\u200e\u2067\ufeff0129٣۴abcXYZ'),
    ),
    max_size=200,
)
ANY_TEXT = st.one_of(ARABIC, st.text(max_size=200))
# What may stand between or on letters without changing what is read.
MARKS = st.sampled_from("ـًٌَُِّْ")
CONTROLS = st.sampled_from("\u200f\u200e\u202b\u202c\u2067\u2069\u061c\ufeff")
