"""`/api/coocook/favourites` and `/api/coocook/bookings/{id}/again`."""

from collections.abc import Callable

from coocook_server.bootstrap import CooCook
from coocook_server.models.account import DESK
from tests.server.api.conftest import CHEF, CUSTOMER, Client, Headers

API = "/api/coocook"
FAVOURITES = f"{API}/favourites"


def test_a_chef_is_marked_and_unmarked_as_often_as_one_likes(client: Client) -> None:
    for _ in range(2):
        answer = client.open(f"{FAVOURITES}/3", method="PUT", headers=CUSTOMER)
        assert (answer.status_code, answer.json) == (200, {"chef_id": 3, "favourite": True})
    found = client.get(FAVOURITES, headers=CUSTOMER).json
    assert (found["total"], found["next_cursor"]) == (1, None)
    assert found["favourites"] == [client.get(f"{API}/chefs/3").json]
    assert client.get(FAVOURITES, headers=CHEF).json["favourites"] == []

    for _ in range(2):
        answer = client.open(f"{FAVOURITES}/3", method="DELETE", headers=CUSTOMER)
        assert (answer.status_code, answer.json) == (200, {"chef_id": 3, "favourite": False})
    assert client.get(FAVOURITES, headers=CUSTOMER).json["total"] == 0


def test_there_is_no_such_chef_to_mark(client: Client) -> None:
    for method in ("PUT", "DELETE"):
        for id in ("99", "0", "9" * 30, "x"):
            assert client.open(f"{FAVOURITES}/{id}", method=method, headers=CUSTOMER).status_code == 404


def test_favourites_are_read_part_by_part(client: Client) -> None:
    for id in (1, 2, 3):
        client.put(f"{FAVOURITES}/{id}", headers=CUSTOMER)

    first = client.get(f"{FAVOURITES}?per_page=2", headers=CUSTOMER).json
    rest = client.get(f"{FAVOURITES}?per_page=2&cursor={first['next_cursor']}", headers=CUSTOMER).json

    assert [chef["id"] for chef in first["favourites"] + rest["favourites"]] == [3, 2, 1]
    assert client.get(f"{FAVOURITES}?per_page=0", headers=CUSTOMER).status_code == 400
    assert client.get(f"{FAVOURITES}?cursor=nonsense", headers=CUSTOMER).status_code == 400


def test_a_booking_is_booked_again_by_what_its_draft_says(client: Client) -> None:
    draft = client.get(f"{API}/bookings/2/again", headers=CUSTOMER).json

    assert draft == {
        "chef_id": 2,
        "chef_name": "Sofia Marino",
        "booking_date": "2026-02-26",
        "start_time": "18:00",
        "duration_hours": 3,
        "special_requests": "A birthday for six.",
        "phone": "010-5550-0100",
        "guests": None,
        "dietary_needs": "",
        "allergies": "",
        "address": "",
    }
    wish = {name: value for name, value in draft.items() if name != "chef_name"}
    assert client.post(f"{API}/bookings", json=wish, headers=CUSTOMER).status_code == 201


def test_who_may_not_or_cannot_book_again_is_told_so(
    client: Client, demo: CooCook, token_of: Callable[[str], Headers]
) -> None:
    assert client.get(f"{API}/bookings/99/again", headers=CUSTOMER).status_code == 404
    assert client.get(f"{API}/bookings/1/again", headers=token_of("stranger")).status_code == 404
    assert client.get(f"{API}/bookings/1/again", headers=CHEF).status_code == 403
    demo.chefs.set_active(1, False, by=DESK)
    gone = client.get(f"{API}/bookings/1/again", headers=CUSTOMER)
    assert (gone.status_code, gone.json["rule"]) == (409, "chef_gone")
