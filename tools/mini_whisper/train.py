"""Train the miniature Whisper on one processor core: `OMP_NUM_THREADS=1 python tools/mini_whisper/train.py OUT.pt`.

About twenty minutes of processor time. What made it learn that fast: a CTC loss beside the decoder's, the decoder's
attention led by the true word times, soft targets for time stamps, and training only the rows of the vocabulary in use.
"""

from __future__ import annotations

import argparse
import math
import sys
import time
from dataclasses import dataclass
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).parent))

import torch
from corpus import IGNORED, Corpus, Example, Vocabulary
from torch.nn import functional
from whisper.model import ModelDimensions, Whisper, sinusoids

WIDTH, HEADS, LAYERS = 128, 2, 2
ENCODER_FRAMES_A_SECOND = 50
# Unused rows get this logit through a channel that no other row uses: they are never chosen, and compress to nothing.
UNUSED_LOGIT = -10.0


@dataclass(frozen=True)
class Phase:
    """minutes: of processor time; seconds: length of the windows; size: windows in a batch."""

    minutes: float
    seconds: float
    size: int


CYCLES = ((2e-3, (Phase(9, 8, 16), Phase(4, 30, 6))), (1e-3, (Phase(4, 8, 16), Phase(3, 30, 6))))


class Mini(torch.nn.Module):
    """Whisper with its vocabulary cut down to the rows in use, and a head for CTC."""

    def __init__(self, vocabulary: Vocabulary) -> None:
        super().__init__()
        self.vocabulary = vocabulary
        self.whisper = Whisper(ModelDimensions(80, 1500, WIDTH, HEADS, LAYERS, 51865, 448, WIDTH, HEADS, LAYERS))
        decoder = self.whisper.decoder
        with torch.no_grad():
            decoder.positional_embedding.normal_(std=0.02)
            rows = torch.empty(len(vocabulary.active), WIDTH).normal_(std=0.05)
            # Neighbouring times look alike from the start.
            rows[-1501:] = sinusoids(1501, WIDTH) * 0.15
            rows[:, 0] = 0
        decoder.token_embedding.weight.requires_grad_(False)
        self.rows = torch.nn.Parameter(rows)
        self.ctc = torch.nn.Linear(WIDTH, len(vocabulary.text) + 1)
        self.first_time = vocabulary.row[vocabulary.first_time]

    def encode(self, mel: torch.Tensor) -> torch.Tensor:
        encoder = self.whisper.encoder
        x = functional.gelu(encoder.conv1(mel))
        x = functional.gelu(encoder.conv2(x)).permute(0, 2, 1)
        x = x + encoder.positional_embedding[: x.shape[1]]
        for block in encoder.blocks:
            x = block(x)
        return encoder.ln_post(x)

    def decode(self, given: torch.Tensor, sound: torch.Tensor) -> tuple[torch.Tensor, torch.Tensor]:
        """Logits of the rows in use, and the last layer's attention to the sound."""
        decoder = self.whisper.decoder
        x = self.rows[given] + decoder.positional_embedding[: given.shape[1]]
        mask = torch.full((given.shape[1],) * 2, -1e9).triu_(1)
        attention = torch.empty(0)
        for block in decoder.blocks:
            x = x + block.attn(block.attn_ln(x), mask=mask)[0]
            seen, attention = _across(block.cross_attn, block.cross_attn_ln(x), sound)
            x = x + seen
            x = x + block.mlp(block.mlp_ln(x))
        return decoder.ln(x) @ self.rows.t(), attention

    def save(self, path: Path) -> None:
        """A checkpoint as openai-whisper reads it, in half precision where Whisper's own are."""
        weights = dict(self.whisper.state_dict())
        table = torch.zeros(51865, WIDTH)
        table[:, 0] = UNUSED_LOGIT
        table[torch.tensor(self.vocabulary.active)] = self.rows.detach()
        # The final norm puts 10 into the reserved channel, so that an unused row scores -100.
        weights["decoder.ln.weight"], weights["decoder.ln.bias"] = self._norm_with_reserved_channel()
        weights["decoder.token_embedding.weight"] = table
        halves = {name: tensor.half() for name, tensor in weights.items()}
        torch.save({"dims": vars(self.whisper.dims), "model_state_dict": halves}, path)

    def _norm_with_reserved_channel(self) -> tuple[torch.Tensor, torch.Tensor]:
        norm = self.whisper.decoder.ln
        weight, bias = norm.weight.detach().clone(), norm.bias.detach().clone()
        weight[0], bias[0] = 0.0, -UNUSED_LOGIT
        return weight, bias


def _across(layer: Any, x: torch.Tensor, sound: torch.Tensor) -> tuple[torch.Tensor, torch.Tensor]:
    def split(z: torch.Tensor) -> torch.Tensor:
        return z.view(*z.shape[:2], HEADS, WIDTH // HEADS).transpose(1, 2)

    query, key, value = split(layer.query(x)), split(layer.key(sound)), split(layer.value(sound))
    weights = (query @ key.transpose(-1, -2) * (WIDTH // HEADS) ** -0.5).softmax(-1)
    return layer.out((weights @ value).transpose(1, 2).flatten(2)), weights


def loss_of(model: Mini, batch: list[Example]) -> tuple[torch.Tensor, float]:
    """The loss, and the share of text tokens that were right."""
    row = model.vocabulary.row
    longest = max(len(example.given) for example in batch)
    end = row[model.vocabulary.end]
    given = torch.tensor([[row[t] for t in e.given] + [end] * (longest - len(e.given)) for e in batch])
    wanted = torch.tensor(
        [[row.get(t, IGNORED) for t in e.wanted] + [IGNORED] * (longest - len(e.wanted)) for e in batch]
    )
    sound = model.encode(torch.stack([example.mel for example in batch]))
    logits, attention = model.decode(given, sound)
    kept = wanted != IGNORED
    scores, right = logits[kept].log_softmax(-1), wanted[kept]
    timed = right >= model.first_time
    text = functional.nll_loss(scores[~timed], right[~timed])
    times = _time_loss(scores[timed], right[timed], model.first_time)
    hits = float((scores.argmax(-1) == right)[~timed].float().mean())
    return text + 0.5 * times + 0.5 * _ctc_loss(model, sound, batch) + 0.3 * _led(attention, batch), hits


def _time_loss(scores: torch.Tensor, right: torch.Tensor, first: int) -> torch.Tensor:
    """A time stamp that is off by some hundredths is nearly right."""
    if not len(right):
        return scores.sum() * 0
    near = torch.arange(-4, 5)
    weights = torch.softmax(-near.abs().float() / 2, 0)
    rows = (right[:, None] + near).clamp(first, first + 1500)
    return -(scores.gather(1, rows) * weights).sum(-1).mean()


def _ctc_loss(model: Mini, sound: torch.Tensor, batch: list[Example]) -> torch.Tensor:
    kept = [i for i, example in enumerate(batch) if example.words is not None]
    if not kept:
        return sound.sum() * 0
    words = [batch[i].words or [] for i in kept]
    scores = model.ctc(sound[kept]).log_softmax(-1).transpose(0, 1)
    flat = torch.tensor([token for said in words for token in said], dtype=torch.long)
    lengths = torch.tensor([len(said) for said in words])
    return functional.ctc_loss(scores, flat, torch.full((len(kept),), len(scores)), lengths, zero_infinity=True)


def _led(attention: torch.Tensor, batch: list[Example]) -> torch.Tensor:
    """How little of each token's attention lies where it is spoken."""
    mask = torch.zeros(attention.shape[0], attention.shape[2], attention.shape[3])
    for i, example in enumerate(batch):
        for j, span in enumerate(example.spans):
            if span is not None:
                first = max(0, int(span[0] * ENCODER_FRAMES_A_SECOND))
                mask[i, j, first : max(first + 1, math.ceil(span[1] * ENCODER_FRAMES_A_SECOND))] = 1
    spoken = mask.sum(-1) > 0
    if not spoken.any():
        return attention.sum() * 0
    share = -((attention * mask[:, None]).sum(-1) + 1e-6).log()
    return share.permute(0, 2, 1)[spoken].mean()


def learning_rate(highest: float, step: int, fraction: float) -> float:
    """A short rise, then a cosine down to a fiftieth."""
    return highest * min(1, (step + 1) / 100) * (0.49 * (1 + math.cos(math.pi * fraction)) + 0.02)


def train(model: Mini, corpus: Corpus, out: Path, scale: float) -> None:
    parameters = [p for p in model.parameters() if p.requires_grad]
    for highest, phases in CYCLES:
        optimizer = torch.optim.AdamW(parameters, lr=highest, betas=(0.9, 0.98), weight_decay=0.01)
        total, begun, step = sum(p.minutes for p in phases) * 60 * scale, time.process_time(), 0
        until = 0.0
        for phase in phases:
            until += phase.minutes * 60 * scale
            while (spent := time.process_time() - begun) < until:
                for group in optimizer.param_groups:
                    group["lr"] = learning_rate(highest, step, spent / total)
                loss, hits = loss_of(model, corpus.batch(phase.size, phase.seconds))
                optimizer.zero_grad()
                loss.backward()
                torch.nn.utils.clip_grad_norm_(parameters, 1.0)
                optimizer.step()
                with torch.no_grad():
                    model.rows[:, 0] = 0
                step += 1
                if step % 100 == 0:
                    print(f"step {step} {spent:.0f} s loss {float(loss):.3f} text right {hits:.3f}", flush=True)
            model.save(out)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("out", type=Path)
    parser.add_argument("--pool", type=int, default=1400, help="spoken sentences per language")
    parser.add_argument("--scale", type=float, default=1.0, help="of the processor time; 0.02 proves that it runs")
    options = parser.parse_args()
    torch.set_num_threads(1)
    torch.set_flush_denormal(True)
    torch.manual_seed(1)
    vocabulary = Vocabulary()
    train(Mini(vocabulary), Corpus(vocabulary, options.pool), options.out, options.scale)
    print("saved; now `evaluate.py` prints its word error rate")


if __name__ == "__main__":
    main()
