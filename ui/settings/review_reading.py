"""What is read out about records that are past their review date."""

from careboard.application.reviewing import RecordClass, Review
from careboard.i18n import _


def review_title(review: Review) -> str:
    """Return what is asked about the records of one class and year, with their number."""
    asked = {
        RecordClass.MEETINGS: _("Meetings of {year} ({count}): keep them?"),
        RecordClass.ISSUES: _("Issues closed in {year} ({count}): keep them?"),
        RecordClass.ASKS: _("Asks settled in {year} ({count}): keep them?"),
        RecordClass.PAPERS: _("Papers of {year} ({count}): keep them?"),
        RecordClass.PASSED_ON: _("What was passed on in {year} ({count}): keep it?"),
    }[review.record]
    return asked.format(year=review.year, count=review.count)
