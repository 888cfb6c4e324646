"""Find what could name a person in a text, propose replacements, and scan what is about to leave."""
