"""What is read out about records that are past their review date."""

from careboard.application.erasing import Erasure
from careboard.application.reviewing import RecordClass, Review
from careboard.i18n import _, ngettext
from careboard.wording import listed


def review_title(review: Review) -> str:
    """Return what is asked about the records of one class and year, with their number."""
    asked = {
        RecordClass.MEETINGS: _("Private notes, reasons and quotes of {count} meetings in {year}: keep them?"),
        RecordClass.ISSUES: _("Issues closed in {year} ({count}): keep them?"),
        RecordClass.OWNER_NAMES: _("Names of owners of issues closed in {year} ({count}): keep them?"),
        RecordClass.ASKS: _("Asks settled in {year} ({count}): keep them?"),
        RecordClass.PAPERS: _("Papers of {year} ({count}): keep them?"),
        RecordClass.PASSED_ON: _("What was passed on in {year} ({count}): keep it?"),
    }[review.record]
    return asked.format(year=review.year, count=review.count)


def erasure_words(erasure: Erasure) -> str:
    """Return what goes for good, which papers go with it, and that nothing brings it back."""
    count = len(erasure.keys)
    what = {
        RecordClass.MEETINGS: ngettext(
            "The private notes, reasons and quotes of {count} meeting go. Its counts, scores and papers stay.",
            "The private notes, reasons and quotes of {count} meetings go. Their counts, scores and papers stay.",
            count,
        ),
        RecordClass.ISSUES: ngettext(
            "{count} issue goes, with its story and what the group was asked about it. Asks to the board stay.",
            "{count} issues go, with their stories and what the groups were asked about them. Asks to the board stay.",
            count,
        ),
        RecordClass.OWNER_NAMES: ngettext(
            "The name of the owner of {count} issue goes. The post stays.",
            "The names of the owners of {count} issues go. The posts stay.",
            count,
        ),
        RecordClass.ASKS: ngettext(
            "{count} ask goes, with what the board answered and what cover sheets say of it.",
            "{count} asks go, with what the board answered and what cover sheets say of them.",
            count,
        ),
        RecordClass.PAPERS: ngettext(
            "The pages of {count} paper go, with its form, cover sheet and responses.",
            "The pages of {count} papers go, with their forms, cover sheets and responses.",
            count,
        ),
        RecordClass.PASSED_ON: ngettext(
            "The day and the post of {count} matter go.", "The days and posts of {count} matters go.", count
        ),
    }[erasure.record].format(count=count)
    for_good = _("Nobody can bring it back, and nothing before it can be undone.")
    return " ".join(filter(None, (what, _papers(erasure), for_good)))


def _papers(erasure: Erasure) -> str:
    """Name the papers that hold it: both go, or neither does."""
    if not erasure.papers:
        return ""
    numbers = listed([str(number) for number in erasure.papers])
    said = ngettext(
        "Paper {numbers} was issued with it, so its pages go too. Its number stays.",
        "Papers {numbers} were issued with it, so their pages go too. Their numbers stay.",
        len(erasure.papers),
    )
    return said.format(numbers=numbers)
