"""Makes reference.safetensors with PyTorch and PyPI's safetensors.

    pip install torch safetensors && python make.py

The values are powers of two and special values, so that every type holds them exactly and the test can name them.
"""

import torch
from safetensors.torch import save_file

values = torch.tensor([[0.0, 1.0, -2.5], [65504.0, 2.0**-14, -(2.0**-24)]])
special = torch.tensor([float("inf"), float("-inf"), float("nan"), -0.0])
save_file(
    {
        "values.f32": values,
        "values.f16": values.half(),
        "values.bf16": torch.tensor([1.0, -2.5, 3.140625, 2.0**-126]).bfloat16(),
        "special.f32": special,
        "special.f16": special.half(),
        "special.bf16": special.bfloat16(),
        "scalar": torch.tensor(7.0),
        "empty": torch.zeros(0, 3),
        "counts.i64": torch.tensor([1, 2]),
        "mask.bool": torch.tensor([True, False, True]),
        "é.weight": torch.tensor([0.5]),
    },
    "reference.safetensors",
    metadata={"format": "pt", "note": 'quotes " and \\ and é'},
)

# What rounding to bfloat16 gives there, for the test of our own rounding.
generator = torch.Generator().manual_seed(0)
bits = torch.randint(-(2**31), 2**31, (512,), generator=generator).int()
ties = torch.tensor([0x3F808000, 0x3F818000, 0x7F7F8000, 0x00008000, 0x00018000, 0x3F807FFF, 0x3F808001]).int()
bits = torch.cat([bits, ties])
rounded = bits.view(torch.float32).bfloat16().view(torch.int16).int() & 0xFFFF
save_file({"float.bits": bits.view(torch.float32), "bfloat.bits": rounded.float()}, "rounding.safetensors")
