"""Passwords and mail addresses: changing them, and the links that prove and reset."""

from typing import Annotated

from apiflask import APIBlueprint
from flask import Response
from pydantic import BaseModel, Field

from coocook_server import tokens
from coocook_server.api.accounts import PREFIX, NewPassword, Password
from coocook_server.api.authentication import Authentication
from coocook_server.api.fields import Request, Text
from coocook_server.api.operations import answer, operation, read_body
from coocook_server.bootstrap import CooCook

Token = Annotated[Text, Field(max_length=200, description="What the link in the mail carries.")]


class PasswordChange(Request):
    """A new password, and the present one."""

    current_password: Password
    new_password: NewPassword


class Forgotten(Request):
    """Whose password is forgotten."""

    email: Annotated[Text, Field(max_length=254, description="The mail address, or the username.")]


class PasswordReset(Request):
    """A new password, by the link of a mail."""

    token: Token
    password: NewPassword


class MailChange(Request):
    """A new mail address, and the password."""

    email: Annotated[Text, Field(max_length=254)]
    password: Password


class Proof(Request):
    """The link that was mailed to an address."""

    token: Token


class PasswordChanged(BaseModel):
    """The new password holds."""

    status: str = "changed"
    ended: int = Field(default=0, description="How many other sessions have ended.")


class MailSent(BaseModel):
    """What was mailed, or would have been."""

    status: str


class MailProved(BaseModel):
    """The address is known to be yours."""

    status: str = "verified"
    email: str


def blueprint(coocook: CooCook, signed_in: Authentication) -> APIBlueprint:
    """The routes of passwords and mail addresses under `/api/coocook/auth`."""
    credentials = APIBlueprint("credentials", __name__, url_prefix=PREFIX, tag="Passwords and mail addresses")
    _add_passwords(credentials, coocook, signed_in)
    _add_mail_addresses(credentials, coocook, signed_in)
    return credentials


def _add_passwords(credentials: APIBlueprint, coocook: CooCook, signed_in: Authentication) -> None:
    @operation(
        credentials,
        "POST",
        "/password",
        answers=PasswordChanged,
        body=PasswordChange,
        refuses=(400, 401, 409),
        signed_in=True,
    )
    def change_password() -> Response:
        """Change your password; every other session of yours ends. A demo token has no session: 409."""
        signed_in.account()
        wish = read_body(PasswordChange)
        ended = coocook.password_changes.change(
            wish.current_password, wish.new_password, by=signed_in.session(), client=tokens.client()
        )
        return answer(PasswordChanged(ended=ended), Cache_Control="no-store")

    @operation(
        credentials,
        "POST",
        "/password/forgot",
        answers=MailSent,
        status=202,
        body=Forgotten,
        refuses=(400,),
    )
    def forgot_password() -> Response:
        """Have a link mailed that sets a new password, within an hour and once.

        The answer is the same whether there is such an account or not.
        """
        coocook.password_changes.ask_for_reset(read_body(Forgotten).email, client=tokens.client())
        return answer(MailSent(status="If there is such an account, a mail is on its way."), 202)

    @operation(
        credentials, "POST", "/password/reset", answers=PasswordChanged, body=PasswordReset, refuses=(400,)
    )
    def reset_password() -> Response:
        """Set a new password by the link of a mail; every session of the account ends."""
        wish = read_body(PasswordReset)
        coocook.password_changes.reset(wish.token, wish.password, client=tokens.client())
        return answer(PasswordChanged(), Cache_Control="no-store")


def _add_mail_addresses(credentials: APIBlueprint, coocook: CooCook, signed_in: Authentication) -> None:
    @operation(credentials, "POST", "/verify", answers=MailProved, body=Proof, refuses=(400, 409))
    def verify() -> Response:
        """Prove a mail address by the link that was sent to it; a new address takes the old one's place."""
        wish = read_body(Proof)
        account = coocook.mail_addresses.verify(wish.token, origin=tokens.client().address)
        return answer(MailProved(email=account.email or ""), Cache_Control="no-store")

    @operation(
        credentials,
        "POST",
        "/verify/resend",
        answers=MailSent,
        status=202,
        refuses=(401, 409),
        signed_in=True,
    )
    def resend() -> Response:
        """Have the link that proves your address mailed once more; 409 if it needs no proof."""
        coocook.mail_addresses.resend(by=signed_in.account())
        return answer(MailSent(status="A mail is on its way."), 202)

    @operation(
        credentials,
        "POST",
        "/email",
        answers=MailSent,
        status=202,
        body=MailChange,
        refuses=(400, 401, 409),
        signed_in=True,
    )
    def change_email() -> Response:
        """Change your mail address: it is yours once the link that is mailed there was used.

        Until then the old one stays. A demo token has no session: 409.
        """
        signed_in.account()
        wish = read_body(MailChange)
        account = signed_in.session().account
        coocook.mail_addresses.change(wish.email, wish.password, by=account, address=tokens.client().address)
        return answer(MailSent(status="A mail is on its way to the new address."), 202)
