"""What a person does, one module per act: the only door for the window and the command line."""
