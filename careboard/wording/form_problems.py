"""What is said about a response form that came back: what is wrong with it, and what to do next."""

from __future__ import annotations

from collections.abc import Mapping

from careboard.i18n import _


def whole_forms() -> Mapping[str, str]:
    """Return the sentences about a form as a whole."""
    return {
        "form-asks-nothing": _("No ask waits for this board, so there is nothing to answer on a form."),
        "form-too-large": _("This file is larger than {most} MB. A form is much smaller. Nothing was changed."),
        "form-not-readable": _("This file is no PDF that can be read. Please ask for the form again."),
        "form-locked": _("This form is locked with a password. Please ask for it without one."),
        "form-flattened": _(
            "There are no fields in this file: it may have been printed or scanned. "
            "Please ask for the form as it was saved, or type the answers in."
        ),
        "form-altered": _("A field of this form was changed into something else. Please type the answers in."),
        "form-is-another": _("This form is not one that Careboard made. Nothing was changed."),
        "form-is-of-another-version": _("This form is of another version of Careboard. Please type the answers in."),
        "form-reference-altered": _(
            "The reference of this form was altered, so nobody can say which ask is which. Please type the answers in."
        ),
        "form-of-another-council": _(
            "This form belongs to another council, or this one had another name then. Nothing was changed."
        ),
        "form-says-more": _("Something is written in a field that is not ours: {name}. Please type the answers in."),
        "form-written-beside": _("Words were typed beside the fields: “{text}”. Please type the answers in."),
        "form-holds-nothing": _("No answer was filled in. Nothing was changed."),
        "form-ask-moved-on": _(
            "Ask {number} was answered, changed or taken out since the form was looked at. Nothing was changed now. "
            "Please take the form in again."
        ),
        "form-has-faults": _("Nothing was changed. {faults}"),
    }


def blocks() -> Mapping[str, str]:
    """Return the sentences about one answer on a form."""
    return {
        "form-field-missing": _("The field {name} is gone from the form. Please type this answer in."),
        "form-other-choices": _("The choices of this answer were changed. Please type this answer in."),
        "form-answer-missing": _("Something is written here, but no answer was chosen. Please ask which one it is."),
        "form-ask-unknown": _("There is no ask “{key}” any more."),
        "form-ask-changed": _("This ask reads otherwise now than on the form. Please type this answer in."),
        "form-is-older": _("An answer of {on} was entered since this form was made. Please compare the two."),
        "form-answer-taken-back": _(
            "An answer was taken back since this form was made. Please type this answer in."
        ),
        "form-not-a-date": _("“{text}” is not a date. It should read like 10 December 2026."),
        "form-day-is-ahead": _("The form was answered on {on}, and that day has not come yet."),
    }
