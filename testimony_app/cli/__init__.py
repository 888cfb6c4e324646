"""The command line: one module per noun, each calling the same services as the window."""
