// What Swift cannot spell: which vector unit the code is compiled for, and the bfloat16 dot product.
// The constants fold at compile time in Swift, so one `if` chooses the shape of a kernel.
#pragma once
#include <stdint.h>

// Floats in one vector register of the processor that the code is compiled for.
#if defined(__AVX512F__)
static const int32_t cpu_vector_width = 16;
#elif defined(__AVX2__)
static const int32_t cpu_vector_width = 8;
#else
static const int32_t cpu_vector_width = 4;
#endif

// 1 where a fused multiply-add is one instruction; elsewhere it would be a library call for each lane.
#if defined(__FMA__) || defined(__AVX512F__) || defined(__aarch64__)
static const int32_t cpu_has_fused_multiply_add = 1;
#else
static const int32_t cpu_has_fused_multiply_add = 0;
#endif
