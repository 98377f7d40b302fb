"""How a chef's page looks to those who only pass it on: a sent link, a search engine (schema.org)."""

from collections.abc import Iterable
from decimal import Decimal
from pathlib import PurePosixPath
from typing import Any

from coocook_server.bootstrap import CooCook
from coocook_server.language import gettext
from coocook_server.pages.look import site_address
from coocook_server.paths import web_folder
from coocook_server.services.chefs import ChefRecord
from coocook_server.services.menus import MenuRecord
from coocook_server.services.pictures import ADDRESS
from coocook_server.services.reviews import ReviewRecord

DRAWN = "/web/static/img/chefs/"
"""Where the demo chefs' portraits are; beside them lies a picture of each that social networks can read."""
BEST = 5


def page_address(coocook: CooCook, chef: ChefRecord) -> str:
    """The address of a chef's page that is passed on; whoever opens it reads their own language."""
    return f"{site_address(coocook)}/web/coocook/chef-detail.html?id={chef.id}"


def picture(chef: ChefRecord) -> str:
    """The picture of a sent link: a photo's address, or the name of a static file; empty for neither."""
    photo = chef.photo_url or ""
    if photo.startswith(ADDRESS):
        return photo
    name = f"img/share/{PurePosixPath(photo).stem}.png"
    return name if photo.startswith(DRAWN) and (web_folder() / "static" / name).is_file() else ""


def structure(
    coocook: CooCook, chef: ChefRecord, menus: Iterable[MenuRecord], reviews: Iterable[ReviewRecord]
) -> dict[str, Any]:
    """A chef's cooking in schema.org's words: a service, who provides it, what it costs, how it is rated."""
    currency = coocook.settings.currency
    found: dict[str, Any] = {
        "@context": "https://schema.org",
        "@type": "Service",
        "name": gettext("%(name)s, %(cuisine)s chef", name=chef.name, cuisine=chef.cuisine),
        "serviceType": gettext("Private chef"),
        "category": chef.cuisine,
        "url": page_address(coocook, chef),
        "provider": _person(coocook, chef),
        "offers": [
            {
                "@type": "Offer",
                "name": gettext("An hour of cooking"),
                "priceSpecification": _price(chef.hourly_rate, currency, {"unitCode": "HUR"}),
            },
            *(_offer(menu, currency) for menu in menus),
        ],
    }
    if chef.bio:
        found["description"] = chef.bio
    if chef.service_area or chef.location:
        found["areaServed"] = chef.service_area or chef.location
    if chef.rating is not None:
        found["aggregateRating"] = {
            "@type": "AggregateRating",
            "ratingValue": _number(chef.rating),
            "bestRating": BEST,
            "reviewCount": chef.review_count,
        }
        found["review"] = [_review(review) for review in reviews]
    return found


def _person(coocook: CooCook, chef: ChefRecord) -> dict[str, Any]:
    person: dict[str, Any] = {
        "@type": "Person",
        "name": chef.name,
        "jobTitle": gettext("Private chef"),
        "worksFor": {"@type": "Organization", "name": coocook.settings.business_name},
    }
    photo = chef.photo_url or ""
    if photo.startswith("/"):
        person["image"] = f"{site_address(coocook)}{photo}"
    if chef.location:
        person["workLocation"] = {"@type": "Place", "name": chef.location}
    return person


def _offer(menu: MenuRecord, currency: str) -> dict[str, Any]:
    offered = {"@type": "Menu", "name": menu.name}
    if menu.description:
        offered["description"] = menu.description
    price = _price(menu.price_per_guest, currency, {"unitText": gettext("guest")})
    return {"@type": "Offer", "name": menu.name, "itemOffered": offered, "priceSpecification": price}


def _price(amount: Decimal, currency: str, unit: dict[str, str]) -> dict[str, Any]:
    price = {"@type": "UnitPriceSpecification", "price": _number(amount), "priceCurrency": currency}
    return price | unit


def _review(review: ReviewRecord) -> dict[str, Any]:
    found: dict[str, Any] = {
        "@type": "Review",
        "author": {"@type": "Person", "name": review.customer_name},
        "datePublished": review.created_at.date().isoformat(),
        "reviewRating": {"@type": "Rating", "ratingValue": review.rating, "bestRating": BEST},
    }
    return found | ({"reviewBody": review.text} if review.text else {})


def _number(amount: Decimal) -> str:
    return f"{amount.normalize():f}"
