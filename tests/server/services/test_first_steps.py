"""How far a new business is."""

from datetime import time

from coocook_server.bootstrap import CooCook
from coocook_server.models.account import DESK
from coocook_server.services.chefs import ChefDraft
from coocook_server.services.first_steps import ENDED
from coocook_server.services.working_hours import WorkingSpan


def test_a_chef_and_their_hours_are_seen(coocook: CooCook) -> None:
    steps = coocook.first_steps
    assert not steps.look().has_chef

    chef = coocook.chefs.add(ChefDraft("이서연", "Vegan", 95), by=DESK)
    coocook.schedules.set_weekly(chef.id, (), by=DESK)
    assert (steps.look().has_chef, steps.look().has_hours) == (True, False)
    assert steps.look().chef_without_hours == chef.id

    coocook.schedules.set_weekly(chef.id, (WorkingSpan(0, time(11), time(22)),), by=DESK)
    assert steps.look().has_hours
    assert steps.look().chef_without_hours is None

    coocook.chefs.set_active(chef.id, False, by=DESK)
    assert not steps.look().has_chef


def test_marks_are_kept_and_taken_away(coocook: CooCook) -> None:
    coocook.first_steps.mark("phone")
    coocook.first_steps.mark("mail")
    coocook.first_steps.mark("mail", done=False)
    assert coocook.first_steps.look().marks == {"phone"}
    assert not coocook.first_steps.look().ended

    coocook.first_steps.mark(ENDED)
    assert coocook.first_steps.look().ended


def test_a_business_that_runs_already_needs_no_first_steps(demo: CooCook) -> None:
    assert demo.first_steps.look().ended

    demo.first_steps.mark("phone")
    assert not demo.first_steps.look().ended
