"""The short sentences of the practice recording: mild, invented, of the few words that the miniature model knows."""

WHO = ("the soldiers", "two men", "my brother", "the teacher", "a driver", "our neighbour")
DID = ("came to", "walked to", "waited near", "returned to", "stood outside")
WHERE = ("the village", "the school", "the market", "the river", "the bridge", "the clinic")
WHEN = ("at night", "in the morning", "on Friday", "before dawn")
SENTENCES = 14


def practice_sentences() -> list[str]:
    """Fourteen sentences, each another mixture of the word lists, in a fixed order."""
    sentences = []
    for number in range(SENTENCES):
        words = (
            WHO[number % len(WHO)],
            DID[(number * 2 + number // 5) % len(DID)],
            WHERE[(number * 5 + 2) % len(WHERE)],
            WHEN[(number * 3 + 1) % len(WHEN)],
        )
        sentence = " ".join(words) + "."
        sentences.append(sentence[0].upper() + sentence[1:])
    return sentences
