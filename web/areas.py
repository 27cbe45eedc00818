"""Every area of the site, in the order in which a stranger would meet them."""

from web.account import account
from web.administration import administration
from web.asking import asking
from web.cases import cases
from web.family import family
from web.health import health
from web.library import library
from web.mailbox import mailbox
from web.notices import notices
from web.public import public
from web.recommendations import recommendations
from web.requests import requests
from web.signin import signin

AREAS = (
    public,
    library,
    asking,
    signin,
    account,
    cases,
    requests,
    recommendations,
    family,
    notices,
    mailbox,
    administration,
    health,
)
