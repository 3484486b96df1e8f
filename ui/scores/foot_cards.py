"""Under the scores: promises that are no longer in the pledge, who was heard, and who was not."""

from PySide6.QtWidgets import QWidget

from careboard.i18n import _
from ui.scores.score_reading import EarlierPromise, ScoresView
from ui.widgets.adaptive_row import AdaptiveRow
from ui.widgets.card import Card
from ui.widgets.disc import TO_DO, Disc
from ui.widgets.heading import Heading
from ui.widgets.icon_picture import InfoLine
from ui.widgets.layouts import STRETCH, boxed, column, row
from ui.widgets.para import Para
from ui.widgets.shown_rows import ShownRows


class FootCards(QWidget):
    """The stories of earlier promises, where there are any, and the card of who was heard."""

    def __init__(self) -> None:
        super().__init__()
        self._earlier, self._not_heard = ShownRows(space=12, ruled=True), ShownRows(space=4)
        self._earlier_card = Card(column(Heading(_("Earlier promises and their stories"), 2), self._earlier, space=12))
        self._heard = InfoLine("", "chats-circle", tone="ink", size=16)
        missing = column(Heading(_("Who has not been heard"), 3), self._not_heard, STRETCH, space=4)
        heard = column(Heading(_("Who was heard"), 3), self._heard, STRETCH, space=4)
        people = Card(column(AdaptiveRow(boxed(heard), boxed(missing), stretches=(1, 1), space=24)))
        self.setLayout(column(self._earlier_card, people, space=12))

    def show_view(self, view: ScoresView) -> None:
        """Show what stands beside the scores of a group."""
        self._earlier.show_rows([_story(each) for each in view.earlier])
        self._earlier_card.setVisible(bool(view.earlier))
        self._heard.show_words(view.heard or _("Nobody has met yet."))
        missing = view.not_heard or (_("Every group has met in this cycle."),)
        self._not_heard.show_rows([InfoLine(words, "users-three", size=16) for words in missing])


def _story(one: EarlierPromise) -> QWidget:
    said = [Para(words, tone="second") for words in (one.words, one.said) if words]
    words = column(Para(one.title, weight=700), Para(one.became, weight=600), *said, space=2)
    return boxed(row(column(Disc(one.key, "", 34, TO_DO), STRETCH), (words, 1), space=12))
