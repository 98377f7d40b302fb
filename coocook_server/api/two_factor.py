"""Two-factor: setting it up, signing in with a code, and doing without it again."""

from typing import Annotated

from apiflask import APIBlueprint
from flask import Response
from pydantic import BaseModel, ConfigDict, Field

from coocook_server import tokens
from coocook_server.api.accounts import PREFIX, Password, TokenPair, pair
from coocook_server.api.authentication import Authentication
from coocook_server.api.fields import Instant, Request, Text
from coocook_server.api.operations import answer, operation, read_body
from coocook_server.bootstrap import CooCook
from coocook_server.services.second_factor import CHALLENGE_FOR, RECOVERY_CODES, WRONG_IN_A_ROW

Code = Annotated[Text, Field(max_length=40)]
QR_SCALE = 5
"""Pixels of the picture for each module of the QR code."""


class OwnPassword(Request):
    """Your password, asked for again."""

    password: Password


class FirstCode(Request):
    """What the authenticator app shows."""

    code: Annotated[Code, Field(description="Six digits.")]


class CodeSignIn(Request):
    """The second half of a sign-in."""

    challenge: Annotated[Text, Field(max_length=200, description="What `/auth/login` has answered.")]
    code: Annotated[Code, Field(description="Six digits of the app, or a recovery code.")]


class TwoFactorState(BaseModel):
    """Whether your account has two-factor."""

    model_config = ConfigDict(from_attributes=True)

    on: bool
    since: Instant | None
    recovery_codes_left: int = Field(description="How many recovery codes are still good.")


class TwoFactorSetup(BaseModel):
    """What an authenticator app needs; nothing is on until it is confirmed."""

    secret: str = Field(description="To type in where no camera is at hand; base32.")
    uri: str = Field(description="The `otpauth://` address that the QR code says.")
    qr_svg: str = Field(description="The QR code as an SVG picture in a `data:` address, for an `img`.")


class RecoveryCodes(BaseModel):
    """Keep them where the phone is not: each signs in once. They are not shown again."""

    recovery_codes: list[str] = Field(min_length=RECOVERY_CODES, max_length=RECOVERY_CODES)


class TwoFactorOff(BaseModel):
    """The password alone signs in."""

    on: bool = False


def blueprint(coocook: CooCook, signed_in: Authentication) -> APIBlueprint:
    """The routes of two-factor under `/api/coocook/auth`."""
    two_factor = APIBlueprint("two_factor", __name__, url_prefix=PREFIX, tag="Two-factor")
    _add_setting_up(two_factor, coocook, signed_in)
    _add_signing_in(two_factor, coocook)
    _add_managing(two_factor, coocook, signed_in)
    return two_factor


def _add_setting_up(two_factor: APIBlueprint, coocook: CooCook, signed_in: Authentication) -> None:
    @operation(
        two_factor,
        "POST",
        "/two-factor",
        answers=TwoFactorSetup,
        body=OwnPassword,
        refuses=(400, 401, 409),
        signed_in=True,
    )
    def begin_two_factor() -> Response:
        """Begin to set up two-factor: a secret for an authenticator app. `/two-factor/confirm` turns it on.

        Asked again before that, it gives another secret. A demo token has no session: 409.
        """
        session = signed_in.session_as_it_is()
        wish = read_body(OwnPassword)
        setup = coocook.two_factor.begin(wish.password, by=session, client=tokens.client())
        import segno

        picture = segno.make(setup.uri, error="m", micro=False).svg_data_uri(scale=QR_SCALE, light="white")
        return answer(
            TwoFactorSetup(secret=setup.secret, uri=setup.uri, qr_svg=picture), Cache_Control="no-store"
        )

    @operation(
        two_factor,
        "POST",
        "/two-factor/confirm",
        answers=RecoveryCodes,
        body=FirstCode,
        refuses=(400, 401, 409),
        signed_in=True,
    )
    def confirm_two_factor() -> Response:
        """Turn two-factor on with a code of the app; answers the recovery codes, this once.

        Every other session of yours ends. A demo token has no session: 409.
        """
        session = signed_in.session_as_it_is()
        wish = read_body(FirstCode)
        codes = coocook.two_factor.confirm(wish.code, by=session, client=tokens.client())
        return _codes(codes)


def _add_signing_in(two_factor: APIBlueprint, coocook: CooCook) -> None:
    @operation(
        two_factor, "POST", "/login/two-factor", answers=TokenPair, body=CodeSignIn, refuses=(400, 401)
    )
    def sign_in_with_code() -> Response:
        wish = read_body(CodeSignIn)
        return pair(coocook.two_factor.sign_in(wish.challenge, wish.code, tokens.client()))

    sign_in_with_code.__doc__ = f"""Finish a sign-in with a code of the app, or with a recovery code.

    The challenge of `/auth/login` holds for {CHALLENGE_FOR.seconds // 60} minutes. Each code is taken once.
    After {WRONG_IN_A_ROW} wrong codes in a row those of the app are not taken for a while: 429 says how long
    in `Retry-After`.
    """


def _add_managing(two_factor: APIBlueprint, coocook: CooCook, signed_in: Authentication) -> None:
    @operation(two_factor, "GET", "/two-factor", answers=TwoFactorState, refuses=(401, 409), signed_in=True)
    def read_two_factor() -> Response:
        """Read whether your account has two-factor. A demo token has no session: 409."""
        session = signed_in.session_as_it_is()
        state = TwoFactorState.model_validate(coocook.two_factor.of(session.account.id))
        return answer(state, Cache_Control="private, no-cache")

    @operation(
        two_factor,
        "POST",
        "/two-factor/recovery-codes",
        answers=RecoveryCodes,
        body=OwnPassword,
        refuses=(400, 401, 403, 409),
        signed_in=True,
    )
    def renew_recovery_codes() -> Response:
        """Get new recovery codes; the old ones are void. A demo token has no session: 409."""
        session = signed_in.session()
        wish = read_body(OwnPassword)
        return _codes(coocook.two_factor.renew_codes(wish.password, by=session, client=tokens.client()))

    @operation(
        two_factor,
        "DELETE",
        "/two-factor",
        answers=TwoFactorOff,
        body=OwnPassword,
        refuses=(400, 401, 403, 409),
        signed_in=True,
    )
    def turn_two_factor_off() -> Response:
        """Turn two-factor off: the password alone signs in again. A demo token has no session: 409."""
        session = signed_in.session()
        wish = read_body(OwnPassword)
        coocook.two_factor.turn_off(wish.password, by=session, client=tokens.client())
        return answer(TwoFactorOff(), Cache_Control="no-store")


def _codes(codes: tuple[str, ...]) -> Response:
    return answer(RecoveryCodes(recovery_codes=list(codes)), Cache_Control="no-store")
