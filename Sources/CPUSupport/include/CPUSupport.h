// What Swift cannot spell: which vector unit the code is compiled for, the bfloat16 dot product, and some vector
// instructions.
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

// All lanes in one instruction: the standard library's takes the root of one lane after the other.
static inline __attribute__((always_inline)) float32x16 cpu_square_root(float32x16 x) {
  return __builtin_elementwise_sqrt(x);
}

// In each group of four lanes, a's and b's first two (last two) in turn: a0 b0 a1 b1 (a2 b2 a3 b3).
static inline __attribute__((always_inline)) float32x16 cpu_unpack_low(float32x16 a, float32x16 b) {
  return __builtin_shufflevector(a, b, 0, 16, 1, 17, 4, 20, 5, 21, 8, 24, 9, 25, 12, 28, 13, 29);
}
static inline __attribute__((always_inline)) float32x16 cpu_unpack_high(float32x16 a, float32x16 b) {
  return __builtin_shufflevector(a, b, 2, 18, 3, 19, 6, 22, 7, 23, 10, 26, 11, 27, 14, 30, 15, 31);
}

// sum[i] + a[2i]·b[2i] + a[2i+1]·b[2i+1], the factors being pairs of bfloat16 in 32-bit lanes, the sum float32.
#if defined(__AVX512BF16__)
typedef __bf16 bfloat16x32 __attribute__((vector_size(64)));
static inline __attribute__((always_inline)) float32x16 cpu_dot_bfloat16(float32x16 sum, int32x16 a, int32x16 b) {
  return __builtin_ia32_dpbf16ps_512(sum, (bfloat16x32)a, (bfloat16x32)b);
}
static inline int32_t cpu_has_bfloat16(void) { return 1; }

typedef __bf16 bfloat16x16 __attribute__((vector_size(32)));
typedef int16_t int16x32 __attribute__((vector_size(64)));
typedef int32_t int32x8 __attribute__((vector_size(32)));
// Each lane rounded to bfloat16: neighbours share a 32-bit lane.
static inline __attribute__((always_inline)) int32x8 cpu_round_bfloat16(float32x16 x) {
  return (int32x8)__builtin_ia32_cvtneps2bf16_512_mask(x, (bfloat16x16){0}, (uint16_t)-1);
}
// Lane by lane: low in the lower half, high in the upper.
static inline __attribute__((always_inline)) int32x16 cpu_pair_bfloat16(float32x16 low, float32x16 high) {
  int16x32 both = (int16x32)__builtin_ia32_cvtne2ps2bf16_512(high, low);
  return (int32x16)__builtin_shufflevector(
      both, both, 0, 16, 1, 17, 2, 18, 3, 19, 4, 20, 5, 21, 6, 22, 7, 23, 8, 24, 9, 25, 10, 26, 11, 27, 12, 28, 13, 29,
      14, 30, 15, 31);
}
#else
static inline __attribute__((always_inline)) float32x16 cpu_dot_bfloat16(float32x16 sum, int32x16 a, int32x16 b) {
  // A bfloat16 is the upper half of a float32.
  float32x16 a_odd = (float32x16)(a & (int32_t)0xFFFF0000), b_odd = (float32x16)(b & (int32_t)0xFFFF0000);
  return sum + (float32x16)(a << 16) * (float32x16)(b << 16) + a_odd * b_odd;
}
static inline int32_t cpu_has_bfloat16(void) { return 0; }

// Never called where the processor has no bfloat16: Swift rounds there.
typedef int32_t int32x8 __attribute__((vector_size(32)));
static inline int32x8 cpu_round_bfloat16(float32x16 x) { return (int32x8){0}; }
static inline int32x16 cpu_pair_bfloat16(float32x16 low, float32x16 high) { return (int32x16){0}; }
#endif
