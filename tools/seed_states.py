"""Print the territories and Arabic names of CLDR that states.toml lacks, as TOML to be looked through.

Run after an update of CLDR (``pip install babel``): the list began as this output. Names that only
catalogues write (``هونغ كونغ الصينية (منطقة إدارية خاصة)``) are left out by hand.
"""

from __future__ import annotations

from babel import Locale
from babel.core import get_global

from rasad.lexicon.states import states
from rasad.text import key

_OTHER_CODES = {"CD": "COD", "TL": "TLS", "XK": "XKX"}  # CLDR's alpha-3 aliases of these are older ones
_NO_STATES = frozenset(
    {"EU", "EZ", "FX", "UN", "XA", "XB", "ZZ", "QO", "AC", "TA", "DG", "CP", "IC", "EA", "CQ"}
)


def main() -> None:
    """Print what is missing, a table for each territory."""
    for code, name in sorted(_territories().items()):
        listed = states().get(code)
        if listed is None or key(name) not in {key(known) for known in listed.names}:
            print(f'[states.{code}]\nnames = ["{name}"]\n')


def _territories() -> dict[str, str]:
    aliases = get_global("territory_aliases")
    alpha3 = {
        new[0]: old for old, new in aliases.items() if len(old) == 3 and old.isalpha() and len(new) == 1
    }
    names = Locale("ar").territories
    return {
        _OTHER_CODES.get(code) or alpha3[code]: name
        for code, name in names.items()
        if code.isalpha() and code not in _NO_STATES
    }


if __name__ == "__main__":
    main()
