"""Write the fixtures that hold Foundations against PyTorch: three small models and a set of single operations.

    python make_model_fixtures.py            # writes the JSON files beside this script
    python make_model_fixtures.py --check    # writes nothing; fails if a committed file would change

Everything is computed in float64 from fixed seeds, by PyTorch's own functions wherever it has one (attention, norms,
GELU, cross-entropy, AdamW, clipping). Before a model is written, its gradients are compared with central differences on
a few entries of every parameter. README.md says what the files hold.
"""

import json
import math
import pathlib
import sys

import torch
import torch.nn.functional as F

torch.set_default_dtype(torch.float64)
torch.set_num_threads(1)

FOLDER = pathlib.Path(__file__).parent
OPTIMIZER = {"learningRate": 1e-2, "beta1": 0.9, "beta2": 0.95, "epsilon": 1e-8, "weightDecay": 0.1, "clipNorm": 1.0}
STEPS = 3


def configuration(family, **changes):
    base = {
        "family": family, "vocabularySize": 13, "contextLength": 7, "width": 12, "layerCount": 2, "headCount": 3,
        "keyValueHeadCount": 3, "feedForwardWidth": 48, "normalizationEpsilon": 1e-5, "rotaryBase": 10000,
    }
    return base | changes


CONFIGURATIONS = [
    configuration("gpt2"),
    configuration("llama", width=16, headCount=4, keyValueHeadCount=2, feedForwardWidth=24),
    configuration("encoder"),
]


# The model


def parameter_shapes(c):
    """Names and shapes in the order of the file; matrices are [out, in]."""
    llama = c["family"] == "llama"
    width, inner = c["width"], c["feedForwardWidth"]
    key_value_width = width // c["headCount"] * c["keyValueHeadCount"]
    shapes = {"tokenEmbedding.weight": [c["vocabularySize"], width]}

    def norm(name):
        shapes[f"{name}.weight"] = [width]
        if not llama:
            shapes[f"{name}.bias"] = [width]

    def linear(name, outputs, inputs):
        shapes[f"{name}.weight"] = [outputs, inputs]
        if not llama:
            shapes[f"{name}.bias"] = [outputs]

    if not llama:
        shapes["positionEmbedding.weight"] = [c["contextLength"], width]
    for i in range(c["layerCount"]):
        block = f"blocks.{i}"
        norm(f"{block}.attentionNorm")
        linear(f"{block}.attention.query", width, width)
        linear(f"{block}.attention.key", key_value_width, width)
        linear(f"{block}.attention.value", key_value_width, width)
        linear(f"{block}.attention.output", width, width)
        norm(f"{block}.feedForwardNorm")
        if llama:
            linear(f"{block}.feedForward.gate", inner, width)
        linear(f"{block}.feedForward.up", inner, width)
        linear(f"{block}.feedForward.down", width, inner)
    norm("finalNorm")
    if llama:
        shapes["head.weight"] = [c["vocabularySize"], width]
    return shapes


def draw_parameters(c, generator):
    """Weights around N(0, 0.3), norm weights around 1, rounded to four decimals so that the file holds them exactly."""
    parameters = {}
    for name, shape in parameter_shapes(c).items():
        value = 0.3 * torch.randn(shape, generator=generator)
        if "Norm.weight" in name:
            value = 1 + value
        parameters[name] = (torch.round(value * 1e4) / 1e4).requires_grad_()
    return parameters


def rotate(x, base):
    """Rotary positions over x [batch, heads, time, size]: number i and number i + size/2 are one complex number."""
    time, size = x.shape[-2:]
    frequencies = base ** (-torch.arange(0, size, 2) / size)
    angles = torch.outer(torch.arange(time).double(), frequencies)
    first, second = x.chunk(2, dim=-1)
    turned = torch.complex(first, second) * torch.polar(torch.ones_like(angles), angles)
    return torch.cat([turned.real, turned.imag], dim=-1)


def forward(c, parameters, inputs):
    llama, causal = c["family"] == "llama", c["family"] != "encoder"
    batch, time = inputs.shape
    size = c["width"] // c["headCount"]

    def norm(name, x):
        weight = parameters[f"{name}.weight"]
        if llama:
            return F.rms_norm(x, (c["width"],), weight, eps=c["normalizationEpsilon"])
        return F.layer_norm(x, (c["width"],), weight, parameters[f"{name}.bias"], eps=c["normalizationEpsilon"])

    def linear(name, x):
        return F.linear(x, parameters[f"{name}.weight"], parameters.get(f"{name}.bias"))

    def heads(x, count):
        return x.view(batch, time, count, size).transpose(1, 2)  # [batch, heads, time, size]

    def attention(name, x):
        query = heads(linear(f"{name}.query", x), c["headCount"])
        key = heads(linear(f"{name}.key", x), c["keyValueHeadCount"])
        value = heads(linear(f"{name}.value", x), c["keyValueHeadCount"])
        if llama:
            query, key = rotate(query, c["rotaryBase"]), rotate(key, c["rotaryBase"])
        y = F.scaled_dot_product_attention(query, key, value, is_causal=causal, enable_gqa=True)
        return linear(f"{name}.output", y.transpose(1, 2).reshape(batch, time, c["width"]))

    def feed_forward(name, x):
        if llama:
            return linear(f"{name}.down", F.silu(linear(f"{name}.gate", x)) * linear(f"{name}.up", x))
        return linear(f"{name}.down", F.gelu(linear(f"{name}.up", x), approximate="tanh"))

    x = F.embedding(inputs, parameters["tokenEmbedding.weight"])
    if not llama:
        x = x + parameters["positionEmbedding.weight"][:time]
    for i in range(c["layerCount"]):
        x = x + attention(f"blocks.{i}.attention", norm(f"blocks.{i}.attentionNorm", x))
        x = x + feed_forward(f"blocks.{i}.feedForward", norm(f"blocks.{i}.feedForwardNorm", x))
    return F.linear(norm("finalNorm", x), parameters["head.weight" if llama else "tokenEmbedding.weight"])


def loss_of(logits, targets):
    return F.cross_entropy(logits.flatten(0, 1), targets.flatten(), ignore_index=-1)


def draw_batch(c, generator):
    batch, time, vocabulary = 2, c["contextLength"], c["vocabularySize"]
    if c["family"] != "encoder":
        tokens = torch.randint(vocabulary, (batch, time + 1), generator=generator)
        return tokens[:, :-1].contiguous(), tokens[:, 1:].contiguous()
    # The last id stands for the mask; only the hidden positions have a target.
    tokens = torch.randint(vocabulary - 1, (batch, time), generator=generator)
    hidden = torch.zeros(batch, time, dtype=torch.bool)
    hidden[0, [1, 5]] = hidden[1, [0, 3, 4]] = True
    return tokens.masked_fill(hidden, vocabulary - 1), tokens.masked_fill(~hidden, -1)


def check_with_differences(c, parameters, inputs, targets, generator):
    """Compares a few entries of every gradient with central differences; returns the largest relative error."""
    worst, step = 0.0, 6e-6
    for name, parameter in parameters.items():
        flat, gradient = parameter.data.view(-1), parameter.grad.reshape(-1)
        for i in torch.randperm(flat.numel(), generator=generator)[:4].tolist():
            before, losses = flat[i].item(), []
            for sign in (1, -1):
                flat[i] = before + sign * step
                losses.append(loss_of(forward(c, parameters, inputs), targets).item())
            flat[i] = before
            error = abs((losses[0] - losses[1]) / (2 * step) - gradient[i].item())
            worst = max(worst, error / max(gradient.abs().max().item(), 1e-3))
    assert worst < 1e-6, f"{c['family']}: gradients differ from central differences by {worst}"
    return worst


def model_fixture(c, seed):
    generator = torch.Generator().manual_seed(seed)
    parameters = draw_parameters(c, generator)
    inputs, targets = draw_batch(c, generator)

    logits = forward(c, parameters, inputs)
    loss = loss_of(logits, targets)
    loss.backward()
    worst = check_with_differences(c, parameters, inputs, targets, generator)
    entries = [
        {"name": n, "shape": list(p.shape), "value": numbers(p), "gradient": numbers(p.grad), "afterSteps": []}
        for n, p in parameters.items()
    ]

    # The same batch three times: the first AdamW step hardly sees the gradients' size, the later ones do.
    decayed = [p for p in parameters.values() if p.dim() >= 2]
    plain = [p for p in parameters.values() if p.dim() < 2]
    optimizer = torch.optim.AdamW(
        [{"params": decayed, "weight_decay": OPTIMIZER["weightDecay"]}, {"params": plain, "weight_decay": 0.0}],
        lr=OPTIMIZER["learningRate"], betas=(OPTIMIZER["beta1"], OPTIMIZER["beta2"]), eps=OPTIMIZER["epsilon"])
    losses, norms = [], []
    for _ in range(STEPS):
        optimizer.zero_grad()
        step_loss = loss_of(forward(c, parameters, inputs), targets)
        step_loss.backward()
        losses.append(number(step_loss))
        norms.append(number(torch.nn.utils.clip_grad_norm_(list(parameters.values()), OPTIMIZER["clipNorm"])))
        optimizer.step()
        for entry in entries:
            value = parameters[entry["name"]].detach()
            entry["afterSteps"].append({"sum": number(value.sum()), "sumOfSquares": number((value * value).sum())})
    losses.append(number(loss_of(forward(c, parameters, inputs), targets)))

    nonzero = torch.cat([torch.tensor(e["gradient"]) for e in entries]).abs()
    print(
        f"{c['family']}: {sum(len(e['value']) for e in entries)} parameters, loss {losses[0]:.4f} -> {losses[-1]:.4f}, "
        f"gradient norm {norms[0]:.3f}, smallest gradient {nonzero[nonzero > 0].min():.1e}, "
        f"differences agree to {worst:.1e}")
    return {
        "configuration": c, "batch": inputs.shape[0], "time": inputs.shape[1], "inputs": inputs.flatten().tolist(),
        "targets": targets.flatten().tolist(), "logits": numbers(logits), "loss": number(loss), "optimizer": OPTIMIZER,
        "stepLosses": losses, "stepGradientNorms": norms, "parameters": entries,
    }


# Single operations


def with_gradients(function, inputs, generator):
    """Runs `function` on the named tensors and pulls a random gradient back to each of them."""
    leaves = {name: torch.round(x * 1e4) / 1e4 for name, x in inputs.items()}
    for leaf in leaves.values():
        leaf.requires_grad_()
    output = function(**leaves)
    upstream = torch.round(torch.randn(output.shape, generator=generator) * 1e4) / 1e4
    output.backward(upstream)
    arrays = {name: numbers(x) for name, x in leaves.items()}
    arrays |= {f"{name}Gradient": numbers(x.grad) for name, x in leaves.items()}
    return arrays | {"output": numbers(output), "outputGradient": numbers(upstream)}


def attention_case(generator, batch, time, keyTime, heads, keyValueHeads, headSize, causal):
    def attend(query, key, value):
        mask = torch.ones(time, keyTime, dtype=torch.bool).tril(keyTime - time) if causal else None
        q, k, v = (x.transpose(1, 2) for x in (query, key, value))
        return F.scaled_dot_product_attention(q, k, v, attn_mask=mask, enable_gqa=True).transpose(1, 2)

    sizes = {
        "batch": batch, "time": time, "keyTime": keyTime, "heads": heads, "keyValueHeads": keyValueHeads,
        "headSize": headSize, "causal": int(causal),
    }
    inputs = {
        "query": torch.randn(batch, time, heads, headSize, generator=generator),
        "key": torch.randn(batch, keyTime, keyValueHeads, headSize, generator=generator),
        "value": torch.randn(batch, keyTime, keyValueHeads, headSize, generator=generator),
    }
    return {"operation": "attention", "sizes": sizes, "arrays": with_gradients(attend, inputs, generator)}


def optimizer_case(generator, operation, make):
    parameter = torch.nn.Parameter(torch.round(torch.randn(5, generator=generator) * 1e4) / 1e4)
    optimizer, arrays = make([parameter]), {"parameter": numbers(parameter)}
    for step in range(1, 4):
        parameter.grad = torch.round(torch.randn(5, generator=generator) * 1e4) / 1e4
        arrays[f"gradient{step}"] = numbers(parameter.grad)
        optimizer.step()
        arrays[f"parameter{step}"] = numbers(parameter)
    return {"operation": operation, "sizes": {"steps": 3}, "arrays": arrays}


def operation_fixtures(seed):
    g = torch.Generator().manual_seed(seed)
    rows, width = 5, 7

    def random(*shape):
        return torch.randn(*shape, generator=g)

    def case(operation, function, **inputs):
        sizes = {"rows": rows, "width": width}
        return {"operation": operation, "sizes": sizes, "arrays": with_gradients(function, inputs, g)}

    targets = torch.tensor([3, -1, 0, 6, -1])
    logits = (torch.round(2 * random(rows, width) * 1e4) / 1e4).requires_grad_()
    loss = F.cross_entropy(logits, targets, ignore_index=-1)
    loss.backward()
    cross_entropy = {
        "logits": numbers(logits), "logitsGradient": numbers(logits.grad), "targets": targets.tolist(),
        "loss": [number(loss)],
    }
    return [
        attention_case(g, 2, 5, 5, 4, 2, 3, True),
        attention_case(g, 2, 3, 7, 3, 1, 4, True),
        attention_case(g, 1, 3, 5, 2, 2, 5, False),
        case(
            "layerNorm", lambda x, weight, bias: F.layer_norm(x, (width,), weight, bias, eps=0.01),
            x=random(rows, width), weight=1 + random(width), bias=random(width)),
        case(
            "rmsNorm", lambda x, weight: F.rms_norm(x, (width,), weight, eps=0.01),
            x=random(rows, width), weight=1 + random(width)),
        case("softmax", lambda x: F.softmax(x, dim=-1), x=2 * random(rows, width)),
        case("gelu", lambda x: F.gelu(x, approximate="tanh"), x=2 * random(rows, width)),
        case("silu", lambda x: F.silu(x), x=2 * random(rows, width)),
        case("sigmoid", lambda x: torch.sigmoid(x), x=2 * random(rows, width)),
        case("tanh", lambda x: torch.tanh(x), x=random(rows, width)),
        case("relu", lambda x: F.relu(x), x=random(rows, width)),
        {"operation": "crossEntropy", "sizes": {"rows": rows, "width": width}, "arrays": cross_entropy},
        optimizer_case(g, "sgd", lambda p: torch.optim.SGD(p, lr=0.1, momentum=0.9)),
        optimizer_case(
            g, "adamW", lambda p: torch.optim.AdamW(p, lr=0.1, betas=(0.9, 0.95), eps=1e-3, weight_decay=0.2)),
    ]


# The files


def number(x):
    """Ten significant digits; what is only rounding of an exact zero is written as zero."""
    value = float(f"{float(x.detach() if torch.is_tensor(x) else x):.10g}")
    return 0 if abs(value) < 1e-14 else value


def numbers(tensor):
    return [number(x) for x in tensor.detach().flatten().tolist()]


def main():
    check = "--check" in sys.argv[1:]
    contents = {f"model-{c['family']}.json": model_fixture(c, seed) for seed, c in enumerate(CONFIGURATIONS, start=1)}
    contents["operations.json"] = operation_fixtures(seed=4)
    for name, content in contents.items():
        text = json.dumps(content, separators=(",", ":")).replace('{"name"', '\n{"name"').replace(
            '{"operation"', '\n{"operation"') + "\n"
        if check:
            assert (FOLDER / name).read_text() == text, f"{name} would change"
        else:
            (FOLDER / name).write_text(text)
            print(f"{name}: {len(text) / 1000:.0f} kB")


if __name__ == "__main__":
    main()
