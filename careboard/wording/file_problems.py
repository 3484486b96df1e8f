"""What is said when a file or a disk does not do as asked (safety.md, "When the file will not open")."""

from __future__ import annotations

from collections.abc import Mapping

from careboard.i18n import _


def opening() -> Mapping[str, str]:
    """Return the sentences about a council file that will not open."""
    return {
        "wrong-passphrase": _("That passphrase did not open this file. Check Caps Lock and try again."),
        "passphrase-needed": _("This file needs its passphrase."),
        "damaged": _("This file is damaged. Your passphrase is right. Open the last good copy."),
        "damaged-middle": _("Part of this file is damaged. Nothing has been changed. Open the last good copy."),
        "not-ours": _("This is not a Careboard file."),
        "newer-schema": _("Made by a newer Careboard. Update, or open it to read only."),
        "missing": _("The file is not there. Was it on a USB stick?"),
        "open-elsewhere": _("Already open in another window or on another computer."),
        "moved-away": _(
            "This file was moved to another computer on {date}. The live one is there. Here it can be read and "
            "printed, or taken back."
        ),
        "read-only": _("This file or its folder cannot be written. Opened to read and print only."),
        "read-only-unfinished": _(
            "This file cannot be written here, and its last changes wait beside it. "
            "Copy both files to this computer first."
        ),
        "network-path": _(
            "Careboard keeps its working file on this computer. Choose a folder here; backups may go there."
        ),
        "sqlite-too-old": _("The database of this installation is too old ({version}). Set Careboard up again."),
        "setting-refused": _("The file could not be opened safely, so it was not opened. Nothing has been changed."),
    }


def writing() -> Mapping[str, str]:
    """Return the sentences about what could not be read or written."""
    return {
        "disk-full": _("The disk is full. Nothing is lost. Free some space, then try again."),
        "disk-failed": _("The disk did not answer. Nothing has been changed. Is the stick or the drive still there?"),
        "folder-missing": _("There is no such folder: {path}. Nothing was written."),
        "cannot-read": _("This file cannot be read: {path}. Check that you may open it."),
        "cannot-write": _("This file cannot be written: {path}. Nothing half done was left behind."),
        "no-such-file": _("There is no such file: {path}."),
        "not-a-demonstration": _("{path} is no demonstration that Careboard made. Choose another folder."),
        "same-file": _("That is the file that is read: {path}. Please choose another name."),
        "same-folder": _("That folder holds the first copies already. Please choose another one."),
        "same-place": _("This file lies in that folder already. Please choose another one, such as a stick."),
        "not-a-folder": _("There is no such folder: {folder}."),
        "copy-failed": _("The copy could not be made or is not whole: {path}. The file itself is as it was."),
        "second-folder-failed": _(
            "A copy was made on this computer. The second one, in {folder}, could not be made. Is the drive there?"
        ),
        "migration-failed": _("This file could not be brought up to date. It is as it was, and a copy was made."),
        "older-schema-read-only": _(
            "This file is of an older Careboard and cannot be written here. Copy it to this computer first."
        ),
        "last-copy": _("{problem} The last good copy is {path}."),
        "is-a-folder": _("This is a folder, not a file: {path}."),
        "box-damaged": _("The box of this vote is damaged. Void the round and vote again. All else is safe."),
        "round-key-damaged": _("The key of this vote is damaged. Void the round and vote again. All else is safe."),
    }


def keys() -> Mapping[str, str]:
    """Return the sentences about the passphrase, the PIN and the recovery sheet."""
    return {
        "recovery-sheet-length": _("The recovery sheet has 14 groups of four. Please check that none is missing."),
        "recovery-sheet-character": _("Group {group} holds a character that is not on a recovery sheet."),
        "recovery-sheet-mistyped": _("These groups do not fit together. Please check each one against the sheet."),
        "pin-digits": _("Please choose a PIN of four to eight digits."),
        "pin-locked": _("Five wrong PINs. Please give the passphrase instead."),
        "file-is-not-encrypted": _("This file is not encrypted, so it has no passphrase and no recovery sheet."),
        "no-fresh-copy": _("No copy opens with the new passphrase yet. Make a backup first. Nothing was removed."),
        "passphrase-empty": _("Please choose a passphrase."),
    }
