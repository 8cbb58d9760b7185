"""Makes tokenizers.json: what the usual Python libraries give for splitting, training and encoding.

    python -m venv venv && venv/bin/pip install regex tokenizers tiktoken
    venv/bin/python make_tokenizer_fixtures.py
"""
import json
import pathlib
import random
import unicodedata

import regex
import tiktoken
from tokenizers import Tokenizer, models, pre_tokenizers, trainers

PATTERN = r"""'(?:[sdmt]|ll|ve|re)| ?\p{L}+| ?\p{N}+| ?[^\s\p{L}\p{N}]+|\s+(?!\S)|\s+"""
draw = random.Random(7)

NASTY = [
    "I'll  wait", "", " ", "  ", "   a", "a   ", "\n", "\n\n", "\n\na", " \n a", "a\n \nb", "\t\tx", "x\t", "\r\n\r\ny",
    "'", "''", "'s", " 's", "'S", "''s", "it's", "it'sup", "they're", "we've", "I'm", "he'd", "don't", "she'll", "'l", "'lll",
    "'r", "'ve", "'v", "'re're", "a'", "a' s", "rock'n'roll", "'d've", "!'s", "'\u017f", "12's", " 12 34", "12ab34", "a1 b2",
    "3.14", "\u00bd cup", "\u00b2\u00b3", "\u2167 kings", "\u0663\u0664 x", "na\u00efve caf\u00e9", "nai\u0308ve", "e\u0301", "\u0301", " \u0301x",
    "\u00a0x", "x\u00a0y", "a \u00a0b", "a\u00a0 b", "\u3000\u65e5\u672c\u8a9e\u3000", "\u65e5\u672c \u8a9e", "\u2003\u2003x", "\u0085x", "a\u0085 b",
    "\u2028\u2029z", "\u200bx", "x\u200by", "\ufeffbom", "\u1680x", "\u180ex", "\u205fx", "\u202fx", "\x1c\x1d\x1e\x1fx", "\x00\x01", "\x0b\x0c x", "\x7f",
    "\U0001f600", "\U0001f468\u200d\U0001f469\u200d\U0001f467 family", "\U0001f1f3\U0001f1f1", "hi\U0001f600hi", " \U0001f600",
    "\u0928\u092e\u0938\u094d\u0924\u0947 \u0926\u0941\u0928\u093f\u092f\u093e", "\u0e2a\u0e27\u0e31\u0e2a\u0e14\u0e35", "\u0645\u0631\u062d\u0628\u0627 \u0628\u0643\u0645", "\U00010400\U00010428", "\U0001d7d8\U0001d7d9",
    "\ue000x", "\U000f0000", "\uffff", "<|endoftext|>", "a<|endoftext|>b", "def f(x):\n    return  x", "...!!! ??", "-- --", "a-b_c",
    "x" * 70 + " " + "y" * 3, " " * 40 + "z", "\n" * 17, "\u00ff\u0100\u07ff\u0800\ud7ff\ue000\uffff\U00010000\U0010ffff",
]
ALPHABET = list(" \n\t\r'sdmtlveraZ09.,!-_\u00a0\u3000\u2028\u00e9\u0301\u00bd\u0663\u65e5\u0928\u094d\U0001f600\u200d\u0085\u200b")
for length in [3, 5, 8, 13, 21, 34]:
    for _ in range(40):
        NASTY.append("".join(draw.choice(ALPHABET) for _ in range(length)))


def kind(character):
    for number, pattern in enumerate([r"\p{L}", r"\p{N}", r"\s"]):
        if regex.fullmatch(pattern, character):
            return number
    return 3


def kinds():
    """[first, last, kind] for every run of scalars that Unicode 14 assigns; kinds: letter, number, space, other."""
    runs = []
    for code in range(0x110000):
        if 0xD800 <= code < 0xE000 or unicodedata.category(chr(code)) == "Cn":
            continue
        k = kind(chr(code))
        if runs and runs[-1][1] == code - 1 and runs[-1][2] == k:
            runs[-1][1] = code
        else:
            runs.append([code, code, k])
    return runs


def byte_characters():
    own = [*range(0x21, 0x7F), *range(0xA1, 0xAD), *range(0xAE, 0x100)]
    rest = [b for b in range(256) if b not in own]
    return {b: chr(b) for b in own} | {b: chr(256 + n) for n, b in enumerate(rest)}


WORDS = "the king and queen sang; na\u00efve caf\u00e9s don't open at 10:30, banana bananas aaaa aaaaaaa \u65e5\u672c\u8a9e \u65e5\u672c \U0001f600\U0001f600 \u0928\u092e\u0938\u094d\u0924\u0947".split()
WORDS += ["".join(draw.choice("aaabbcd\u00e9'17") for _ in range(draw.randint(2, 9))) for _ in range(150)]
text = ""
for _ in range(700):
    text += draw.choice(WORDS) + draw.choice([" ", " ", " ", ", ", "\n", "  ", "! "])

spelling = byte_characters()
# The 256 bytes are given as special tokens so that ids, and with them the breaking of ties, follow the byte values.
tokenizer = Tokenizer(models.BPE())
tokenizer.pre_tokenizer = pre_tokenizers.ByteLevel(add_prefix_space=False, use_regex=True)
tokenizer.train_from_iterator(
    [text],
    trainers.BpeTrainer(vocab_size=400, special_tokens=[spelling[b] for b in range(256)], show_progress=False))
model = json.loads(tokenizer.to_str())["model"]
merges = [[model["vocab"][part] for part in merge] for merge in model["merges"]]

tokens = {b: bytes([b]) for b in range(256)}
for rank, (left, right) in enumerate(merges):
    tokens[256 + rank] = tokens[left] + tokens[right]
encoding = tiktoken.Encoding(
    "fixture", pat_str=PATTERN, mergeable_ranks={v: k for k, v in tokens.items()}, special_tokens={})

pathlib.Path(__file__).with_name("tokenizers.json").write_text(json.dumps({
    "splits": [{"text": t, "words": regex.findall(PATTERN, t)} for t in NASTY],
    "kinds": kinds(),
    "trainingText": text,
    "merges": merges,
    "encodings": [{"text": t, "ids": encoding.encode_ordinary(t)} for t in NASTY + [text]],
    "byteCharacters": "".join(spelling[b] for b in range(256)),
}, separators=(",", ":")) + "\n")
