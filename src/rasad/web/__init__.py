"""The page: a desk's view of a dossier in the browser. Asks the api, draws a view; no logic of its own."""

from rasad.web.app import create
from rasad.web.login import hashed
from rasad.web.safety import LOOPBACK, free_port, loopback

__all__ = ["LOOPBACK", "create", "free_port", "hashed", "loopback"]
