// What Swift cannot spell: which vector unit the code is compiled for, and the bfloat16 dot product.
// The answers are constants to the optimiser, so one `if` chooses the shape of a kernel and the other shape is dropped.
// (As constants of C, Swift would see them too, and warn of code that is never executed.)
#pragma once
#include <stdint.h>

// Floats in one vector register of the processor that the code is compiled for.
#if defined(__AVX512F__)
static inline int32_t cpu_vector_width(void) { return 16; }
#elif defined(__AVX2__)
static inline int32_t cpu_vector_width(void) { return 8; }
#else
static inline int32_t cpu_vector_width(void) { return 4; }
#endif

// 1 where a fused multiply-add is one instruction; elsewhere it would be a library call for each lane.
#if defined(__FMA__) || defined(__AVX512F__) || defined(__aarch64__)
static inline int32_t cpu_has_fused_multiply_add(void) { return 1; }
#else
static inline int32_t cpu_has_fused_multiply_add(void) { return 0; }
#endif

// Tells the processor that a loop is only waiting for another thread.
static inline void cpu_pause(void) {
#if defined(__x86_64__)
  __builtin_ia32_pause();
#elif defined(__aarch64__)
  __asm__ volatile("yield");
#endif
}

typedef float float32x16 __attribute__((vector_size(64)));
typedef int32_t int32x16 __attribute__((vector_size(64)));

// sum[i] + a[2i]·b[2i] + a[2i+1]·b[2i+1], the factors being pairs of bfloat16 in 32-bit lanes, the sum float32.
#if defined(__AVX512BF16__)
#define CPU_HAS_BFLOAT16_DOT 1
typedef __bf16 bfloat16x32 __attribute__((vector_size(64)));
static inline __attribute__((always_inline)) float32x16 cpu_dot_bfloat16(float32x16 sum, int32x16 a, int32x16 b) {
  return __builtin_ia32_dpbf16ps_512(sum, (bfloat16x32)a, (bfloat16x32)b);
}
static inline int32_t cpu_has_bfloat16_dot(void) { return 1; }
#else
static inline __attribute__((always_inline)) float32x16 cpu_dot_bfloat16(float32x16 sum, int32x16 a, int32x16 b) {
  // A bfloat16 is the upper half of a float32.
  float32x16 a_odd = (float32x16)(a & (int32_t)0xFFFF0000), b_odd = (float32x16)(b & (int32_t)0xFFFF0000);
  return sum + (float32x16)(a << 16) * (float32x16)(b << 16) + a_odd * b_odd;
}
static inline int32_t cpu_has_bfloat16_dot(void) { return 0; }
#endif
