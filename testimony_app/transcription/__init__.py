"""Speech engines behind one protocol, the shelf of models, and the child process that runs them."""
