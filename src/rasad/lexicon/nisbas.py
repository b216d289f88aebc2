"""The forms of an adjective of nationality, of one word or two: روسي، كوري شمالي، جنوب أفريقي."""

from __future__ import annotations

from collections.abc import Iterator

from rasad.text.nominals import Shape, decline


def nisba(adjective: str) -> Iterator[tuple[str, Shape]]:
    """Yield the forms of a masculine singular adjective in ي; of كوري جنوبي both words are inflected.

    A first word that is no adjective stays as it is (جنوب أفريقي): the definite is then الجنوب أفريقي
    or جنوب الأفريقي, as papers write both.
    """
    *front, last = adjective.split()
    for form, shapes in decline(last).items():
        for shape in sorted(shapes):
            yield from ((f"{before}{form}", shape) for before in _before(front, shape))
            if front and not front[0].endswith("ي") and not shape.definite and not shape.construct:
                yield f"ال{' '.join(front)} {form}", shape._replace(definite=True)


def _before(front: list[str], shape: Shape) -> Iterator[str]:
    if not front:
        yield ""
    elif not front[0].endswith("ي"):
        yield f"{' '.join(front)} "
    else:
        for form, shapes in decline(front[0]).items():
            if shape in shapes:
                yield f"{form} "
