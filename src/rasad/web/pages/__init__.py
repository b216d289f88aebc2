"""The pages, a file each; their order here is the order in which addresses are tried."""

from rasad.web.pages import (
    actors,
    adding,
    agreements,
    article,
    claims,
    data,
    event,
    evidence,
    login,
    map,
    relations,
    review,
    search,
    timeline,
    today,
)

ROUTERS = (
    today.router,
    timeline.router,
    actors.router,
    agreements.router,
    claims.router,
    event.router,
    article.router,
    evidence.router,
    map.router,
    relations.router,
    search.router,
    review.router,
    adding.router,
    login.router,
    data.router,
)
