"""A slip as the draft of an e-mail, which any mail program opens: plain text, nothing attached."""

from __future__ import annotations

from email.errors import MessageError
from email.headerregistry import Address
from email.message import EmailMessage
from email.policy import SMTP

from careboard.application.slip_words import slip_text
from careboard.application.slips import Slip
from careboard.domain.text import clean_title
from careboard.errors import RuleBroken
from careboard.i18n import _


def mail_draft(slip: Slip, address: str = "") -> bytes:
    """Return the draft; RuleBroken where what was typed is no address."""
    message = EmailMessage(policy=SMTP)
    message["Subject"] = clean_title(_("{council} waits for your answer").format(council=slip.council))
    if address.strip():
        message["To"] = _read(address)
    # Mail programs open it as a draft that waits to be sent, not as a message that came.
    message["X-Unsent"] = "1"
    message.set_content(slip_text(slip))
    return bytes(message)


def check_address(typed: str) -> None:
    """Refuse what is no address; nothing at all is none yet."""
    if typed.strip():
        _read(typed)


def _read(typed: str) -> Address:
    try:
        address = Address(addr_spec=typed.strip())
    except (MessageError, ValueError, IndexError) as error:
        raise RuleBroken("not-an-address") from error
    if not (typed.strip().isascii() and address.username and address.domain):
        raise RuleBroken("not-an-address")
    return address
