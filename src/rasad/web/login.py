"""Who may log in: a file of names and argon2 hashes, and who is logged in now."""

from __future__ import annotations

import secrets
import time
from dataclasses import dataclass, field
from pathlib import Path

from argon2 import PasswordHasher
from argon2.exceptions import VerificationError

from rasad.errors import StoreError

LASTS = 12 * 60 * 60  # seconds without a request, after which a session is over
_TRIES = 5  # wrong passwords for one name, then it waits
_WAIT = 60  # seconds
_HASHER = PasswordHasher()


def hashed(name: str, password: str) -> str:
    """Return the line of a users' file for a name and a password."""
    return f"{name}\t{_HASHER.hash(password)}"


def users(file: str) -> dict[str, str]:
    """Return the hash of each name in a users' file. Raises StoreError with the line that is wrong."""
    try:
        lines = Path(file).read_text(encoding="utf-8").splitlines()
    except OSError as error:
        raise StoreError(file, error.strerror or str(error)) from error
    found = {}
    for n, line in enumerate(lines, 1):
        name, tab, hash = line.partition("\t")
        if line.strip() and not (tab and hash.startswith("$argon2")):
            raise StoreError(file, f"line {n}: a name, a tab and a hash are needed (rasad user writes them)")
        if line.strip():
            found[name] = hash
    return found


@dataclass
class Sessions:
    """Who is logged in, by the session of the browser; forgotten when the server ends."""

    known: dict[str, str]
    _open: dict[str, tuple[str, float]] = field(default_factory=dict)
    _wrong: dict[str, list[float]] = field(default_factory=dict)

    def user(self, session: str) -> str | None:
        """Return who is logged in with a session, and count its time anew."""
        name, seen = self._open.get(session, ("", 0.0))
        if not name or time.monotonic() - seen > LASTS:
            self._open.pop(session, None)
            return None
        self._open[session] = (name, time.monotonic())
        return name

    def login(self, name: str, password: str) -> str | None:
        """Return a new session where name and password fit; after some wrong tries a name has to wait."""
        now = time.monotonic()
        wrong = [at for at in self._wrong.get(name, []) if now - at < _WAIT]
        if len(wrong) >= _TRIES or not self._fits(name, password):
            self._wrong[name] = [*wrong, now][-_TRIES:]
            return None
        session = secrets.token_urlsafe(24)
        self._open[session] = (name, now)
        return session

    def logout(self, session: str) -> None:
        """Forget a session."""
        self._open.pop(session, None)

    def _fits(self, name: str, password: str) -> bool:
        # an unknown name takes as long as a known one
        try:
            return _HASHER.verify(self.known.get(name, _NOBODY), password) and name in self.known
        except VerificationError:
            return False


_NOBODY = _HASHER.hash(secrets.token_urlsafe(16))
