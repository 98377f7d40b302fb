"""A form that was sent after its session had ended: nothing typed is lost."""

from flask import render_template, request
from flask.typing import ResponseReturnValue

WORDS = ("text", "special_requests")
"""The fields that hold what somebody wrote; they are shown as well as kept."""


def page() -> ResponseReturnValue:
    """Ask to sign in elsewhere and send the form again; it goes where this request went."""
    kept = {name: value for name, value in request.form.items() if name != "csrf_token"}
    written = [kept[name] for name in WORDS if kept.get(name)]
    return render_template("signed-out.html", kept=kept, written=written, again=request.full_path), 401
