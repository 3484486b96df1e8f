"""Wires an agenda that is edited to what keeps it; the settings have one as well."""

from ui.meetings.agenda_editing import AgendaEditing
from ui.meetings.agenda_editor import AgendaEditor


def wire_agenda(editor: AgendaEditor, editing: AgendaEditing) -> None:
    """Connect what a person changes in an agenda with what keeps it."""
    editor.minutes_given.connect(editing.set_minutes)
    editor.left_out.connect(editing.leave_out)
    editor.theme_added.connect(editing.add_theme)
    editor.renamed.connect(editing.rename_theme)
    editor.moved.connect(editing.move_theme)
    editor.removed.connect(editing.remove_theme)
    editor.usual_asked.connect(editing.back_to_usual)
