"""The story of one issue beside the list, with what may be entered, and its forms."""

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QSizePolicy, QStackedWidget, QWidget

from careboard.i18n import _
from ui.issues.action_form import ActionForm
from ui.issues.actions import Action, action_icon, action_words
from ui.issues.family_reading import Entry
from ui.issues.story_forms import FormView
from ui.issues.story_reading import StoryView
from ui.messages import ask
from ui.widgets.badge import Badge
from ui.widgets.buttons import IconButton, SecondaryButton
from ui.widgets.card import Card, Rule
from ui.widgets.disc import Disc
from ui.widgets.flow_layout import FlowLayout
from ui.widgets.layouts import boxed, column, row
from ui.widgets.page_scroll import PageScroll
from ui.widgets.para import Para
from ui.widgets.plain_text import doubled
from ui.widgets.story_line import StoryLine


class StoryPanel(Card):
    """Nothing here says sorted: that is for the young people alone (rule 1)."""

    action_asked = Signal(str)
    changed = Signal(str, object)
    filled = Signal(str, object)
    page_asked = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(margins=(16, 12, 16, 8), parent=parent)
        self._view: StoryView | None = None
        self._forms: dict[str, ActionForm] = {}
        self._disc = Disc("", "", 40)
        self._title = Para(size=18, weight=700, line_height=1.25)
        self._about = Para(size=14, tone="second")
        self._story = StoryLine(compact=True)
        self._main = SecondaryButton("", "plus")
        self._main.setObjectName("story-main")
        self._more = SecondaryButton(_("More"), "dots-three")
        self._more.setObjectName("story-more")
        self._page = IconButton(_("Show this story as a page"), "file-text")
        self._page.setObjectName("open-this-story")
        self._none = Para(_("Choose an issue to read its story."), tone="second")
        self._places = QStackedWidget()
        self._lay_out()
        self._main.clicked.connect(self._ask_main)
        self._more.clicked.connect(self.open_menu)
        self._page.clicked.connect(self._ask_page)
        self.show_story(None)

    def _lay_out(self) -> None:
        buttons = FlowLayout(space=8)
        buttons.addWidget(self._main)
        buttons.addWidget(self._more)
        story = PageScroll(boxed(column(self._story, margins=(0, 0, 10, 0))))
        story.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Ignored)
        self._read = boxed(column((story, 1), boxed(buttons), space=8))
        self._places.addWidget(self._read)
        words = column(self._title, self._about, space=0)
        head = row(self._disc, (words, 1), self._page, space=12, top=True)
        self._whole = boxed(column(head, Rule(), (self._places, 1), space=8))
        self.setLayout(column(self._none, (self._whole, 1)))

    def show_story(self, view: StoryView | None) -> None:
        """Show an issue; a form of it that was begun comes back as it was left."""
        is_other = view is not None and (self._view is None or self._view.key != view.key)
        self._view = view
        self._none.setVisible(view is None)
        self._whole.setVisible(view is not None)
        if view is None:
            return
        self._disc.show_picture(view.picture, "")
        self._title.setText(view.title)
        self._about.setText(view.about)
        self._story.clear()
        for entry in view.entries:
            self._add(entry)
        self._show_buttons()
        self._places.setCurrentWidget(self._forms.get(view.key, self._read))
        if is_other:
            self._to_top()

    def show_form(self, view: FormView) -> None:
        """Show a form; the same form that was begun before is shown as it was left."""
        form = self._forms.get(view.key)
        if form is not None and form.action is not view.action:
            self._drop_form(form)
            form = None
        if form is None:
            form = ActionForm(view)
            form.changed.connect(self.changed)
            form.filled.connect(self.filled)
            form.cancelled.connect(self._cancel)
            self._forms[view.key] = form
            self._places.addWidget(form)
        self._places.setCurrentWidget(form)
        form.begin()

    def show_kept(self, view: FormView) -> None:
        """Show in the open form what is kept now, after an undo for example."""
        form = self._forms.get(view.key)
        if form is not None and form.action is view.action:
            form.show_values(view)

    def open_form(self) -> str:
        """Return the action of the form that is open for this issue, empty for none."""
        form = self._forms.get(self._view.key) if self._view is not None else None
        return form.action.value if form is not None else ""

    def close_form(self, key: str, _action: Action) -> None:
        """Take a form away, because it was kept."""
        form = self._forms.get(key)
        if form is not None:
            self._drop_form(form)
            self._main.setFocus()

    def refuse(self, text: str, field: str = "") -> None:
        """Say in the open form why nothing was kept."""
        form = self._forms.get(self._view.key) if self._view is not None else None
        if form is not None:
            form.refuse(text, field)

    def confirm(self, title: str, words: str) -> bool:
        """Ask before what nobody can bring back."""
        return ask(self, title, words, _("Erase for good"), _("Keep it"))

    def menu(self) -> QMenu:
        """Return the menu of all other actions."""
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.setAccessibleName(_("More"))
        for each in self._others():
            action = QAction(doubled(action_words(each)), menu)
            action.setData(each.value)
            menu.addAction(action)
        menu.triggered.connect(self._ask_from_menu)
        return menu

    def open_menu(self) -> None:
        """Show the menu above or below its button."""
        self.menu().popup(self._more.mapToGlobal(QPoint(0, self._more.height())))

    def _first(self) -> Action | None:
        """Return what goes on, which has a button of its own; erasing is never that."""
        actions = self._view.actions if self._view is not None else ()
        return actions[0] if actions and actions[0] is not Action.ERASE else None

    def _others(self) -> list[Action]:
        return [each for each in (self._view.actions if self._view is not None else ()) if each is not self._first()]

    def _add(self, entry: Entry) -> None:
        station = self._story.add(
            entry.icon, entry.title, entry.beside, _body(entry), entry.state, dashed=entry.state == "next"
        )
        station.title.set_struck(entry.struck)
        station.title.setAccessibleName(entry.said)

    def _show_buttons(self) -> None:
        first = self._first()
        self._main.setVisible(first is not None)
        self._more.setVisible(bool(self._others()))
        if first is not None:
            self._main.set_words(action_words(first))
            self._main.set_icon(action_icon(first))

    def _to_top(self) -> None:
        for scroll in self._read.findChildren(PageScroll):
            scroll.verticalScrollBar().setValue(0)

    def _drop_form(self, form: ActionForm) -> None:
        del self._forms[form.key]
        self._places.setCurrentWidget(self._read)
        self._places.removeWidget(form)
        form.hide()
        form.deleteLater()

    def _cancel(self) -> None:
        form = self._places.currentWidget()
        if isinstance(form, ActionForm):
            self._drop_form(form)
            self._main.setFocus()

    def _ask_main(self) -> None:
        if (first := self._first()) is not None:
            self.action_asked.emit(first.value)

    def _ask_page(self) -> None:
        if self._view is not None:
            self.page_asked.emit(self._view.key)

    def _ask_from_menu(self, action: QAction) -> None:
        self.action_asked.emit(str(action.data()))


def _body(entry: Entry) -> list[QWidget]:
    body: list[QWidget] = []
    if entry.badge is not None:
        code, words = entry.badge
        line = FlowLayout(space=8)
        line.addWidget(Badge.of(code, words))
        if entry.badge_note:
            line.addWidget(Para(entry.badge_note, 14, tone="second", wrap=False))
        body.append(boxed(line))
    for words in entry.lines:
        line_ = Para(words, 15, tone="second", line_height=1.25)
        line_.set_struck(entry.struck)
        body.append(line_)
    if entry.note:
        body.append(Para(entry.note, 15, tone="second", line_height=1.25))
    return body
