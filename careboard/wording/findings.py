"""What may be said of a score, as one sentence with its scale words apart so that a paper can set them bold."""

from __future__ import annotations

import re
from dataclasses import dataclass

from careboard.domain.disclosure import Finding, Showing
from careboard.domain.scales import Scale
from careboard.i18n import _
from careboard.wording.dates import recounted, steps_apart
from careboard.wording.scale_words import answer_in_prose

# Characters that typed text can never hold, so that no council's word is taken for a mark.
_STRONG, _PLAIN = "\x02", "\x03"


@dataclass(frozen=True, slots=True)
class Run:
    """A piece of a sentence; a strong one is set bold."""

    text: str
    strong: bool = False


def finding_sentence(finding: Finding, scale: Scale, authority: str | None = None) -> str:
    """Return what is said under a score; `authority` is the step of the self-score, None without one."""
    return "".join(run.text for run in finding_runs(finding, scale, authority))


def finding_runs(finding: Finding, scale: Scale, authority: str | None = None) -> tuple[Run, ...]:
    """Return the same sentence in pieces, its scale words strong."""
    theirs = "" if authority is None else _strong(answer_in_prose(scale, authority))
    again = "" if finding.recounted is None else recounted(finding.recounted, finding.voted)
    if finding.step is None:
        return _runs(_no_step(finding.showing), _theirs_alone(theirs), again)
    ours = _strong(answer_in_prose(scale, finding.step))
    split = _strong(_("The room was split.")) if finding.split else ""
    if authority is None:
        return _runs(_("We say {ours}.").format(ours=ours), split, _theirs_alone(theirs), again)
    gap = scale.position(finding.step) - scale.position(authority)
    return _runs(_side_by_side(ours, theirs, gap, with_gap=not finding.split), split, again)


def _no_step(showing: Showing) -> str:
    return {
        Showing.AGREED: _("We agreed that we do not know."),
        Showing.TALKED_ABOUT: _("We talked about it, with no score."),
    }.get(showing, _("Too few of us chose a word."))


def _theirs_alone(theirs: str) -> str:
    return _("The council says {theirs}.").format(theirs=theirs) if theirs else _("The council did not score itself.")


def _side_by_side(ours: str, theirs: str, gap: int, *, with_gap: bool) -> str:
    if gap == 0:
        return _("We and the council both say {ours}.").format(ours=ours)
    if not with_gap:
        return _("We say {ours}, the council {theirs}.").format(ours=ours, theirs=theirs)
    if gap < 0:
        return _("We say {ours}, the council {theirs}: we score it higher.").format(ours=ours, theirs=theirs)
    apart = steps_apart(gap)
    return _("We say {ours}, the council {theirs}: {apart}.").format(ours=ours, theirs=theirs, apart=apart)


def _strong(text: str) -> str:
    return f"{_STRONG}{text}{_PLAIN}"


def _runs(*sentences: str) -> tuple[Run, ...]:
    said = " ".join(filter(None, sentences))
    pieces = re.split(f"({_STRONG}[^{_PLAIN}]*{_PLAIN})", said)
    return tuple(Run(piece.strip(_STRONG + _PLAIN), piece.startswith(_STRONG)) for piece in pieces if piece)
