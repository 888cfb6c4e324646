"""`testimony conflicts`: what waits, the decision, and the codings to be looked at again."""

from __future__ import annotations

from pathlib import Path

from testimony_app.services import edit_transcript as et
from tests.core.cli_support import InCase
from tests.core.merge_support import code, copies, interview, run, send, tag, typed


def test_conflicts_are_listed_and_decided_and_codings_confirmed(tmp_path: Path) -> None:
    with copies(tmp_path) as (one, other):
        transcript, segments = typed(one, interview(one), "At noon it hit the gate.", "Then it was silent.")
        code_id = code(one)
        send(one, other)
        coded = tag(one, transcript, segments[0], "noon", code_id)
        run(et.retype(other, segments[0], "At dusk it hit the gate."))
        for case, said in ((one, "Then all was silent."), (other, "Then it was quiet.")):
            run(et.retype(case, segments[1], said))
        send(other, one)
        path = one.path
    act = InCase(path)
    (listed,) = act("conflicts", "list")["conflicts"]
    assert (listed["ours"], listed["theirs"]) == ({"text": "Then all was silent."}, {"text": "Then it was quiet."})
    assert act("conflicts", "decide", "ffffffff", "--keep", "ours", expect=6)["error"]["code"] == "conflict.missing"
    act("conflicts", "decide", listed["id"][:8], "--keep", "both", expect=2)
    assert act("conflicts", "decide", listed["id"][:8], "--keep", "theirs")["conflict"]["decision"] == "theirs"
    again = act("conflicts", "decide", listed["id"], "--keep", "ours", expect=3)
    assert again["error"]["code"] == "conflict.decided_already"
    assert act("conflicts", "list")["conflicts"] == []
    assert len(act("conflicts", "list", "--all")["conflicts"]) == 1
    assert act("conflicts", "flagged")["codings"] == [{"id": coded, "review": "words_changed", "words": "dusk"}]
    assert act("conflicts", "confirm", coded[:8])["confirmed"] == coded
    assert act("conflicts", "flagged")["codings"] == []
