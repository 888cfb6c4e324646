"""Scripts that make the miniature Whisper and the synthetic speech of the tests."""
