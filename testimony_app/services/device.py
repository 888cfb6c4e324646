"""What is to be known of the device that a case is open on."""

from __future__ import annotations

from testimony_app.vault.swap import swap_in_clear as swap_in_clear

SWAP_IN_CLEAR = "vault.swap_in_clear"
"""The code of what to tell a person once where `swap_in_clear` holds."""
