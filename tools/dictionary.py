"""Writes docs/data-dictionary.md from src/rasad/export/dictionary.toml."""

from __future__ import annotations

from pathlib import Path

from rasad.export.dictionary import to_page

PAGE = Path(__file__).resolve().parent.parent / "docs" / "data-dictionary.md"


def main() -> None:
    """Write the page anew."""
    PAGE.write_text("\n".join(to_page()) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
