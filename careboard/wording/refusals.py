"""What is said when a rule refuses a step: what is wrong, and what to do next."""

from __future__ import annotations

from collections.abc import Mapping

from careboard.i18n import _


def typed() -> Mapping[str, str]:
    """Return the sentences about what was typed."""
    return {
        "field-empty": _("{field} is empty. Please fill it in."),
        "text-too-long": _("This text is too long. Please use at most {limit} characters."),
        "text-cannot-be-printed": _(
            "“{words}” cannot be printed, because no font here has {characters}. Please write it in another way."
        ),
        "language-cannot-be-printed": _(
            "{language} cannot be printed yet. The screen can show it. Please print another."
        ),
        "out-of-bounds": _("Something is longer or larger than a file takes ({field}). Nothing was changed."),
        "count-out-of-range": _("Please give a number of people from 0 to {most}."),
        "not-a-date": _("“{text}” is not a date. Please write it like 2026-12-10."),
        "key-taken": _("“{key}” is there already. Please choose another name."),
        "paper-erased": _("The pages of paper {number} were erased on {date}. Nobody can bring them back."),
        "nothing-to-erase": _("This was erased already. Nothing was changed."),
        "nothing-to-review": _("These records are not past their review date. Nothing was changed."),
        "nothing-to-undo": _("There is nothing to undo."),
        "changed-since": _("This has changed since then. Nothing was done now: please look at it again."),
        "step-overtaken": _("Something has changed since, so this step left the list. Nothing was changed now."),
        "file-exists": _("There is a file already: {path}. Please choose another name. It was not touched."),
    }


def councils() -> Mapping[str, str]:
    """Return the sentences about the council, its groups, scales and pledges."""
    return {
        "cycle-months": _("A cycle lasts from 1 to 60 months, not {months}."),
        "agenda-steps": _("An agenda has all eight steps in their order, and themes only between the first and last."),
        "agenda-minutes": _("Please give from 0 to {most} minutes."),
        "too-many-themes": _("A meeting has room for {most} themes. Please take one out first."),
        "step-stays": _("This step belongs to every meeting. It can be shorter, but it stays."),
        "step-has-its-name": _("Only a theme of the young people's own has a title."),
        "scoring-is-reckoned": _("The minutes of scoring are reckoned from what is asked. Please leave them at 0."),
        "group-twice": _("Two groups have the same key. Please give each group its own."),
        "unknown-group": _("There is no group “{group}” in this council."),
        "unknown-post": _("There is no post “{role}” for passing something on."),
        "unknown-scale": _("There is no scale “{scale}” in this council."),
        "unknown-step": _("“{step}” is not a word of the scale “{scale}”."),
        "scale-steps": _("The scale “{scale}” needs from two to five steps."),
        "scale-repeats": _("The scale “{scale}” names an answer twice."),
        "scale-is-built-in": _("“{scale}” is the name of a built-in scale. Please choose another one."),
        "scale-twice": _("Two scales have the same key. Please give each its own."),
        "pledge-empty": _("A pledge needs at least one commitment."),
        "commitment-twice": _("A commitment stands in this pledge twice."),
        "commitment-in-two-pledges": _(
            "The commitment “{commitment}” stands in two pledges. Please give it another key."
        ),
        "unknown-commitment": _("There is no commitment “{commitment}” in this pledge."),
        "unknown-pledge": _("There is no pledge “{pledge}”."),
        "unknown-version": _("The pledge “{pledge}” has no version {version}."),
        "versions-out-of-order": _("The version numbers of the pledge “{pledge}” have to rise."),
        "changes-in-first-version": _("The first version of the pledge “{pledge}” cannot have come from another one."),
        "change-misshapen": _("This change (“{kind}”) joins too many commitments or too few."),
        "words-unchanged": _("No words were changed."),
        "change-not-once": _(
            "Each old and each new commitment has to stand in exactly one change. Please look at “{commitment}”."
        ),
        "not-a-count": _("Please type a whole number, such as 64, or leave this empty."),
        "out-of-area-too-many": _(
            "{group}: more young people live outside the area than the group speaks for. Please check both numbers."
        ),
        "version-is-scored": _("These words have been scored already. New words make a new version of the pledge."),
        "council-already-here": _("This file holds a council already. Nothing was changed."),
        "no-council": _("There is no council in this file yet."),
        "still-referred-to": _("Something else still refers to this, so it was not taken out."),
    }


def languages() -> Mapping[str, str]:
    """Return the sentences about languages, their phrases and recordings."""
    return {
        "language-code": _("“{language}” is no code of a language. Please write it like pl, or zh-Hant."),
        "language-here": _("{name} is here already. Its words can be changed."),
        "english-stays": _("English stays: its words are shown where another language has none."),
        "too-many-languages": _("A council file takes {most} languages at most."),
        "phrase-not-written": _("This is made of other phrases, so it can be recorded but not written."),
        "placeholder-broken": _("Only a plain name may stand in braces, such as {{word}}."),
        "placeholders-differ": _("The same has to be filled in as in the English: {names}."),
        "placeholders-none": _("Nothing is filled in here, so there can be nothing in braces."),
        "clip-kind": _("This is not a sound that Careboard plays. Please use WAV, MP3, M4A, OGG, WebM or FLAC."),
        "clip-empty": _("There is nothing to hear in this recording."),
        "clip-too-large": _("This recording is larger than {megabytes} MB. Please make a shorter one."),
        "clips-full": _("A council file takes {most} recordings and {megabytes} MB of them at most."),
        "clip-unreadable": _("The file “{name}” cannot be read. Please choose it again."),
        "no-microphone": _("This computer has no microphone. Sound files still work: choose one, or drop it here."),
        "microphone-refused": _(
            "The microphone cannot be used. Allow it in the settings of this computer, then try again."
        ),
        "nothing-heard": _("Nothing was heard. Please speak closer to the microphone, or see if it is switched off."),
    }


def found() -> Mapping[str, str]:
    """Return the sentences about what is not in the file."""
    return {
        "unknown-meeting": _("There is no meeting “{meeting}” in this file."),
        "unknown-issue": _("There is no issue “{issue}” in this file."),
        "unknown-ask": _("There is no ask “{ask}” in this file."),
        "unknown-board": _("There is no board meeting “{board}” in this file."),
        "unknown-language": _("There is no language “{language}” in this file."),
        "unknown-recording": _("There is no recording of this phrase in this file."),
        "unknown-edition": _("There is no such edition of this paper."),
        "unknown-file": _("The council keeps no such file."),
        "unknown-paper": _("There is no paper of that number in this file."),
        "nothing-owed": _("{post} owes nothing today."),
    }


def meetings() -> Mapping[str, str]:
    """Return the sentences about meetings and who is there."""
    return {
        "nobody-here": _("Nobody is counted as here. Please count the young people first."),
        "meeting-is-closed": _("This meeting is closed, so this can no longer be changed."),
        "meeting-is-approved": _("The group has approved this meeting, so this can no longer be changed."),
        "meeting-is-not-planned": _("This meeting has begun already."),
        "meeting-is-not-running": _("This meeting is not running."),
        "meeting-is-not-closed": _("This meeting is not closed yet. Close it first."),
        "another-meeting-is-running": _("Another meeting is still running: {meeting}. Close it first."),
        "round-unfinished": _("A round is not finished yet. Reveal it, void it, or leave its box sealed."),
        "fewer-heads-than-ballots": _("More people have voted than that. Please check how many are here."),
        "vote-has-begun": _("The vote has begun, so the authority can no longer score itself."),
    }


def rounds() -> Mapping[str, str]:
    """Return the sentences about rounds and votes."""
    return {
        "round-asks-nothing": _("Choose at least one question to ask."),
        "question-twice": _("A question stands in this round twice."),
        "unknown-round": _("There is no such round in this meeting."),
        "round-is-not-planned": _("This round has begun already."),
        "round-is-not-open": _("This round takes no answers now."),
        "round-is-not-closed": _("This round is not closed. Close it before the reveal."),
        "round-is-not-revealed": _("This round is not revealed yet."),
        "round-is-not-void": _("This round is not void."),
        "round-is-finished": _("This round has been revealed or voided. What was said there stands."),
        "sorted-is-secret": _("Is it sorted? is asked in secret, or agreed together where fewer than five are here."),
        "agreed-has-no-ballots": _("An agreed round has no ballots. Write down the answer that the group agreed."),
        "round-is-not-agreed": _("This round is not answered by agreeing together."),
        "not-asked": _("That was not asked in this round."),
        "only-a-secret-box-stays-sealed": _("Only the box of a secret vote can stay sealed until the next meeting."),
        "enough-have-voted": _("Five or more have voted, so the box does not need to stay sealed."),
        "box-is-not-left-sealed": _("This box was not left sealed."),
        "more-ballots-than-heads": _("Everyone who is here has voted. If more have come, correct the number first."),
        "no-more-ballots-than-heads": _("There are no more votes than people, so there is nothing to decide."),
        "too-few-to-keep": _("Fewer than five are here, so nothing of this vote can be kept."),
        "too-late-to-void": _("This round has been revealed or voided already. It cannot be voided now."),
        "tallies-do-not-fit": _("The tallies do not fit the questions of this round."),
        "cells-do-not-add-up": _("the cells add up to {cells}, but {voted} people voted"),
        "too-few-to-agree": _("It takes three people to agree an answer. With fewer there is no score."),
        "agreed-does-not-fit": _("Please agree one answer for each question."),
        "answers-do-not-fit": _("These answers do not fit the questions of the box. Nothing was counted."),
        "box-is-not-open": _("This box takes no answers now. Nothing was counted."),
        "too-many-questions": _("{questions} questions are too many for one box. Please ask fewer."),
        "already-answered": _(
            "The group has answered this at this meeting. Before the reveal the vote can be voided and held again; "
            "after the reveal it stands."
        ),
        "round-already-open": _("A vote is open already. Close it or void it first."),
        "round-is-not-open-hands": _("This round is not a vote by show of hands."),
        "no-open-box": _("No box is open at this meeting."),
        "no-sealed-box": _("No sealed box waits for this group."),
        "nothing-to-reveal": _("There is no closed vote to reveal."),
        "round-key-lost": _("The key of this vote is not on this computer. Void the round and vote again."),
        "round-is-open": _("A vote is open, so there is no copy now. Copies are made again once it is closed."),
        "tally-stands": _("What was counted stands. A tally is never changed."),
        "round-open": _("A vote is not finished. Reveal it or void it first. Nothing was written."),
    }


def loops() -> Mapping[str, str]:
    """Return the sentences about issues, answers and loops."""
    return {
        "already-sent": _("This has been sent already. Change the owner or a date by an entry of its own."),
        "owner-missing": _("Please name the post that owes an answer."),
        "due-before-raised": _("{due} is before it was raised. Please choose a later date."),
        "date-runs-backwards": _("{on} is before the last thing that happened. Please check the date."),
        "answer-missing": _("Please say what the answer is."),
        "answer-needs-reason": _("Every answer but yes needs a reason in plain words."),
        "answer-needs-who": _("Please say who decides instead."),
        "told-how": _("Please say how they were told: at a meeting, or by letter, visit or message."),
        "nothing-to-tell": _("There is no new answer to tell back."),
        "not-sent-yet": _("This has not been sent yet. Send it to its owner first."),
        "not-told-back-yet": _("The young people have not been told an answer yet. Tell them first."),
        "not-sorted-yet": _("The young people have not said that this is sorted."),
        "already-decided": _("The young people have decided this already."),
        "good-thing-is-only-told": _("A good thing is only sent and told back."),
        "decision-needs-meeting": _("Only the young people decide this, at a meeting. Please name the meeting."),
        "decision-needs-method": _("Please say how the group decided: in secret, openly or agreed together."),
        "decision-stands": _("What was decided in a secret vote stands. It cannot be withdrawn."),
        "ending-needs-reason": _("Ending an issue without it being sorted needs a reason."),
        "withdrawal-needs-reason": _("Withdrawing an entry needs a reason."),
        "nothing-to-withdraw": _("There is no such entry to withdraw."),
        "date-needs-reason": _("Changing a date needs a reason."),
        "which-date": _("Please say which date changes: answer by, or done by."),
        "issue-is-joined": _("{issue} was joined with {into}. What happens now is entered there."),
        "not-joined": _("{issue} is not joined with another one."),
        "joined-with-itself": _("An issue cannot be joined with itself. Please choose another one."),
        "joined-kinds-differ": _("A good thing and something to change cannot be one. Please choose another one."),
        "joined-groups-differ": _("That was raised by another group, and each group hears its own answers."),
        "others-are-joined": _("Others were joined with {issue}. Please join the two the other way round."),
        "others-come-from-it": _("{others} came out of {issue} or was joined with it, so it cannot be taken out."),
        "issue-is-asked": _("The group is being asked about {issue} now. Please wait for the reveal."),
        "split-from-itself": _("An issue cannot come out of itself."),
        "dots-out-of-range": _("Please give a number of dots from 0 to {most}."),
        "owner-post-twice": _("“{post}” is there already. Please change that entry instead."),
        "too-many-owner-posts": _("A council file takes {most} posts at most."),
        "nothing-to-hang": _("Nothing has been sent to an owner yet, so there is nothing to hang up."),
        "not-an-address": _("This is no e-mail address. Write one, such as head@hillside.example, or leave it empty."),
        "not-written-down": _("This is not written down in Careboard. Please pass it on to the post that is named."),
    }


def boards() -> Mapping[str, str]:
    """Return the sentences about asks, boards and papers."""
    return {
        "new-date-is-past": _("The new date {by} is before the answer itself. Please choose a later one."),
        "nothing-to-tell": _("The board has not answered this ask yet, so there is nothing to tell back."),
        "papers-due-after-board": _("The papers are due on {due}, after the board has met. Please check both dates."),
        "board-has-paper": _("A paper was issued for this board meeting, so its dates stand."),
        "no-year-yet": _("No group has approved a meeting yet, so there is no year to tell of."),
        "paper-covers-nothing": _("No closed meeting waits for a paper."),
        "meetings-not-approved": _("These meetings are not approved by their group yet: {meetings}."),
        "young-editors-missing": _("At least two young editors have to read the paper before it is issued."),
        "text-changed-since-read": _(
            "The text has changed since the young editors read it. Let them read it again, then mark that step as done."
        ),
        "text-read-wrong": _(
            "The fingerprint of the text has 64 digits and letters from a to f, and the day on which it was read."
        ),
        "step-follows-by-itself": _("That the groups approve follows from their meetings. It is not ticked."),
        "step-is-ahead": _("{on} has not come yet. Please give the day on which it was done."),
        "unknown-exempt-paragraph": _("Schedule 12A has paragraphs 1 to {most}."),
        "exempt-needs-reason": _("A paper that is kept from the public needs the reason."),
        "too-many-responses": _("A paper takes {most} responses at most."),
        "response-is-printed": _("This response was printed, so it stays. A further one can be added."),
        "no-responses": _("Nobody has responded to paper {number} yet."),
        "too-many-quotes": _("A meeting gives {most} quotes at most. Please leave some out."),
        "quote-twice": _("This quote was chosen already."),
        "unknown-kept-file": _("A council keeps only these files: {names}."),
        "kept-file-too-large": _("This file is larger than {most} MB. Please choose a smaller one."),
        "work-stopped": _("Stopped. Nothing was changed."),
        "template-not-word": _("This is no Word document. Please choose a file that ends in .docx."),
        "word-template-too-large": _("This template unpacks to more than {most} MB. Please choose a simpler one."),
        "word-template-runs-something": _(
            "This template would run a program or fetch something from elsewhere. Please choose one without macros."
        ),
        "word-template-hides-words": _(
            "This template holds comments, tracked changes or hidden text. Please take them out in Word first."
        ),
        "correction-needs-changes": _("Paper {number} was issued for this board. Please say what a new one changes."),
    }
