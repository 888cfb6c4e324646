"""Messages about the case, interviews, consent, codes and incidents."""

from __future__ import annotations

from testimony_app.messages.marks import QT_TRANSLATE_NOOP

TEXTS: dict[str, tuple[str, str]] = {
    "case.suffix": (
        QT_TRANSLATE_NOOP("messages", "A case is a folder whose name ends in .testimony; nothing was created."),
        QT_TRANSLATE_NOOP("messages", "Add .testimony to the name."),
    ),
    "case.title_missing": (
        QT_TRANSLATE_NOOP("messages", "The case has no title yet."),
        QT_TRANSLATE_NOOP("messages", "Give it a title that names no person."),
    ),
    "case.name_unfit": (
        QT_TRANSLATE_NOOP("messages", "A folder cannot have this name; nothing was created."),
        QT_TRANSLATE_NOOP("messages", "Use letters, digits, spaces and hyphens."),
    ),
    "case.newer_format": (
        QT_TRANSLATE_NOOP("messages", "This case was written by a newer version of the app; it was not touched."),
        QT_TRANSLATE_NOOP("messages", "Open it with the newer version."),
    ),
    "case.upgrade_needs_writing": (
        QT_TRANSLATE_NOOP("messages", "This case is of an older format and lies where nothing can be written."),
        QT_TRANSLATE_NOOP("messages", "Copy it to a disk that can be written, and open the copy."),
    ),
    "case.incomplete": (
        QT_TRANSLATE_NOOP("messages", "The case was never finished when it was created; nothing was stored in it."),
        QT_TRANSLATE_NOOP("messages", "Create it anew under another name."),
    ),
    "case.closed": (
        QT_TRANSLATE_NOOP("messages", "The case is locked. What was saved before is safe."),
        QT_TRANSLATE_NOOP("messages", "Unlock it and go on."),
    ),
    "case.read_only": (
        QT_TRANSLATE_NOOP("messages", "The case is open for reading only; nothing was changed."),
        QT_TRANSLATE_NOOP(
            "messages", "Check the warning on the audit page, or copy the case to a disk you can write to."
        ),
    ),
    "case.disk_full": (
        QT_TRANSLATE_NOOP("messages", "The disk is full. This act was not stored; everything before it is."),
        QT_TRANSLATE_NOOP("messages", "Free some space and do it again."),
    ),
    "case.not_stored": (
        QT_TRANSLATE_NOOP("messages", "This act could not be stored; everything before it is."),
        QT_TRANSLATE_NOOP("messages", "Try again. If it happens twice, close the case and open it again."),
    ),
    "input.invalid": (
        QT_TRANSLATE_NOOP("messages", "One entry does not fit: {field}. Nothing was stored."),
        QT_TRANSLATE_NOOP("messages", "Correct it and save again."),
    ),
    "code.unfit": (
        QT_TRANSLATE_NOOP("messages", "A code has 1 to 40 letters, digits, dots or hyphens, and no spaces."),
        QT_TRANSLATE_NOOP("messages", "Use a code such as W-014, never a name."),
    ),
    "vocabulary.missing": (
        QT_TRANSLATE_NOOP("messages", "The list {vocabulary} is missing from the installation; the case is unharmed."),
        QT_TRANSLATE_NOOP("messages", "Install the app again."),
    ),
    "map.unreadable": (
        QT_TRANSLATE_NOOP("messages", "The outlines of the map cannot be read; the case is unharmed."),
        QT_TRANSLATE_NOOP("messages", "Install the app again."),
    ),
    "vocabulary.unknown_term": (
        QT_TRANSLATE_NOOP("messages", "The list {vocabulary} has no such term."),
        QT_TRANSLATE_NOOP("messages", "Choose a term from the list."),
    ),
    "date.unreadable": (
        QT_TRANSLATE_NOOP("messages", "This is not a date the app can read."),
        QT_TRANSLATE_NOOP("messages", "Write 2031-05-12, or only 2031-05 or 2031 if you know no more."),
    ),
    "date.ends_before_start": (
        QT_TRANSLATE_NOOP("messages", "The range ends before it starts."),
        QT_TRANSLATE_NOOP("messages", "Write the earlier date first."),
    ),
    "date.precision_mismatch": (
        QT_TRANSLATE_NOOP("messages", "The date and its precision contradict each other."),
        QT_TRANSLATE_NOOP("messages", "Leave out what is not known, or mark the date as an estimate."),
    ),
    "interview.code_taken": (
        QT_TRANSLATE_NOOP("messages", "There is an interview {interview} already; nothing was stored."),
        QT_TRANSLATE_NOOP("messages", "Take the next free code."),
    ),
    "interview.missing": (
        QT_TRANSLATE_NOOP("messages", "This interview is not in the case."),
        QT_TRANSLATE_NOOP("messages", "Go back to the list of interviews."),
    ),
    "interview.unknown_code": (
        QT_TRANSLATE_NOOP("messages", "No interview has this code."),
        QT_TRANSLATE_NOOP("messages", "List the interviews to see their codes."),
    ),
    "witness.missing": (
        QT_TRANSLATE_NOOP("messages", "This witness is not in the case."),
        QT_TRANSLATE_NOOP("messages", "Go back to the list of interviews."),
    ),
    "witness.code_taken": (
        QT_TRANSLATE_NOOP("messages", "The code {witness} belongs to another witness; nothing was changed."),
        QT_TRANSLATE_NOOP("messages", "Take the next free code."),
    ),
    "identity.reason_missing": (
        QT_TRANSLATE_NOOP("messages", "Names are opened only for a reason, and the reason is logged."),
        QT_TRANSLATE_NOOP("messages", "Write why you need this name."),
    ),
    "identity.closed": (
        QT_TRANSLATE_NOOP("messages", "Names are closed on this device; nothing was shown."),
        QT_TRANSLATE_NOOP("messages", "Ask the case lead if you need one."),
    ),
    "register.full": (
        QT_TRANSLATE_NOOP("messages", "No number is left for another name; nothing was changed."),
        QT_TRANSLATE_NOOP(
            "messages", "Let another person of the team, who has numbers of their own, mask these names."
        ),
    ),
    "register.form_missing": (
        QT_TRANSLATE_NOOP("messages", "A registered name needs at least one spelling."),
        QT_TRANSLATE_NOOP("messages", "Write the name as it may appear in a transcript."),
    ),
    "consent.expired_is_computed": (
        QT_TRANSLATE_NOOP("messages", "A decision cannot be entered as expired: that follows from its last valid day."),
        QT_TRANSLATE_NOOP("messages", "Enter the decision as it was made, with the day until which it is valid."),
    ),
    "consent.conditions_missing": (
        QT_TRANSLATE_NOOP("messages", "A conditional decision needs its conditions; nothing was stored."),
        QT_TRANSLATE_NOOP("messages", "Write the conditions in the witness's own terms."),
    ),
    "consent.recording_refused": (
        QT_TRANSLATE_NOOP("messages", "The witness did not agree to audio recording, so no recording was imported."),
        QT_TRANSLATE_NOOP("messages", "If that is a mistake, correct the consent decision first."),
    ),
    "code.missing": (
        QT_TRANSLATE_NOOP("messages", "This code is no longer in the code book."),
        QT_TRANSLATE_NOOP("messages", "Choose another code."),
    ),
    "code.unknown_name": (
        QT_TRANSLATE_NOOP("messages", "No code has this name."),
        QT_TRANSLATE_NOOP("messages", "List the codes to see their names."),
    ),
    "code.ambiguous_name": (
        QT_TRANSLATE_NOOP("messages", "Several codes have this name."),
        QT_TRANSLATE_NOOP("messages", "Write its whole path, such as Attack / Second strike."),
    ),
    "code.name_taken": (
        QT_TRANSLATE_NOOP("messages", "There is a code of this name in the same place; nothing was changed."),
        QT_TRANSLATE_NOOP("messages", "Use that one, or choose another name."),
    ),
    "code.own_ancestor": (
        QT_TRANSLATE_NOOP("messages", "A code cannot lie below itself; nothing was changed."),
        QT_TRANSLATE_NOOP("messages", "Choose another place."),
    ),
    "code.in_use": (
        QT_TRANSLATE_NOOP("messages", "Passages are tagged with this code, so it was not removed."),
        QT_TRANSLATE_NOOP("messages", "Retire it: it stays on its passages and is offered no more."),
    ),
    "code.has_children": (
        QT_TRANSLATE_NOOP("messages", "Other codes lie below this one, so it was not removed."),
        QT_TRANSLATE_NOOP("messages", "Move them first."),
    ),
    "code.retired": (
        QT_TRANSLATE_NOOP("messages", "This code is retired; the passage was not tagged."),
        QT_TRANSLATE_NOOP("messages", "Choose another code, or bring this one back in the code book."),
    ),
    "incident.missing": (
        QT_TRANSLATE_NOOP("messages", "This incident is not in the case."),
        QT_TRANSLATE_NOOP("messages", "Go back to the list of incidents."),
    ),
    "incident.unknown_code": (
        QT_TRANSLATE_NOOP("messages", "No incident has this code."),
        QT_TRANSLATE_NOOP("messages", "List the incidents to see their codes."),
    ),
    "incident.code_taken": (
        QT_TRANSLATE_NOOP("messages", "There is an incident {incident} already; nothing was stored."),
        QT_TRANSLATE_NOOP("messages", "Take the next free code."),
    ),
    "incident.positions_endanger": (
        QT_TRANSLATE_NOOP("messages", "Where something happened can lead to those who spoke of it."),
        QT_TRANSLATE_NOOP("messages", "Give positions only to people who need them, and never in public."),
    ),
    "coding.missing": (
        QT_TRANSLATE_NOOP("messages", "This coding is no longer there."),
        QT_TRANSLATE_NOOP("messages", "Nothing is to be done."),
    ),
    "passage.outside": (
        QT_TRANSLATE_NOOP("messages", "The passage lies outside the transcript; it was not tagged."),
        QT_TRANSLATE_NOOP("messages", "Select it again."),
    ),
    "passage.empty": (
        QT_TRANSLATE_NOOP("messages", "No words are selected; nothing was tagged."),
        QT_TRANSLATE_NOOP("messages", "Select a passage first."),
    ),
    "passage.no_transcript": (
        QT_TRANSLATE_NOOP("messages", "There are no words yet that a tag could lie on; nothing was tagged."),
        QT_TRANSLATE_NOOP("messages", "Transcribe, import or type the words first, then mark the stretch again."),
    ),
    "passage.no_times": (
        QT_TRANSLATE_NOOP(
            "messages", "It is not known when the words of this transcript are spoken; nothing was tagged."
        ),
        QT_TRANSLATE_NOOP("messages", "Select the words themselves."),
    ),
    "passage.silent": (
        QT_TRANSLATE_NOOP("messages", "By the times of the transcript nobody speaks there; nothing was tagged."),
        QT_TRANSLATE_NOOP("messages", "Mark a stretch in which somebody speaks, or select the words themselves."),
    ),
    "passage.stretch_unfit": (
        QT_TRANSLATE_NOOP("messages", "The stretch of sound ends before it begins; nothing was tagged."),
        QT_TRANSLATE_NOOP("messages", "Give a beginning and a later end, such as 0:41-0:47.5."),
    ),
    "favourite.digit_unfit": (
        QT_TRANSLATE_NOOP("messages", "Favourites stand on the digits 1 to 9."),
        QT_TRANSLATE_NOOP("messages", "Take one of them."),
    ),
    "favourite.missing": (
        QT_TRANSLATE_NOOP("messages", "This code or incident is no longer there; the digit stays as it was."),
        QT_TRANSLATE_NOOP("messages", "Choose another one."),
    ),
    "favourite.none": (
        QT_TRANSLATE_NOOP("messages", "You have put nothing on this digit."),
        QT_TRANSLATE_NOOP("messages", "Nothing is to be done."),
    ),
    "setting.unknown": (
        QT_TRANSLATE_NOOP("messages", "There is no such setting."),
        QT_TRANSLATE_NOOP("messages", "List the settings to see their names."),
    ),
    "setting.unfit": (
        QT_TRANSLATE_NOOP("messages", "The setting {setting} does not take this value; it stays as it was."),
        QT_TRANSLATE_NOOP("messages", "Choose one of the values it lists."),
    ),
}
