"""Messages about recordings, speech models, transcripts and anonymising."""

from __future__ import annotations

from testimony_app.messages.marks import QT_TRANSLATE_NOOP

TEXTS: dict[str, tuple[str, str]] = {
    "file.unreadable": (
        QT_TRANSLATE_NOOP("messages", "The file cannot be read; nothing was imported."),
        QT_TRANSLATE_NOOP("messages", "Check that it exists and that you may read it."),
    ),
    "file.no_access": (
        QT_TRANSLATE_NOOP("messages", "The file cannot be opened; nothing was changed."),
        QT_TRANSLATE_NOOP("messages", "Check that it exists and that you may read it."),
    ),
    "recording.already_here": (
        QT_TRANSLATE_NOOP(
            "messages", "This very recording is in the case already, at {interview}; it was not imported twice."
        ),
        QT_TRANSLATE_NOOP("messages", "Open it there."),
    ),
    "recording.missing": (
        QT_TRANSLATE_NOOP("messages", "This recording is not in the case."),
        QT_TRANSLATE_NOOP("messages", "Go back to the interview."),
    ),
    "sound.unreadable": (
        QT_TRANSLATE_NOOP(
            "messages",
            "This file is not a recording the app can read; nothing was imported, and the file is as it was.",
        ),
        QT_TRANSLATE_NOOP("messages", "Try another copy, or save it as WAV, FLAC, MP3, M4A, OGG or 3GP."),
    ),
    "sound.empty": (
        QT_TRANSLATE_NOOP("messages", "The file holds no sound at all; nothing was imported."),
        QT_TRANSLATE_NOOP("messages", "Check that the recorder finished writing it."),
    ),
    "sound.no_audio": (
        QT_TRANSLATE_NOOP("messages", "The file has no sound track; nothing was imported."),
        QT_TRANSLATE_NOOP("messages", "Choose the recording itself."),
    ),
    "sound.damaged": (
        QT_TRANSLATE_NOOP("messages", "None of the sound in this file can be decoded."),
        QT_TRANSLATE_NOOP("messages", "Try another copy of the recording."),
    ),
    "peaks.unreadable": (
        QT_TRANSLATE_NOOP("messages", "The picture of the sound cannot be shown; the recording itself is unharmed."),
        QT_TRANSLATE_NOOP("messages", "Nothing is lost. Note the code for whoever looks after the app."),
    ),
    "model.none": (
        QT_TRANSLATE_NOOP("messages", "There is no speech model on this device yet."),
        QT_TRANSLATE_NOOP("messages", "Add one from disk in the settings, or type or import the transcript."),
    ),
    "model.choose": (
        QT_TRANSLATE_NOOP("messages", "There are several speech models."),
        QT_TRANSLATE_NOOP("messages", "Say which one to use."),
    ),
    "model.unknown_name": (
        QT_TRANSLATE_NOOP("messages", "No speech model has this name."),
        QT_TRANSLATE_NOOP("messages", "List the models to see their names."),
    ),
    "agreement.too_few": (
        QT_TRANSLATE_NOOP("messages", "There are not two coders to compare."),
        QT_TRANSLATE_NOOP("messages", "Bring in the work of a second coder, or name two people who coded."),
    ),
    "model.missing": (
        QT_TRANSLATE_NOOP("messages", "This speech model is no longer on this device."),
        QT_TRANSLATE_NOOP("messages", "Add it again from disk."),
    ),
    "model.changed": (
        QT_TRANSLATE_NOOP(
            "messages",
            "The files of this speech model are not those that were added; it was not used. No transcript was changed.",
        ),
        QT_TRANSLATE_NOOP("messages", "Add the model again from a source you trust."),
    ),
    "model.damaged": (
        QT_TRANSLATE_NOOP("messages", "This speech model is damaged and was not used. The file is as it was."),
        QT_TRANSLATE_NOOP("messages", "Get it again from a source you trust."),
    ),
    "model.incomplete": (
        QT_TRANSLATE_NOOP("messages", "Files of this speech model are missing; it was not added."),
        QT_TRANSLATE_NOOP(
            "messages",
            "The folder needs model.bin, config.json, tokenizer.json, vocabulary.json and preprocessor_config.json.",
        ),
    ),
    "model.not_a_model": (
        QT_TRANSLATE_NOOP("messages", "This is not a speech model that the app knows; nothing was added."),
        QT_TRANSLATE_NOOP("messages", "Choose an official Whisper .pt file, or a folder for faster-whisper."),
    ),
    "model.too_large": (
        QT_TRANSLATE_NOOP("messages", "This file is larger than any speech model; nothing was added."),
        QT_TRANSLATE_NOOP("messages", "Choose an official Whisper model."),
    ),
    "model.needs_torch": (
        QT_TRANSLATE_NOOP(
            "messages", "An official .pt file needs the extra engine, which is not installed; nothing was added."
        ),
        QT_TRANSLATE_NOOP("messages", 'Install the extra "whisper", or add a model folder for faster-whisper.'),
    ),
    "model.unknown_needs_confirmation": (
        QT_TRANSLATE_NOOP("messages", "This model is not on the list of official ones."),
        QT_TRANSLATE_NOOP("messages", "Add it only if you know where it comes from: confirm it."),
    ),
    "transcribe.worker_died": (
        QT_TRANSLATE_NOOP("messages", "The speech engine stopped in piece {piece}. Everything before it is saved."),
        QT_TRANSLATE_NOOP("messages", "Go on transcribing: it resumes there. If it stops again, try a smaller model."),
    ),
    "segment.empty": (
        QT_TRANSLATE_NOOP("messages", "A segment cannot be empty; the words are as they were."),
        QT_TRANSLATE_NOOP("messages", "Write what is said, or leave it as it was."),
    ),
    "segment.missing": (
        QT_TRANSLATE_NOOP("messages", "This segment is no longer in the transcript."),
        QT_TRANSLATE_NOOP("messages", "Open the interview again."),
    ),
    "transcript.missing": (
        QT_TRANSLATE_NOOP("messages", "This transcript is not in the case."),
        QT_TRANSLATE_NOOP("messages", "Open the interview again."),
    ),
    "transcript.empty": (
        QT_TRANSLATE_NOOP("messages", "There are no words in it; nothing was stored."),
        QT_TRANSLATE_NOOP("messages", "Choose another file, or type the transcript."),
    ),
    "transcript.kind_unknown": (
        QT_TRANSLATE_NOOP(
            "messages", "Transcripts are read from txt, docx, srt, vtt and csv files; nothing was imported."
        ),
        QT_TRANSLATE_NOOP("messages", "Save the file as one of these."),
    ),
    "transcript.unreadable": (
        QT_TRANSLATE_NOOP("messages", "This file cannot be read as what its name says; nothing was imported."),
        QT_TRANSLATE_NOOP("messages", "Open it in the program it came from and save it again."),
    ),
    "transcript.encoding_unclear": (
        QT_TRANSLATE_NOOP(
            "messages",
            "It is unclear in which encoding this text is written; nothing was imported, so no letter is wrong.",
        ),
        QT_TRANSLATE_NOOP("messages", "Save it as UTF-8 and import it again."),
    ),
    "transcript.no_words_column": (
        QT_TRANSLATE_NOOP("messages", "The table has no column with the words; nothing was imported."),
        QT_TRANSLATE_NOOP("messages", 'Name that column "words" or "text".'),
    ),
    "transcript.bad_row": (
        QT_TRANSLATE_NOOP("messages", "Row {line} of the table does not fit its columns; nothing was imported."),
        QT_TRANSLATE_NOOP("messages", "Correct that row and import the file again."),
    ),
    "transcript.bad_time": (
        QT_TRANSLATE_NOOP("messages", "The time in row {line} cannot be read; nothing was imported."),
        QT_TRANSLATE_NOOP("messages", "Write it as hours:minutes:seconds."),
    ),
    "transcript.bad_cue": (
        QT_TRANSLATE_NOOP("messages", "Subtitle {cue} cannot be read; nothing was imported."),
        QT_TRANSLATE_NOOP("messages", "Correct it and import the file again."),
    ),
    "transcript.too_large": (
        QT_TRANSLATE_NOOP("messages", "The file is larger than {mib} MiB, or unpacks to more; nothing was imported."),
        QT_TRANSLATE_NOOP("messages", "Split it."),
    ),
    "transcript.too_many": (
        QT_TRANSLATE_NOOP("messages", "The file has more than {most} utterances; nothing was imported."),
        QT_TRANSLATE_NOOP("messages", "Split it."),
    ),
    "transcript.unfinished": (
        QT_TRANSLATE_NOOP("messages", "A speech model is not done with this transcript, so no names were masked."),
        QT_TRANSLATE_NOOP("messages", "Let it finish, then mask the names."),
    ),
    "transcript.undecided": (
        QT_TRANSLATE_NOOP(
            "messages", "For {findings} words nobody decided whether they are names; nothing was masked."
        ),
        QT_TRANSLATE_NOOP("messages", "Look at each suggestion: mask it or keep the words."),
    ),
    "transcript.name_kept": (
        QT_TRANSLATE_NOOP("messages", "A registered name was to be kept; nothing was masked."),
        QT_TRANSLATE_NOOP(
            "messages",
            "A masked transcript holds no registered name; mask it, and the words stay readable with the names.",
        ),
    ),
    "transcript.masked_since": (
        QT_TRANSLATE_NOOP(
            "messages", "Names were masked after this correction; taking it back would bring them back. It stays."
        ),
        QT_TRANSLATE_NOOP("messages", "Correct the words by hand."),
    ),
    "anonymise.empty_form": (
        QT_TRANSLATE_NOOP("messages", "A registered name has no letters or digits; nothing was written."),
        QT_TRANSLATE_NOOP("messages", "Correct the register."),
    ),
    "anonymise.telling_replacement": (
        QT_TRANSLATE_NOOP("messages", "A replacement repeats the name it stands for; nothing was written."),
        QT_TRANSLATE_NOOP("messages", "Correct the register."),
    ),
    "anonymise.findings_overlap": (
        QT_TRANSLATE_NOOP("messages", "Two replacements overlap; nothing was written."),
        QT_TRANSLATE_NOOP("messages", "Remove one of them."),
    ),
    "anonymise.scan_unreadable": (
        QT_TRANSLATE_NOOP("messages", "The finished file could not be searched for names, so it was not written."),
        QT_TRANSLATE_NOOP("messages", "Note the code and tell whoever looks after the app."),
    ),
    "demo.quote_missing": (
        QT_TRANSLATE_NOOP("messages", "The demonstration case in this installation is not whole."),
        QT_TRANSLATE_NOOP("messages", "Install the app again."),
    ),
}
