"""Which answers are compressed on the way out, and which never.

Compressed are pages, JSON, the manifest and the sitemap, where they answer a GET, went well and have a
kilobyte or more. Static files are compressed once by `coocook_server.pages.static_files`; pictures and PDF
files are compressed in themselves.

The length of a compressed answer tells whether a guess in the address occurs elsewhere in it, beside a
form's token for instance (BREACH). Only a page of another site would have a visitor's browser try guess after
guess. So an answer to a request with cookies is compressed only where the browser says (`Sec-Fetch-Site`)
that one of our own pages asked, or the person; and never one to a request with a token, one about signing in,
or a problem.
"""

import re

from flask import Flask, Response, request
from flask_compress import Compress

TYPES = frozenset({"text/html", "application/json", "application/manifest+json", "application/xml"})

SMALLEST = 1024
"""Bytes; below it there is little to gain."""

_CODINGS = ("br", "zstd", "gzip")

_CODED = re.compile(rf":({'|'.join(_CODINGS)})(?=\")")
_CONDITIONS = ("HTTP_IF_MATCH", "HTTP_IF_NONE_MATCH")
_AS_SENT = "coocook.if_none_match"

_OUR_OWN = ("same-origin", "none")


def install(app: Flask) -> None:
    """Compress the answers that may be; install it early, since what is installed later comes before it."""
    app.config.update(
        COMPRESS_REGISTER=False,
        COMPRESS_STREAMS=False,
        COMPRESS_EVALUATE_CONDITIONAL_REQUEST=False,  # the routes do, by the tags they know
        COMPRESS_MIMETYPES=sorted(TYPES),
        COMPRESS_MIN_SIZE=SMALLEST,
        COMPRESS_ALGORITHM=list(_CODINGS),
        COMPRESS_BR_LEVEL=5,
        COMPRESS_ZSTD_LEVEL=5,
        COMPRESS_LEVEL=6,
    )
    compress = Compress()
    compress.init_app(app)

    @app.before_request
    def know_own_tags() -> None:
        """Take off what compression put to the tags of earlier answers, for the routes to know theirs."""
        environ = request.environ
        environ[_AS_SENT] = environ.get("HTTP_IF_NONE_MATCH", "")
        for name in _CONDITIONS:
            if name in environ:
                environ[name] = _CODED.sub("", environ[name])

    @app.after_request
    def pack(response: Response) -> Response:
        if response.status_code == 304:
            _tag_as_sent(response)
        if not _may_be_compressed(response):
            return response
        # Flask-Compress takes `br;q=0` for a wish.
        if all(request.accept_encodings.quality(coding) == 0 for coding in _CODINGS):
            response.vary.add("Accept-Encoding")
            return response
        return compress.after_request(response)


def _may_be_compressed(response: Response) -> bool:
    if request.method not in ("GET", "HEAD") or response.status_code != 200:
        return False
    if response.mimetype not in TYPES or (response.content_length or 0) < SMALLEST:
        return False
    if "Authorization" in request.headers or "/auth/" in request.path:
        return False
    return not request.cookies or request.headers.get("Sec-Fetch-Site") in _OUR_OWN


def _tag_as_sent(response: Response) -> None:
    """Give the tag of the form that the browser has, which is the one it may go on to use."""
    tag, _ = response.get_etag()
    for coding in _CODINGS:
        if f'"{tag}:{coding}"' in request.environ[_AS_SENT]:
            response.set_etag(f"{tag}:{coding}")
