"""The steps that take a whole import back, and do it again."""

from coocook_desktop.shift import Shift, Step
from coocook_server.bootstrap import CooCook
from coocook_server.operations.imports import Wanted
from coocook_server.operations.sheets import Sheet


def taking_import_back(coocook: CooCook, shift: Shift, import_id: int, sheet: Sheet, wanted: Wanted) -> Step:
    """Takes an import back as one change, and then imports the same rows again."""

    def step() -> Step:
        coocook.imports.undo(import_id, by=shift.by)
        return _importing_again(coocook, shift, sheet, wanted)

    return step


def _importing_again(coocook: CooCook, shift: Shift, sheet: Sheet, wanted: Wanted) -> Step:
    def step() -> Step:
        import_id = coocook.imports.again(sheet, wanted, by=shift.by)
        return taking_import_back(coocook, shift, import_id, sheet, wanted)

    return step
