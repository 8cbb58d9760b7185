"""Write `finetuning.json`: a LoRA layer and the DPO loss as PyTorch computes them, with gradients.

    python make_finetuning_fixtures.py       # writes the JSON file beside this script

Everything is in float64 from a fixed seed, rounded to ten significant digits. `lora` is y = x Wᵀ + b + (α / r) (x Aᵀ) Bᵀ
with the gradients of Σ (y · upstream) and the merged weight W + (α / r) B A. `dpo` is the mean of
−log σ(β ((π_c − ref_c) − (π_r − ref_r))) with its gradients for π_c and π_r, for an ordinary β and for margins that a
plain exponential overflows on.
"""

import json
import pathlib

import torch
import torch.nn.functional as F

torch.set_default_dtype(torch.float64)
torch.manual_seed(7)


def flat(tensor):
    return [float(f"{x:.10g}") for x in tensor.detach().flatten()]


def lora():
    inputs, outputs, rank, alpha = 5, 4, 2, 6.0
    x = torch.randn(3, inputs).round(decimals=4)
    w, b = torch.randn(outputs, inputs).round(decimals=4), torch.randn(outputs).round(decimals=4)
    a = torch.randn(rank, inputs).round(decimals=4).requires_grad_()
    up = torch.randn(outputs, rank).round(decimals=4).requires_grad_()
    upstream = torch.randn(3, outputs).round(decimals=4)
    y = F.linear(x, w, b) + alpha / rank * F.linear(F.linear(x, a), up)
    (y * upstream).sum().backward()
    return {
        "rank": rank, "alpha": alpha, "x": flat(x), "weight": flat(w), "bias": flat(b), "down": flat(a), "up": flat(up),
        "upstream": flat(upstream), "y": flat(y), "downGradient": flat(a.grad), "upGradient": flat(up.grad),
        "merged": flat(w + alpha / rank * up @ a),
    }


def dpo(beta, scale):
    chosen = (torch.randn(4) * scale - 20).round(decimals=4).requires_grad_()
    rejected = (torch.randn(4) * scale - 20).round(decimals=4).requires_grad_()
    reference_chosen = (torch.randn(4) * scale - 20).round(decimals=4)
    reference_rejected = (torch.randn(4) * scale - 20).round(decimals=4)
    margins = (chosen - reference_chosen) - (rejected - reference_rejected)
    loss = -F.logsigmoid(beta * margins).mean()
    loss.backward()
    return {
        "beta": beta, "chosen": flat(chosen), "rejected": flat(rejected), "referenceChosen": flat(reference_chosen),
        "referenceRejected": flat(reference_rejected), "loss": float(f"{loss.item():.10g}"),
        "chosenGradient": flat(chosen.grad), "rejectedGradient": flat(rejected.grad),
    }


if __name__ == "__main__":
    fixture = {"lora": lora(), "dpo": [dpo(0.1, 3), dpo(2.0, 300)]}
    path = pathlib.Path(__file__).parent / "finetuning.json"
    path.write_text(json.dumps(fixture, indent=1) + "\n")
