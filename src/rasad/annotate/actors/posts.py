"""Which post a title gives."""

from __future__ import annotations

from rasad.annotate.actors.title import Title

_MINISTERS = ("minister", "foreign_minister", "defence_minister", "deputy_minister")
_KEPT_BY_DEPUTIES = ("military_commander", "legislator", "spokesperson", "judge")


def post(title: Title) -> str | None:
    """Return the post that a title gives, or ``None`` where it is no office."""
    family = title.family
    if not _allowed(title) or not set(title.family.unlike).isdisjoint(title.ranks):
        return None
    if title.code and title.code in family.by_state and not title.inner and not title.domains:
        return family.by_state[title.code]
    bare = not title.head.definite and not title.back
    if bare and not (title.complement or title.code or title.ranks or title.former):
        return None
    if title.back and family.deputy:
        return "official" if family.alone == "legislator" or title.head.gender == "masculine" else None
    if title.back and family.other == "party_leader":
        return family.other
    if title.back and family.realm:
        return family.realm
    if family.deputy and title.inner and title.inner.post:
        return _deputy(title.inner.post)
    if family.realm and title.named_state:
        return family.realm
    post = next((family.posts[d] for d in family.posts if d in title.domains), None)
    if post is None:
        plain = not title.complement or (title.named_state and not title.body)
        post = family.alone if plain else family.other
    return None if post == "none" else post


def _deputy(post: str) -> str:
    if post in ("minister", "foreign_minister", "defence_minister", "deputy_minister"):
        return "deputy_minister"
    if post in ("military_commander", "legislator", "spokesperson", "judge"):
        return post
    return "official"


def _allowed(title: Title) -> bool:
    """Tell whether what an office needs beside it is there."""
    if not title.family.needs:
        return True
    around = {*title.ranks, *title.domains}
    if title.complement or title.code:
        around.add("complement")
    return not around.isdisjoint(title.family.needs)
