"""Everything about one chef that staff change, in tabs; what is typed stays until saved or discarded."""

from collections.abc import Callable
from dataclasses import replace
from typing import Any

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from coocook_desktop import language
from coocook_desktop.chef_steps import draft_of, removing_chef, restoring_chef
from coocook_desktop.language import tr
from coocook_desktop.shift import Shift
from coocook_desktop.tasks import Task, TaskRunner
from coocook_desktop.widgets.banner import Banner
from coocook_desktop.widgets.chef_actions import action_button, make_action, recolour
from coocook_desktop.widgets.chef_activation import ChefActivation
from coocook_desktop.widgets.chef_discard import ask_to_discard
from coocook_desktop.widgets.chef_kept_draft import to_json
from coocook_desktop.widgets.chef_merge import Merged, merged
from coocook_desktop.widgets.chef_parts import HOURS, PROFILE, ChefParts
from coocook_desktop.widgets.chef_photos import ChefPhotos
from coocook_desktop.widgets.chef_profile import NAMES, ChefProfile, value_words
from coocook_desktop.widgets.chef_section import refusal
from coocook_desktop.widgets.hours_editor import HoursEditor
from coocook_desktop.widgets.hours_week import hours_of, week_of
from coocook_desktop.widgets.one_line import OneLine
from coocook_desktop.widgets.scroll_area import scroll_area
from coocook_server.bootstrap import CooCook
from coocook_server.errors import Invalid, NotFound, Stale
from coocook_server.services.chefs import ChefDraft, ChefRecord
from coocook_server.services.working_hours import EVERY_DAY

_NEW = ChefDraft("", "", "", hours=EVERY_DAY)
Read = tuple[ChefRecord, ChefDraft]


class ChefEditor(QWidget):
    """A new chef has a profile and hours; the other tabs open once they are saved."""

    left = Signal()
    """The person is done here, and nothing typed is left unsaved."""
    saved = Signal(object)
    page_asked = Signal(object)
    """The public page of this chef."""
    booking_asked = Signal(int)
    screen_asked = Signal(str)

    def __init__(
        self,
        coocook: CooCook,
        tasks: TaskRunner,
        shift: Shift,
        photos: ChefPhotos,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._coocook = coocook
        self._tasks = tasks
        self._shift = shift
        self._photos = photos
        self.chef: ChefRecord | None = None
        self._base = _NEW
        self._touched: set[str] = set()
        self._saving = False
        self._then: Callable[[], object] | None = None
        self.title = OneLine("heading")
        self.banner = Banner()
        self.profile = ChefProfile(coocook.settings.currency)
        self.hours = HoursEditor()
        self.parts = ChefParts(coocook, tasks, shift, self.profile, _scrolled(self.hours))
        self.tabs, self.sections = self.parts.tabs, self.parts.sections
        self.activation = ChefActivation(coocook, tasks, shift, self)
        self.back_action = make_action(self, tr("&Back to the chefs"), "Alt+Left", self.leave)
        self.save_action = make_action(self, tr("&Save"), "Ctrl+S", self.save)
        self.page_action = make_action(
            self, tr("Public page"), "Ctrl+Shift+O", self._ask_for_page, picture="open"
        )
        make_action(self, tr("Next part"), "Ctrl+PgDown", lambda: self.parts.turn(1))
        make_action(self, tr("Part before"), "Ctrl+PgUp", lambda: self.parts.turn(-1))
        self._lay_out()
        self._connect()
        self._fill(_NEW)

    @property
    def draft(self) -> ChefDraft:
        """What the profile and the hours say."""
        return replace(self._base, **self.profile.values, hours=self.hours.hours)

    @property
    def has_changes(self) -> bool:
        """Whether something was typed anywhere that is not saved."""
        return self._profile_changed or self.parts.has_changes

    def begin(self) -> None:
        """Start with a new chef."""
        self.chef = None
        self._start(_NEW)
        self.parts.show_chef(None)
        self.title.show_text(tr("New chef"))

    def edit(self, chef: ChefRecord, draft: ChefDraft) -> None:
        """Show a chef, with the draft that changes nothing of them."""
        self.chef = chef
        self._start(draft)
        self.parts.show_chef(chef)

    def kept(self) -> dict[str, object] | None:
        """What is typed in the profile and the hours and not saved, to be taken up another day."""
        if not self._profile_changed:
            return None
        id = None if self.chef is None else self.chef.id
        return {"id": id, "base": to_json(self._base), "draft": to_json(self.draft)}

    def take_up(self, chef: ChefRecord | None, base: ChefDraft, draft: ChefDraft) -> None:
        """Show what was typed once over what it was typed over, and what became of the chef since."""
        if chef is None:
            self.begin()
        else:
            self.edit(chef, base)
        self.profile.fill(draft, chef)
        self.hours.set_hours(draft.hours)
        self.banner.say(tr("This is what you typed and had not saved when CooCook was closed."))
        self._touched = {name for name in NAMES if getattr(draft, name) != getattr(base, name)}
        self._show_problems()
        self._enable()
        if chef is not None:
            self._read(chef.id, lambda read: self._rebase(*read, told=False))

    def changed_somewhere(self, nouns: frozenset[str]) -> None:
        """Follow what others do, without losing what is typed."""
        if self.chef is None or self.isHidden():
            return
        if nouns & {"chef", "anything"} and not self._saving:
            self._read(self.chef.id, lambda read: self._rebase(*read, told=False))
        self.parts.changed_somewhere(nouns)

    def save(self) -> None:
        """Save what was typed in any tab; what is wrong is said beside its field."""
        rules = self.parts.rules
        if rules is not None and rules.has_changes:
            rules.save()
        if self._saving or not (self._profile_changed or self.chef is None):
            return
        self._touched = set(NAMES)
        if self._show_problems():
            self._then = None
            self._show_first_problem()
            return
        self.banner.clear()
        chef = self.chef
        if chef is not None and self._base.active and not self.draft.active:
            self.activation.after_looking(chef, self._write)
        else:
            self._write()

    def leave(self) -> None:
        """Go back to the list, after asking where something would be lost."""
        self.after_asking(self.left.emit)

    def after_asking(self, go_on: Callable[[], object]) -> None:
        """Go on at once, or when what was typed is saved, or may be lost as the person says."""
        if not self.has_changes:
            go_on()
            return

        def discard() -> None:
            self.discard()
            go_on()

        def save() -> None:
            self._then = go_on
            self.save()

        self.question = ask_to_discard(self, discard, save)

    def discard(self) -> None:
        """Forget everything that was typed."""
        self._fill(self._base)
        self.parts.discard()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.PaletteChange:
            recolour(self)

    @property
    def _profile_changed(self) -> bool:
        return self.draft != self._base or not self.hours.makes_sense

    def _start(self, draft: ChefDraft) -> None:
        self.banner.clear()
        self._fill(draft)
        self.tabs.setCurrentIndex(PROFILE)
        self.profile.name.setFocus()
        self._load_cuisines()

    def _fill(self, draft: ChefDraft) -> None:
        """Show a draft as what is so; nothing is typed then."""
        self._base = _normal(draft)
        self._touched = set()
        self.profile.fill(self._base, self.chef)
        self.hours.set_hours(self._base.hours)
        self._follow()

    def _follow(self) -> None:
        """Show around the fields what the chef is now."""
        chef = self.chef
        if chef is not None:
            self.title.show_text(chef.name, "" if chef.active else tr(" (inactive)"))
            self.parts.follow(chef)
        self.page_action.setEnabled(chef is not None and chef.active)
        self._show_photo()
        self._show_problems()
        self._enable()

    def _show_photo(self) -> None:
        self.profile.show_photo(self._photos.get(None if self.chef is None else self.chef.photo_url))

    def _enable(self) -> None:
        rules = self.parts.rules
        some = self._profile_changed or self.chef is None or (rules is not None and rules.has_changes)
        self.save_action.setEnabled(not self._saving and some)
        if self._then is not None and not self._saving and not self.has_changes:
            go_on, self._then = self._then, None
            go_on()

    def _typed(self, name: str) -> None:
        self._touched.add(name)
        self._show_problems()
        self._enable()

    def _show_problems(self) -> bool:
        """Say what is wrong with the fields that were touched; whether anything is wrong at all."""
        wrong = self._coocook.chefs.problems(self.draft)
        for name, error in self.profile.errors.items():
            problem = wrong.get(name, "") if name in self._touched else ""
            error.say(language.say(problem) if problem else "")
        return bool(wrong) or not self.hours.makes_sense

    def _show_first_problem(self) -> None:
        for name, error in self.profile.errors.items():
            if error.text():
                self.tabs.setCurrentIndex(PROFILE)
                self.profile.fields[name].setFocus()
                return
        self.tabs.setCurrentIndex(HOURS)

    def _write(self) -> None:
        chef, draft, base = self.chef, self.draft, self._base
        coocook, shift = self._coocook, self._shift
        self._saving = True
        self._enable()

        def work(_task: Task) -> Read:
            if chef is None:
                now = coocook.chefs.add(draft, by=shift.by)
            else:
                now = coocook.chefs.change(chef.id, draft, by=shift.by, version=chef.version)
            return now, draft_of(now, draft.hours)

        def done(read: Read) -> None:
            now, after = read
            self.chef = now
            self._fill(after)
            self._saving = False
            if chef is None:
                words = tr("Chef {chef} added").format(chef=now.name)
                shift.note(words, removing_chef(coocook, shift, now.id, after))
                self.parts.show_chef(now)
            else:
                words = tr("{chef} changed").format(chef=now.name)
                shift.note(words, restoring_chef(coocook, shift, now.id, base, after))
            self.saved.emit(now)
            self._enable()

        self._tasks.run(work, owner=self, done=done, failed=self._refused)

    def _refused(self, fault: Exception) -> None:
        self._saving, self._then = False, None
        self._enable()
        if isinstance(fault, Invalid) and fault.fields:
            for name, problem in fault.fields.items():
                if name in self.profile.errors:
                    self.profile.errors[name].say(language.say(problem))
            self._show_first_problem()
        elif isinstance(fault, Stale) and self.chef is not None:
            self._read(self.chef.id, lambda read: self._rebase(*read, told=True))
        elif isinstance(fault, NotFound):
            self._gone()
        else:
            self.banner.say(refusal(fault), tone="error")

    def _gone(self) -> None:
        """The chef's adding was taken back, or a backup from before restored: what is shown is a new one."""
        self.chef = None
        self.parts.show_chef(None)
        self._follow()
        self.title.show_text(tr("New chef"))
        words = tr("This chef is no longer there. What you see is kept here: save to add it as a new chef.")
        self.banner.say(words, tone="warning")

    def _read(self, id: int, done: Any) -> None:
        def work(_task: Task) -> Read:
            chef = self._coocook.chefs.get(id, even_inactive=True)
            return chef, _normal(draft_of(chef, self._coocook.chefs.hours(id)))

        def still(read: Read) -> None:
            if self.chef is not None and self.chef.id == id and not self._saving:
                done(read)

        self._tasks.run(work, owner=self, done=still, failed=self._refused)

    def _rebase(self, chef: ChefRecord, theirs: ChefDraft, *, told: bool) -> None:
        """Put what was typed on top of what is now; tell where both changed the same, or if asked to."""
        typed_sense = self.hours.makes_sense
        both = merged(self._base, self.draft, theirs)
        mine = self.draft
        self.chef, self._base = chef, theirs
        self.profile.fill(both.draft, chef)
        if typed_sense and both.draft.hours != self.hours.hours:
            self.hours.set_hours(both.draft.hours)
        self._follow()
        if both.disputed or (told and both.changed):
            self._tell_of(both, mine, theirs)

    def _tell_of(self, both: Merged[ChefDraft], mine: ChefDraft, theirs: ChefDraft) -> None:
        currency = self._coocook.settings.currency
        lines = [tr("Somebody else changed this chef meanwhile; nothing that you typed is lost.")]
        for name in both.changed:
            now = value_words(name, getattr(theirs, name), currency)
            words = tr("{name} is now {value}.")
            if name in both.disputed:
                words = tr("{name} is now {value}; you typed {mine}.")
            typed = value_words(name, getattr(mine, name), currency)
            lines.append(words.format(name=tr(NAMES[name]), value=now, mine=typed))
        take = (tr("Take theirs"), lambda: self._take(theirs))
        keep = (tr("Keep mine"), self.banner.clear)
        self.banner.say("\n".join(lines), tone="warning", actions=(take, keep))

    def _take(self, theirs: ChefDraft) -> None:
        self.banner.clear()
        self._fill(theirs)

    def _load_cuisines(self) -> None:
        self._tasks.run(
            lambda _task: self._coocook.chefs.cuisines(), owner=self, done=self.profile.offer_cuisines
        )

    def _ask_for_page(self) -> None:
        if self.chef is not None:
            self.page_asked.emit(self.chef)

    def _connect(self) -> None:
        self.profile.typed.connect(self._typed)
        self.hours.changed.connect(lambda: self._typed("hours"))
        self.parts.edited.connect(self._enable)
        self.parts.booking_asked.connect(self.booking_asked)
        self.parts.screen_asked.connect(self.screen_asked)
        self._photos.arrived.connect(self._show_photo)
        self.activation.refused.connect(self._refused)
        self.activation.booking_asked.connect(self.booking_asked)

    def _lay_out(self) -> None:
        top = QHBoxLayout()
        top.setSpacing(8)
        top.addWidget(action_button(self.back_action))
        top.addSpacing(8)
        top.addWidget(self.title, 1)
        top.addWidget(action_button(self.page_action))
        top.addWidget(action_button(self.save_action, "primary"))
        outer = QVBoxLayout(self)
        outer.setContentsMargins(24, 16, 24, 16)
        outer.setSpacing(12)
        outer.addLayout(top)
        outer.addWidget(self.banner)
        outer.addWidget(self.parts, 1)


def _scrolled(hours: HoursEditor) -> QWidget:
    """The week, as a tab that scrolls where it does not fit."""
    inside = QWidget()
    column = QVBoxLayout(inside)
    column.setContentsMargins(2, 12, 8, 0)
    column.addWidget(hours)
    column.addStretch(1)
    return scroll_area(inside)


def _normal(draft: ChefDraft) -> ChefDraft:
    """The draft with its hours as the painted week gives them back."""
    return replace(draft, hours=hours_of(week_of(draft.hours)))
