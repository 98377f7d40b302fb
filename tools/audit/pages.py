"""The pages that are audited: a page of the site is one line here."""

from dataclasses import dataclass

from coocook_server.operations.demo import DEMO_CHEF_USERNAME, DEMO_USERNAME

NOBODY = ""
CUSTOMER = DEMO_USERNAME
CHEF = DEMO_CHEF_USERNAME


@dataclass(frozen=True)
class Page:
    """A page by its address below `/web/coocook/`, and the demo's account that looks at it."""

    name: str
    address: str
    account: str = NOBODY
    listed: bool = True
    """Whether search engines may list it."""
    missing: bool = False
    """Whether it is the answer to an address where nothing is."""


PAGES = (
    Page("home", "index.html"),
    Page("explore", "explore.html"),
    Page("explore-filtered", "explore.html?cuisine=Korean&sort=-rating"),
    Page("explore-empty", "explore.html?q=nobody+cooks+this"),
    Page("chef", "chef-detail.html?id=1"),
    Page("privacy", "privacy.html"),
    Page("terms", "terms.html"),
    Page("booking", "booking.html?chef_id=1", listed=False),
    Page("sign-in", "sign-in.html", listed=False),
    Page("register", "register.html", listed=False),
    Page("forgot-password", "forgot-password.html", listed=False),
    Page("reset-password", "reset-password.html?token=made-up", listed=False),
    Page("verify", "verify.html?token=made-up", listed=False),
    Page("not-found", "chef-detail.html?id=1000000", listed=False, missing=True),
    Page("booking-signed-in", "booking.html?chef_id=1", CUSTOMER, listed=False),
    Page("receipt", "receipt.html?id=3", CUSTOMER, listed=False),
    Page("my-bookings", "my-bookings.html", CUSTOMER, listed=False),
    Page("my-bookings-past", "my-bookings.html?show=past", CUSTOMER, listed=False),
    Page("my-booking", "my-booking.html?id=4", CUSTOMER, listed=False),
    Page("my-booking-completed", "my-booking.html?id=2", CUSTOMER, listed=False),
    Page("reschedule", "reschedule.html?id=4", CUSTOMER, listed=False),
    Page("calendar-feed", "calendar-feed.html", CUSTOMER, listed=False),
    Page("account", "account.html", CUSTOMER, listed=False),
    Page("profile", "profile.html", CUSTOMER, listed=False),
    Page("mail-address", "mail-address.html", CUSTOMER, listed=False),
    Page("password", "password.html", CUSTOMER, listed=False),
    Page("sessions", "sessions.html", CUSTOMER, listed=False),
    Page("two-factor", "two-factor.html", CUSTOMER, listed=False),
    Page("favourites", "favourites.html", CUSTOMER, listed=False),
    Page("my-data", "my-data.html", CUSTOMER, listed=False),
    Page("erase", "erase.html", CUSTOMER, listed=False),
    Page("erased", "erased.html", listed=False),
    Page("chef-bookings", "my-bookings.html", CHEF, listed=False),
    Page("my-schedule", "my-schedule.html", CHEF, listed=False),
    Page("my-hours", "my-hours.html", CHEF, listed=False),
    Page("my-time-off", "my-time-off.html", CHEF, listed=False),
    Page("my-reviews", "my-reviews.html", CHEF, listed=False),
)

LEFT_OUT = (
    "sign-in-code.html",  # comes after a password only
    "my-data-to-read.html",  # a file to keep
)
