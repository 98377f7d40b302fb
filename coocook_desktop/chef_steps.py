"""The steps that take changes of chefs back and do them again; what was changed since is never undone."""

from collections.abc import Callable, Sequence
from dataclasses import fields, replace
from datetime import date
from typing import Any

from coocook_desktop.shift import Shift, Step
from coocook_server.bootstrap import CooCook
from coocook_server.errors import NotFound, Stale
from coocook_server.services.chefs import ChefDraft, ChefRecord
from coocook_server.services.menus import MenuDraft, MenuRecord
from coocook_server.services.people import AccountChange
from coocook_server.services.pictures import RemovedPicture
from coocook_server.services.schedules import TimeOffDraft
from coocook_server.services.working_hours import WorkingSpan

CHANGED_SINCE = "This was changed by someone else meanwhile. Look at it again first."


def flipping(back: Callable[[], object], there: Callable[[], object]) -> Step:
    """Goes back, then there again, then back."""

    def step() -> Step:
        back()
        return flipping(there, back)

    return step


def draft_of(chef: ChefRecord, hours: tuple[WorkingSpan, ...]) -> ChefDraft:
    """A chef as a draft that changes nothing."""
    values = {each.name: getattr(chef, each.name) for each in fields(ChefDraft) if each.name != "hours"}
    return ChefDraft(**values, hours=hours)


def menu_draft_of(menu: MenuRecord) -> MenuDraft:
    """A menu as a draft that changes nothing."""
    return MenuDraft(**{each.name: getattr(menu, each.name) for each in fields(MenuDraft)})


def restoring_chef(coocook: CooCook, shift: Shift, id: int, before: ChefDraft, after: ChefDraft) -> Step:
    """Gives a chef the former values of what was changed, and then the later ones."""

    def step() -> Step:
        chef = coocook.chefs.get(id, even_inactive=True)
        present = draft_of(chef, coocook.chefs.hours(id))
        wanted = _restored(before, after, present)
        coocook.chefs.change(id, wanted, by=shift.by, version=chef.version)
        return restoring_chef(coocook, shift, id, after, before)

    return step


def removing_chef(coocook: CooCook, shift: Shift, id: int, draft: ChefDraft) -> Step:
    """Takes a chef away who was just added, and then adds them again."""

    def step() -> Step:
        coocook.chefs.remove(id, by=shift.by)
        return adding_chef(coocook, shift, draft)

    return step


def adding_chef(coocook: CooCook, shift: Shift, draft: ChefDraft) -> Step:
    """Adds a chef again, and then takes them away."""
    return lambda: removing_chef(coocook, shift, coocook.chefs.add(draft, by=shift.by).id, draft)


def restoring_menu(coocook: CooCook, shift: Shift, id: int, before: MenuDraft, after: MenuDraft) -> Step:
    """Gives a menu the former values of what was changed, and then the later ones."""

    def step() -> Step:
        menu = coocook.menus.get(id, by=shift.by)
        wanted = _restored(before, after, menu_draft_of(menu))
        coocook.menus.change(id, wanted, by=shift.by, version=menu.version)
        return restoring_menu(coocook, shift, id, after, before)

    return step


def removing_menu(coocook: CooCook, shift: Shift, id: int) -> Step:
    """Takes a menu away, and then puts it back."""
    return lambda: putting_menu_back(coocook, shift, coocook.menus.remove(id, by=shift.by))


def putting_menu_back(coocook: CooCook, shift: Shift, removed: MenuRecord) -> Step:
    """Puts a menu back, and then takes it away."""
    return lambda: removing_menu(coocook, shift, coocook.menus.put_back(removed, by=shift.by).id)


def ordering_menus(
    coocook: CooCook, shift: Shift, chef_id: int, before: Sequence[int], after: Sequence[int]
) -> Step:
    """Puts the menus in their former order, and then in the later one."""
    return flipping(
        lambda: coocook.menus.reorder(chef_id, before, by=shift.by),
        lambda: coocook.menus.reorder(chef_id, after, by=shift.by),
    )


def removing_picture(coocook: CooCook, shift: Shift, id: int) -> Step:
    """Takes a picture away, and then puts it back."""
    return lambda: putting_picture_back(coocook, shift, coocook.pictures.remove(id, by=shift.by))


def putting_picture_back(coocook: CooCook, shift: Shift, removed: RemovedPicture) -> Step:
    """Puts a picture back, and then takes it away."""
    return lambda: removing_picture(coocook, shift, coocook.pictures.put_back(removed, by=shift.by).id)


def ordering_pictures(
    coocook: CooCook, shift: Shift, chef_id: int, before: Sequence[int], after: Sequence[int]
) -> Step:
    """Puts the pictures in their former order, and then in the later one."""
    return flipping(
        lambda: coocook.pictures.reorder(chef_id, before, by=shift.by),
        lambda: coocook.pictures.reorder(chef_id, after, by=shift.by),
    )


def choosing_photo(
    coocook: CooCook, shift: Shift, chef_id: int, before: str | None, after: str | None
) -> Step:
    """Gives a chef the former portrait, by its address, and then the later one."""

    def step() -> Step:
        chef = coocook.chefs.get(chef_id, even_inactive=True)
        if chef.photo_url != after:
            raise Stale(CHANGED_SINCE)
        wanted = replace(draft_of(chef, coocook.chefs.hours(chef_id)), photo_url=before)
        coocook.chefs.change(chef_id, wanted, by=shift.by, version=chef.version)
        return choosing_photo(coocook, shift, chef_id, after, before)

    return step


def dating_hours(
    coocook: CooCook,
    shift: Shift,
    chef_id: int,
    day: date,
    before: tuple[WorkingSpan, ...] | None,
    after: tuple[WorkingSpan, ...] | None,
) -> Step:
    """Gives a date its former hours, and then the later ones."""
    return flipping(
        lambda: coocook.schedules.set_dated(chef_id, day, before, by=shift.by),
        lambda: coocook.schedules.set_dated(chef_id, day, after, by=shift.by),
    )


def adding_time_off(coocook: CooCook, shift: Shift, chef_id: int, draft: TimeOffDraft) -> Step:
    """Adds time off, and then takes it away."""

    def step() -> Step:
        added = coocook.schedules.add_time_off(chef_id, draft, by=shift.by).time_off
        return removing_time_off(coocook, shift, chef_id, draft, added.id)

    return step


def removing_time_off(coocook: CooCook, shift: Shift, chef_id: int, draft: TimeOffDraft, id: int) -> Step:
    """Takes time off away, also where it was put back under another number, and then adds it."""

    def step() -> Step:
        records = coocook.schedules.time_off(chef_id, by=shift.by)
        alike = next((each.id for each in records if each.id == id), None)
        if alike is None:
            alike = next((each.id for each in records if time_off_draft(each) == draft), None)
        if alike is None:
            raise NotFound("There is no such time off.")
        coocook.schedules.remove_time_off(chef_id, alike, by=shift.by)
        return adding_time_off(coocook, shift, chef_id, draft)

    return step


def time_off_draft(record: Any) -> TimeOffDraft:
    """What is asked for to have this time off."""
    return TimeOffDraft(
        first_date=record.first_date,
        last_date=record.last_date,
        starts=record.starts,
        ends=record.ends,
        reason=record.reason,
    )


def linking(coocook: CooCook, shift: Shift, chef_id: int, before: int | None, after: int | None) -> Step:
    """Gives a chef the former account, and then the later one."""
    return flipping(
        lambda: coocook.chefs.link_account(chef_id, before, by=shift.by),
        lambda: coocook.chefs.link_account(chef_id, after, by=shift.by),
    )


def ending_account(coocook: CooCook, shift: Shift, chef_id: int, account_id: int) -> Step:
    """Takes an account that was made for a chef away from it and lets nobody sign in; then the other way."""

    def end() -> None:
        coocook.chefs.link_account(chef_id, None, by=shift.by)
        coocook.people.change(account_id, AccountChange(active=False), by=shift.by)

    def revive() -> None:
        coocook.people.change(account_id, AccountChange(active=True), by=shift.by)
        coocook.chefs.link_account(chef_id, account_id, by=shift.by)

    return flipping(end, revive)


def _restored(before: Any, after: Any, present: Any) -> Any:
    """The present draft with the former values; raises `Stale` if somebody changed one of them since."""
    values = {}
    for each in fields(before):
        was, became = getattr(before, each.name), getattr(after, each.name)
        if was == became:
            continue
        if getattr(present, each.name) != became:
            raise Stale(CHANGED_SINCE)
        values[each.name] = was
    return replace(present, **values)
