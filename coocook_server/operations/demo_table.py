"""What makes the demo chefs' pages look lived in: drawn dishes, menus, a review and some messages.

Nothing but the pages relies on it; what others rely on is in `demo`.
"""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta

from coocook_server.models.account import DESK, Actor
from coocook_server.paths import resources_folder
from coocook_server.services.images import Reworked
from coocook_server.services.menus import MenuDraft, Menus
from coocook_server.services.messages import Messages
from coocook_server.services.pictures import Pictures
from coocook_server.services.reviews import ReviewDraft, Reviews
from coocook_server.store import Store

WIDTH, HEIGHT = 896, 672
"""Pixels, of every drawn dish."""


@dataclass(frozen=True)
class Dish:
    """A drawing in `resources/demo`, and what is on the plate."""

    file: str
    alt: str


@dataclass(frozen=True)
class Table:
    """What a demo chef shows and offers."""

    dishes: tuple[Dish, ...]
    menus: tuple[MenuDraft, ...]


TABLES = (
    Table(
        dishes=(
            Dish(
                "bibimbap",
                "Bibimbap in a black stone bowl: spinach, carrot, beef, sprouts, courgette, mushrooms and "
                "kimchi around a fried egg, with red pepper paste beside it.",
            ),
            Dish(
                "kalguksu",
                "Hand-cut noodles lifted with chopsticks from a brass bowl of clam broth, a small dish of "
                "kimchi next to it.",
            ),
        ),
        menus=(
            MenuDraft(
                name="Hansik for the season",
                description="Seven banchan made that morning, and a broth begun the day before.",
                price_per_guest=48,
                smallest_guests=2,
                most_guests=8,
                courses=(
                    "Seven seasonal banchan",
                    "Pan-fried courgette and cod jeon",
                    "Kalguksu: hand-cut noodles in clam broth",
                    "Braised short rib with chestnuts and jujube",
                    "Sikhye, cold and barely sweet",
                ),
            ),
            MenuDraft(
                name="돌솥비빔밥 한 상",
                description="A stone bowl for each guest. Meat or none, as you like it.",
                price_per_guest=32,
                smallest_guests=2,
                most_guests=12,
                courses=("Acorn jelly salad", "Dolsot bibimbap with soup and three banchan", "Citron tea"),
            ),
        ),
    ),
    Table(
        dishes=(
            Dish(
                "tortellini-in-brodo",
                "Tortellini in clear golden broth with parsley, in a white plate with a green line, beside "
                "a checked napkin.",
            ),
            Dish(
                "tagliatelle-al-ragu",
                "A nest of tagliatelle under a dark ragù with shaved parmesan and basil, a glass of red wine "
                "beside it.",
            ),
            Dish("tiramisu", "A tall slice of tiramisù dusted with cocoa, and an espresso in a red cup."),
        ),
        menus=(
            MenuDraft(
                name="Sunday in Modena",
                description="The Sunday lunch of Sofia's grandmother, with the pasta rolled at your table.",
                price_per_guest=45,
                smallest_guests=4,
                most_guests=10,
                courses=(
                    "Gnocco fritto with prosciutto",
                    "Tortellini in brodo",
                    "Tagliatelle al ragù, cooked for five hours",
                    "Bitter leaves with aged balsamic vinegar",
                    "Tiramisù",
                ),
            ),
            MenuDraft(
                name="Pasta class and dinner",
                description="Everybody rolls, cuts and folds; then everybody eats what they made.",
                price_per_guest="39.50",
                smallest_guests=2,
                most_guests=6,
                courses=("Focaccia and olives", "Two kinds of fresh pasta, made together", "Panna cotta"),
            ),
        ),
    ),
    Table(
        dishes=(
            Dish(
                "nigiri",
                "Four nigiri on a wooden board: salmon, tuna, omelette and sea urchin, with wasabi, ginger, "
                "a dish of soy sauce and a bottle of warm sake.",
            ),
            Dish(
                "sashimi",
                "Fans of salmon, tuna and sea bream on green shiso leaves, with lemon and salmon roe, on a "
                "plate with a blue wave rim.",
            ),
        ),
        menus=(
            MenuDraft(
                name="Counter for an evening",
                description="Twelve pieces, one after the other, as over the counter in Kanazawa.",
                price_per_guest=75,
                smallest_guests=2,
                most_guests=6,
                courses=(
                    "Sashimi of three fish",
                    "Chawanmushi with crab",
                    "Twelve nigiri, chosen that morning",
                    "Red miso soup with clams",
                    "Matcha and a seasonal sweet",
                ),
            ),
            MenuDraft(
                name="Chirashi lunch",
                price_per_guest=42,
                smallest_guests=2,
                most_guests=8,
                courses=("Cucumber and wakame", "Chirashi with seven toppings", "Miso soup"),
            ),
        ),
    ),
    Table(
        dishes=(
            Dish(
                "souffle",
                "A tall golden soufflé dusted with sugar in a white ramekin, with two strawberries and a jug "
                "of cream.",
            ),
            Dish(
                "leeks-vinaigrette",
                "Leeks in vinaigrette on an oval plate, with chopped egg, chives and chervil, and two slices "
                "of baguette.",
            ),
        ),
        menus=(
            MenuDraft(
                name="A bistro in Lyon",
                description="Four courses without hurry. The soufflé goes into the oven when you ask for it.",
                price_per_guest="54.50",
                smallest_guests=2,
                most_guests=8,
                courses=(
                    "Leeks in vinaigrette with egg mimosa",
                    "Blanquette de veau with pilaf rice",
                    "Saint-Marcellin and walnut bread",
                    "Soufflé with orange",
                ),
            ),
            MenuDraft(
                name="Sunday roast chicken",
                description="One big bird in the middle of the table, and enough potatoes.",
                price_per_guest=38,
                smallest_guests=4,
                most_guests=10,
                courses=(
                    "Onion soup",
                    "Roast chicken with tarragon, potatoes and green beans",
                    "Chocolate mousse",
                ),
            ),
        ),
    ),
    Table(
        dishes=(
            Dish(
                "lotus-leaf-rice",
                "연잎밥: rice steamed in an open lotus leaf with chestnuts, jujubes, ginkgo nuts and black "
                "beans, in a bamboo steamer.",
            ),
            Dish(
                "temple-table",
                "절밥 한 상: a wooden tray with soybean soup and tofu, rice, braised lotus root, green herbs "
                "and pink pickled radish.",
            ),
        ),
        menus=(
            MenuDraft(
                name="사찰 음식 한 상",
                description="제철 채소로 차린 다섯 가지 코스. Without garlic, onion or anything animal.",
                price_per_guest=36,
                smallest_guests=2,
                most_guests=10,
                courses=(
                    "연근 죽 · Lotus root porridge",
                    "두부구이와 들깨 소스 · Grilled tofu with perilla",
                    "연잎밥 · Rice steamed in a lotus leaf",
                    "된장국과 나물 · Soybean soup and wild greens",
                    "오미자차 · Five-flavour berry tea",
                ),
            ),
            MenuDraft(
                name="A vegan table for friends",
                price_per_guest=29,
                smallest_guests=4,
                most_guests=12,
                courses=("Mushroom jeon", "Japchae with seven vegetables", "Sweet pumpkin and ginger"),
            ),
        ),
    ),
)
"""In the order of the demo chefs."""

REVIEWED = 2
"""The demo booking that is completed."""

REVIEW = ReviewDraft(
    5,
    "Six of us, one small kitchen, and not a moment of fuss. The tortellini were gone before the plates were "
    "warm, and the birthday child folded the last ones with Sofia.",
)
ANSWER = "Grazie! Tell the young cook that her tortellini held together better than my first ones did."

TALKED_ABOUT = 1
QUESTION = "We are four, and one of us eats no shellfish. Can the noodles be made without the clams?"
REPLY = "Of course: that bowl gets an anchovy and kelp broth of its own. Do you have a pot of five litres?"
THANKS = "We do. See you then, and thank you!"


def lay(
    store: Store,
    now: datetime,
    chef_ids: list[int],
    customer: Actor,
    chef: Actor,
) -> None:
    """Give the demo chefs their galleries, menus, the review and the messages, as of `now`."""
    pictures, menus = Pictures(store, lambda: now), Menus(store, lambda: now)
    for chef_id, table in zip(chef_ids, TABLES, strict=True):
        for dish in table.dishes:
            pictures.add_reworked(chef_id, _reworked(dish), dish.alt, by=DESK)
        for menu in table.menus:
            menus.add(chef_id, menu, by=DESK)
    reviewed = Reviews(store, _ago(now, days=4)).add(REVIEWED, REVIEW, by=customer)
    Reviews(store, _ago(now, days=3)).answer(reviewed.id, ANSWER, by=DESK)
    for hours, writer, words in ((40, customer, QUESTION), (38, chef, REPLY), (37, customer, THANKS)):
        Messages(store, _ago(now, hours=hours)).write(TALKED_ABOUT, words, by=writer)
    Messages(store, _ago(now, hours=36)).mark_read(TALKED_ABOUT, by=chef)
    Messages(store, _ago(now, hours=36)).mark_read(TALKED_ABOUT, by=customer)


def _ago(now: datetime, **parts: int) -> Callable[[], datetime]:
    then = now - timedelta(**parts)
    return lambda: then


def _reworked(dish: Dish) -> Reworked:
    """The drawing in pixels, as `tools/drawings.py` has made it once: that would take a tenth of a second."""
    folder = resources_folder() / "demo"
    whole, small = (folder / f"{dish.file}{ending}.webp" for ending in ("", ".small"))
    return Reworked(whole.read_bytes(), small.read_bytes(), WIDTH, HEIGHT)
