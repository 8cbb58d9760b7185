"""This workbook beside PyTorch, on the same machine, in the same minutes.

    swift build
    python3 Sources/Benchmark/peers/compare.py --text tinyshakespeare.txt

Every training step of `swift run bench` is measured against PyTorch as installed, with bfloat16, and with Intel's
library (MKL) told that this processor is Intel's, which makes it use AVX-512 on AMD. Ours and theirs take turns, and of
all rounds the least time counts: other programs only ever make work slower. With a text, the tokenizers are compared
with Hugging Face's `tokenizers` and with `tiktoken`.

Needs `pip install torch numpy`, and for the tokenizers `pip install tokenizers tiktoken`; what is missing is said and
left out. Ends with a table in Markdown; `--json FILE` keeps the figures.
"""

import argparse, json, math, os, platform, subprocess, sys, tempfile, time

MODELS = {
    "0.8 M": dict(layers=4, heads=4, width=128, context=64, batch=12, vocabulary=65, steps=120),
    "10.7 M": dict(layers=6, heads=6, width=384, context=256, batch=8, vocabulary=65, steps=10),
    "124 M": dict(layers=12, heads=12, width=768, context=64, batch=4, vocabulary=50257, steps=8),
}
GENERATED = 255


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--bench", default=".build/debug/bench", help="our program, built by `swift build`")
    parser.add_argument("--text", help="a text file for the tokenizers, such as Tiny Shakespeare")
    parser.add_argument("--rounds", type=int, default=2, help="how often everything takes its turn")
    parser.add_argument("--threads", type=int, default=os.cpu_count())
    parser.add_argument("--models", nargs="*", choices=MODELS, default=list(MODELS))
    parser.add_argument("--json", help="where to keep the figures")
    parser.add_argument("--worker", help=argparse.SUPPRESS)
    arguments = parser.parse_args()
    if arguments.worker:
        work(json.loads(arguments.worker))
    else:
        compare(arguments)


# Both sides, in turn


def compare(arguments):
    if not os.path.exists(arguments.bench):
        sys.exit(f"There is no {arguments.bench}: run `swift build` first, or name the program with --bench.")
    has_torch = has("torch", "there is nothing to compare our steps with")
    unlock = build_unlock() if has_torch else None
    variants = {}
    if has_torch:
        variants["PyTorch float32"] = dict(bf16=False)
        variants["PyTorch bfloat16"] = dict(bf16=True)
        if unlock:
            variants["PyTorch float32, MKL unlocked"] = dict(bf16=False, preload=unlock)
            variants["PyTorch bfloat16, MKL unlocked"] = dict(bf16=True, preload=unlock)
    results = {}

    def keep(row, who, value, least=True):
        known = results.setdefault(row, {}).get(who)
        if value is not None:
            results[row][who] = value if known is None else (min if least else max)(known, value)

    for round in range(arguments.rounds):
        for name in arguments.models:
            model = MODELS[name]
            print(f"Round {round + 1} of {arguments.rounds}: {name} parameters", file=sys.stderr, flush=True)
            for precision in ("float32", "bfloat16"):
                ours = run_bench(arguments, model, precision)
                keep(f"step {name}", f"ours {precision}", ours["ms_per_step_min"])
                keep(f"memory {name}", f"ours {precision}", ours["peak_rss_mb"])
                if precision == "float32":
                    keep(f"share of peak {name}", "ours float32", ours["mfu_least"], least=False)
            for who, variant in variants.items():
                theirs = run_worker(arguments, dict(task="train", model=model, **variant))
                keep(f"step {name}", who, theirs.get("ms"))
                keep(f"memory {name}", who, theirs.get("rss_mb"))
    for round in range(arguments.rounds):
        ours = run([arguments.bench, "generate", "--threads", str(arguments.threads), "--json"])
        for precision in ("float32", "bfloat16"):
            keep("generation", f"ours {precision}", ours.get(f"generation_{precision}_tokens_per_s"), least=False)
        for who, variant in variants.items():
            theirs = run_worker(arguments, dict(task="generate", model=MODELS["10.7 M"], **variant))
            keep("generation", who, theirs.get("tokens_per_s"), least=False)
    if arguments.text:
        peers = [peer for peer in ("tokenizers", "tiktoken") if has(peer, "its figures are left out")]
        for round in range(arguments.rounds):
            ours = run([arguments.bench, "tokenize", "--text", arguments.text, "--json"])
            for key, value in ours.items():
                if key.startswith("bpe_"):
                    keep(key, "ours", value, least=key.endswith("_ms"))
            if "tokenizers" in peers:
                for key, (who, value) in run_worker(
                    arguments, dict(task="tokenize", text=arguments.text, tiktoken="tiktoken" in peers)
                ).items():
                    keep(key.split("|")[0], who, value, least=key.split("|")[0].endswith("_ms"))
    report(arguments, results)
    if arguments.json:
        with open(arguments.json, "w") as file:
            json.dump(results, file, indent=2)


def run_bench(arguments, model, precision):
    options = [f"--{key}={value}" for key, value in model.items()]
    result = run([arguments.bench, "train", *options, "--precision", precision, f"--threads={arguments.threads}", "--json"])
    result["mfu_least"] = result["mfu"] * result["ms_per_step_median"] / result["ms_per_step_min"]
    return result


def run_worker(arguments, task):
    environment = dict(os.environ)
    if task.get("preload"):
        environment["LD_PRELOAD"] = task["preload"]
    task["threads"] = arguments.threads
    return run([sys.executable, os.path.abspath(__file__), "--worker", json.dumps(task)], environment)


def run(command, environment=None):
    done = subprocess.run(command, env=environment, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
    lines = done.stdout.strip().splitlines()
    if done.returncode != 0 or not lines:
        print(f"{' '.join(command[:3])} failed: {done.stderr.strip()[-300:]}", file=sys.stderr)
        return {}
    return json.loads(done.stdout[done.stdout.index("{"):])


def has(package, consequence):
    # In a process of its own: what is imported here would also count in our memory.
    if subprocess.run([sys.executable, "-c", f"import {package}"], stderr=subprocess.DEVNULL).returncode == 0:
        return True
    print(f"The package {package} is not installed (pip install {package}), so {consequence}.", file=sys.stderr)
    return False


def build_unlock():
    if platform.system() != "Linux" or platform.machine() != "x86_64":
        return None
    folder = tempfile.mkdtemp()
    source, library = os.path.join(folder, "unlock.c"), os.path.join(folder, "unlock.so")
    with open(source, "w") as file:
        file.write("int mkl_serv_intel_cpu_true(void) { return 1; }\n")
    try:
        subprocess.run(["cc", "-shared", "-fPIC", "-o", library, source], check=True, capture_output=True)
        return library
    except (OSError, subprocess.CalledProcessError):
        print("There is no C compiler (cc), so PyTorch is measured without MKL's AVX-512 on AMD.", file=sys.stderr)
        return None


def report(arguments, results):
    print(f"\n{processor()}, {arguments.threads} threads, {time.strftime('%Y-%m-%d')}\n")
    print("| what | ours | fastest peer | ratio |\n|---|---|---|---|")
    for row, figures in results.items():
        theirs = {who: value for who, value in figures.items() if not who.startswith("ours")}
        higher_is_better = not (row.startswith(("step", "memory")) or row.endswith("_ms"))
        for who, value in figures.items():
            if not who.startswith("ours"):
                continue
            cell = f"{who[5:]} {value:.3g}".strip()
            unit = ", ms" if row.startswith("step") else ""
            same = {name: figure for name, figure in theirs.items() if who[5:] in name}
            groups = [("", theirs)] if len(same) == len(theirs) or not same else [("", same), (" (any precision)", theirs)]
            if theirs:
                for label, group in groups:
                    best = (max if higher_is_better else min)(group, key=group.get)
                    print(f"| {row}{label}{unit} | {cell} | {best} {group[best]:.3g} | {value / group[best]:.2f} |")
            else:
                print(f"| {row} | {cell} | | |")


def processor():
    try:
        with open("/proc/cpuinfo") as file:
            return next(line.split(":", 1)[1].strip() for line in file if line.startswith("model name"))
    except (OSError, StopIteration):
        return platform.processor() or platform.machine()


# The peers, each in a process of its own


def work(task):
    print(json.dumps({"train": train, "generate": generate, "tokenize": tokenize}[task["task"]](task)))


def make_gpt(model):
    import torch, torch.nn as nn, torch.nn.functional as F

    width, heads = model["width"], model["heads"]

    class Block(nn.Module):
        def __init__(self):
            super().__init__()
            self.norm1, self.norm2 = nn.LayerNorm(width, bias=False), nn.LayerNorm(width, bias=False)
            self.qkv, self.project = nn.Linear(width, 3 * width, bias=False), nn.Linear(width, width, bias=False)
            self.up, self.down = nn.Linear(width, 4 * width, bias=False), nn.Linear(4 * width, width, bias=False)

        def forward(self, x, cache=None):
            batch, length, _ = x.shape
            q, k, v = (
                part.view(batch, length, heads, width // heads).transpose(1, 2)
                for part in self.qkv(self.norm1(x)).split(width, 2)
            )
            if cache is None:
                y = F.scaled_dot_product_attention(q, k, v, is_causal=True)
            else:
                keys, values, at = cache
                keys[:, :, at : at + length], values[:, :, at : at + length] = k, v
                y = F.scaled_dot_product_attention(q, keys[:, :, : at + length], values[:, :, : at + length])
            x = x + self.project(y.transpose(1, 2).reshape(batch, length, width))
            return x + self.down(F.gelu(self.up(self.norm2(x)), approximate="tanh"))

    class GPT(nn.Module):
        def __init__(self):
            super().__init__()
            self.tokens = nn.Embedding(model["vocabulary"], width)
            self.positions = nn.Embedding(model["context"], width)
            self.blocks = nn.ModuleList(Block() for _ in range(model["layers"]))
            self.norm = nn.LayerNorm(width, bias=False)
            self.head = nn.Linear(width, model["vocabulary"], bias=False)
            self.head.weight = self.tokens.weight
            for weight in self.parameters():
                if weight.dim() == 2:
                    nn.init.normal_(weight, 0, 0.02)

        def forward(self, x, caches=None, at=0):
            h = self.tokens(x) + self.positions(torch.arange(at, at + x.shape[1]))
            for i, block in enumerate(self.blocks):
                h = block(h, None if caches is None else (*caches[i], at))
            return self.head(self.norm(h))

    return GPT()


def train(task):
    import resource, torch, torch.nn.functional as F

    torch.set_num_threads(task["threads"])
    torch.manual_seed(1)
    model = task["model"]
    gpt = make_gpt(model)
    matrices = [weight for weight in gpt.parameters() if weight.dim() >= 2]
    others = [weight for weight in gpt.parameters() if weight.dim() < 2]
    optimizer = torch.optim.AdamW(
        [{"params": matrices, "weight_decay": 0.1}, {"params": others, "weight_decay": 0.0}],
        lr=1e-3, betas=(0.9, 0.99), fused=True)
    ids = torch.randint(model["vocabulary"], (1 << 16,))
    times, processor_times = [], []
    for step in range(model["steps"]):
        start, processor_start = time.perf_counter(), time.process_time()
        places = torch.randint(len(ids) - model["context"] - 1, (model["batch"],))
        x = torch.stack([ids[place : place + model["context"]] for place in places])
        y = torch.stack([ids[place + 1 : place + 1 + model["context"]] for place in places])
        with torch.autocast("cpu", torch.bfloat16, enabled=task["bf16"]):
            loss = F.cross_entropy(gpt(x).view(-1, model["vocabulary"]), y.view(-1))
        loss.backward()
        torch.nn.utils.clip_grad_norm_(gpt.parameters(), 1.0)
        optimizer.step()
        optimizer.zero_grad(set_to_none=True)
        loss.item()
        times.append(time.perf_counter() - start)
        processor_times.append(time.process_time() - processor_start)
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1e3 * 1.024
    # With one thread, processor time is comparable even on a busy machine.
    return {"ms": 1e3 * min(times[3:]), "processor_ms": 1e3 * min(processor_times[3:]), "rss_mb": peak, "torch": torch.__version__}


def generate(task):
    import torch

    torch.set_num_threads(task["threads"])
    torch.manual_seed(1)
    model = task["model"]
    kind = torch.bfloat16 if task["bf16"] else torch.float32
    gpt = make_gpt(model).eval().to(kind)
    best = 0
    with torch.inference_mode():
        shape = (1, model["heads"], model["context"], model["width"] // model["heads"])
        for _ in range(4):
            caches = [(torch.empty(shape, dtype=kind), torch.empty(shape, dtype=kind)) for _ in range(model["layers"])]
            token = torch.zeros(1, 1, dtype=torch.long)
            start = time.perf_counter()
            for at in range(GENERATED):
                probabilities = torch.softmax(gpt(token, caches, at)[:, -1].float(), -1)
                token = torch.multinomial(probabilities, 1)
            best = max(best, GENERATED / (time.perf_counter() - start))
    return {"tokens_per_s": best}


def tokenize(task):
    os.environ["TOKENIZERS_PARALLELISM"] = "true"
    from tokenizers import Tokenizer, decoders, models, pre_tokenizers, trainers

    with open(task["text"], encoding="utf-8") as file:
        text = file.read()
    size = len(text.encode()) / 1e6
    figures = {}
    for entries in (1024, 4096):
        least = math.inf
        for _ in range(3):
            tokenizer = Tokenizer(models.BPE())
            tokenizer.pre_tokenizer = pre_tokenizers.ByteLevel(add_prefix_space=False)
            trainer = trainers.BpeTrainer(
                vocab_size=entries, min_frequency=2, show_progress=False,
                initial_alphabet=pre_tokenizers.ByteLevel.alphabet())
            start = time.perf_counter()
            tokenizer.train_from_iterator([text], trainer)
            least = min(least, time.perf_counter() - start)
        figures[f"bpe_train_{entries}_ms|hf"] = ("Hugging Face", 1e3 * least)
        least = min(timed(lambda: tokenizer.encode(text)) for _ in range(3))
        figures[f"bpe_encode_{entries}_mb_per_s|hf"] = ("Hugging Face", size / least)
        if task["tiktoken"]:
            import tiktoken

            # The same vocabulary, so that both do the same work.
            decoder = {character: byte for byte, character in byte_characters().items()}
            ranks = {bytes(decoder[c] for c in token): id for token, id in tokenizer.get_vocab().items()}
            pattern = r"""'(?:[sdmt]|ll|ve|re)| ?\p{L}++| ?\p{N}++| ?[^\s\p{L}\p{N}]++|\s++$|\s+(?!\S)|\s"""
            encoding = tiktoken.Encoding("same", pat_str=pattern, mergeable_ranks=ranks, special_tokens={})
            least = min(timed(lambda: encoding.encode_ordinary(text)) for _ in range(3))
            figures[f"bpe_encode_{entries}_mb_per_s|tiktoken"] = ("tiktoken", size / least)
    return figures


def timed(body):
    start = time.perf_counter()
    body()
    return time.perf_counter() - start


def byte_characters():
    """GPT-2's way to write a byte as a printable character."""
    printable = [*range(33, 127), *range(161, 173), *range(174, 256)]
    others = [byte for byte in range(256) if byte not in printable]
    return {**{byte: chr(byte) for byte in printable}, **{byte: chr(256 + i) for i, byte in enumerate(others)}}


if __name__ == "__main__":
    main()
