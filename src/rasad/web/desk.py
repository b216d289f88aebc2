"""What every page is given: the dossier, the words of the interface, the templates."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from fastapi import Request
from fastapi.responses import HTMLResponse
from jinja2 import Environment, PackageLoader, StrictUndefined

from rasad.api.dossier import Dossier
from rasad.web import address
from rasad.web.intake import Intake
from rasad.web.login import Sessions
from rasad.web.words import Words, words


def _templates() -> Environment:
    env = Environment(
        loader=PackageLoader("rasad.web"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    env.filters["address"] = address.of
    return env


@dataclass(frozen=True)
class Desk:
    """One dossier as the page shows it."""

    dossier: Dossier
    name: str
    intake: Intake
    sessions: Sessions | None = None
    templates: Environment = field(default_factory=_templates)

    def page(self, request: Request, template: str, *, status: int = 200, **given: Any) -> HTMLResponse:
        """Draw a page in the language that its address asks for."""
        shown = self.templates.get_template(template).render(self.frame(request) | given)
        return HTMLResponse(shown, status_code=status)

    def frame(self, request: Request) -> dict[str, Any]:
        """Return what the frame of every page needs."""
        said = language(request)
        return {
            "w": said,
            "lang": said.lang,
            "dossier_name": self.name,
            "here": request.url.path,
            "asked": address.Asked(request.query_params),
            "part": "HX-Request" in request.headers,
            "csrf": getattr(request.state, "csrf", ""),
            "user": getattr(request.state, "user", None),
        }


def language(request: Request) -> Words:
    """Return the words of the language that an address asks for: Arabic, unless it says ``lang=en``."""
    return words("en" if request.query_params.get("lang") == "en" else "ar")


def desk(request: Request) -> Desk:
    """Return the desk of the application that a request came to."""
    found: Desk = request.app.state.desk
    return found
