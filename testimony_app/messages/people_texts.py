"""Messages about people, rights and roles."""

from __future__ import annotations

from testimony_app.messages.marks import QT_TRANSLATE_NOOP

TEXTS: dict[str, tuple[str, str]] = {
    "role.not_allowed": (
        QT_TRANSLATE_NOOP("messages", "Your role in this case does not include this act. Nothing was changed."),
        QT_TRANSLATE_NOOP("messages", "Ask the case lead to do it, or to give you another role."),
    ),
    "people.code_unfit": (
        QT_TRANSLATE_NOOP(
            "messages",
            "This code name is empty, too long, or holds signs that cannot be printed. Nobody was added.",
        ),
        QT_TRANSLATE_NOOP("messages", "Choose a short code name that is no real name, such as R-2."),
    ),
    "people.code_taken": (
        QT_TRANSLATE_NOOP("messages", "Somebody in the team has, or had, this code name. Nobody was added."),
        QT_TRANSLATE_NOOP("messages", "Choose another one, so that old entries of the log stay clear."),
    ),
    "people.one_lead": (
        QT_TRANSLATE_NOOP("messages", "A case has one lead, and a device has no other role. Nothing was changed."),
        QT_TRANSLATE_NOOP("messages", "Choose field researcher, coder, report writer or custodian."),
    ),
    "people.already_there": (
        QT_TRANSLATE_NOOP("messages", "This person is, or was, in the team already. Nothing was changed."),
        QT_TRANSLATE_NOOP("messages", "Ask for an answer to a new invitation; it makes new keys."),
    ),
    "people.too_many": (
        QT_TRANSLATE_NOOP("messages", "A case holds at most {most} people and devices. Nobody was added."),
        QT_TRANSLATE_NOOP("messages", "Remove somebody who does not work on the case any more."),
    ),
    "people.answer_unfit": (
        QT_TRANSLATE_NOOP(
            "messages",
            "This is no answer to an invitation of this case, or it was changed on the way. Nobody was added.",
        ),
        QT_TRANSLATE_NOOP("messages", "Ask the person for the file again, and compare the fingerprint by voice."),
    ),
    "people.invitation_unfit": (
        QT_TRANSLATE_NOOP("messages", "This is no invitation, or it was changed on the way. Nothing was made."),
        QT_TRANSLATE_NOOP("messages", "Ask the case lead for the file again."),
    ),
    "people.unknown": (
        QT_TRANSLATE_NOOP("messages", "Nobody in the team has this code name. Nothing was changed."),
        QT_TRANSLATE_NOOP("messages", "Look at the list of people."),
    ),
    "people.owner_stays": (
        QT_TRANSLATE_NOOP(
            "messages", "The lead owns the case and cannot be removed or given another role. Nothing was changed."
        ),
        QT_TRANSLATE_NOOP(
            "messages", "Whoever should lead instead takes over the lead's recovery sheet and chooses a new passphrase."
        ),
    ),
    "people.last_pair": (
        QT_TRANSLATE_NOOP(
            "messages",
            "Names take two people in this case, and then fewer than two would be left. Nothing was changed.",
        ),
        QT_TRANSLATE_NOOP("messages", "Give names to another person first, or let one person open them."),
    ),
    "people.compartment_unknown": (
        QT_TRANSLATE_NOOP("messages", "There is no such part of a case. Nothing was changed."),
        QT_TRANSLATE_NOOP("messages", "Choose among content, audio and identity."),
    ),
    "people.removed": (
        QT_TRANSLATE_NOOP("messages", "You are not in the team of this case any more. What lies here is as it was."),
        QT_TRANSLATE_NOOP("messages", "Ask the case lead."),
    ),
    "header.foreign": (
        QT_TRANSLATE_NOOP(
            "messages", "This comes from another case, or the case lead did not sign it. Nothing was taken over."
        ),
        QT_TRANSLATE_NOOP("messages", "Check where it comes from; somebody may have changed it."),
    ),
    "header.older": (
        QT_TRANSLATE_NOOP(
            "messages", "What came about the team is not newer than what is known here. Nothing was taken over."
        ),
        QT_TRANSLATE_NOOP("messages", "Nothing needs to be done."),
    ),
    "vault.no_ways_in": (
        QT_TRANSLATE_NOOP(
            "messages",
            "The ways into this copy are not here, or were destroyed. The data are still here.",
        ),
        QT_TRANSLATE_NOOP(
            "messages", "Put back the file of your ways in (folder slots) from headquarters or a backup."
        ),
    ),
    "vault.damaged_slots": (
        QT_TRANSLATE_NOOP(
            "messages",
            "The ways into this case are damaged: both copies. The data are still here, and nothing was changed.",
        ),
        QT_TRANSLATE_NOOP(
            "messages", "Put back the file of your ways in (folder slots) from a backup or from headquarters."
        ),
    ),
    "vault.keys_unfinished": (
        QT_TRANSLATE_NOOP("messages", "A change of keys was interrupted; it is finished now."),
        QT_TRANSLATE_NOOP("messages", "Nothing needs to be done."),
    ),
    "identity.two_needed": (
        QT_TRANSLATE_NOOP(
            "messages",
            "Names in this case are opened by two people together, and only one is here. Nothing was opened.",
        ),
        QT_TRANSLATE_NOOP("messages", "Let the second person type their passphrase."),
    ),
    "identity.same_person": (
        QT_TRANSLATE_NOOP(
            "messages", "That is the passphrase of the person who opened the case. Names take two different people."
        ),
        QT_TRANSLATE_NOOP("messages", "Let the second person type their own passphrase."),
    ),
    "identity.not_in_pair": (
        QT_TRANSLATE_NOOP("messages", "These two people cannot open names together. Nothing was opened."),
        QT_TRANSLATE_NOOP("messages", "Ask somebody who is a custodian of identities."),
    ),
    "file.exists": (
        QT_TRANSLATE_NOOP("messages", "There is a file of this name already; nothing was written."),
        QT_TRANSLATE_NOOP("messages", "Choose another name."),
    ),
    "file.not_written": (
        QT_TRANSLATE_NOOP("messages", "The file could not be written; nothing is left of it."),
        QT_TRANSLATE_NOOP("messages", "Choose another folder, or make room on the disk."),
    ),
}
