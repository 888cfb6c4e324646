"""Data that the app reads: icons, themes, translations, vocabularies, consent scripts, the demonstration case."""
