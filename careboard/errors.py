"""The errors that Careboard raises on purpose; anything else is a bug."""

from __future__ import annotations


class CareboardError(Exception):
    """Something that Careboard can explain to the person in front of it."""


class CodedError(CareboardError):
    """An error with a code that `careboard.wording` turns into a sentence, and the details it needs."""

    def __init__(self, code: str, /, **details: object) -> None:
        """Keep the code and the details; the wording is chosen where a person reads it."""
        super().__init__(code)
        self.code = code
        self.details = details


class RuleBroken(CodedError):
    """A rule of the domain refused a step; the person can mend it."""


class NotFound(CodedError):
    """Something was asked for that this council file does not hold."""


class StorageProblem(CodedError):
    """A file or a disk did not do as asked; not our bug, and nothing was changed."""
