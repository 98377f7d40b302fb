"""The short pages of rules: privacy and terms."""

from flask import Blueprint, render_template
from flask.typing import ResponseReturnValue


def add_to(pages: Blueprint) -> None:
    """Serve the privacy notice and the terms."""

    @pages.get("/privacy.html")
    def privacy() -> ResponseReturnValue:
        return render_template("privacy.html")

    @pages.get("/terms.html")
    def terms() -> ResponseReturnValue:
        return render_template("terms.html")
