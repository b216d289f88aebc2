"""``python -m rasad`` is the command ``rasad``."""

from rasad.cli import main

if __name__ == "__main__":
    main()
