"""Where a paper that is looked at comes from: the draft as it stands, or one exactly as it was issued."""

from careboard.application.papers import NEXT, Papers
from careboard.domain.boards import Paper
from careboard.i18n import _
from careboard.wording import long_date


class NextPaper:
    """The next paper: drawn from the record each time, a draft until its meetings are approved."""

    def __init__(self, papers: Papers) -> None:
        """Take the papers."""
        self._papers = papers

    def name(self) -> str:
        """Return how it is called."""
        return _("Draft of paper {number}").format(number=self._papers.next_paper())

    def state(self, *, as_draft: bool) -> str:
        """Return what its pages are."""
        return _("The draft, as it stands now") if as_draft else _("As it stands now, without the mark of a draft")

    def draw(self, key: str, *, as_draft: bool) -> bytes:
        """Draw an edition in a format; refused without the mark of a draft until everything is approved."""
        return self._papers.draft(NEXT, key) if as_draft else self._papers.print(NEXT, key)


class IssuedPages:
    """An issued paper: every byte as it was issued."""

    def __init__(self, papers: Papers, paper: Paper) -> None:
        """Take the papers and the one that is looked at."""
        self._papers, self._paper = papers, paper

    def name(self) -> str:
        """Return how it is called."""
        return _("Paper {number}").format(number=self._paper.number)

    def state(self, *, as_draft: bool) -> str:
        """Return what its pages are; they were never marked since."""
        assert as_draft
        return _("As it was issued on {date}").format(date=long_date(self._paper.issued_on))

    def draw(self, key: str, *, as_draft: bool) -> bytes:
        """Return an edition in a format as it was issued; raises NotFound where it was issued without."""
        assert as_draft
        return self._papers.reprint(self._paper.number, key)
