#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

// The C library's functions of one Double, under full names: a method called `exp` or `tanh` would hide the short ones.

func naturalLogarithm(_ x: Double) -> Double { log(x) }
func exponential(_ x: Double) -> Double { exp(x) }
func cosine(_ x: Double) -> Double { cos(x) }
func sine(_ x: Double) -> Double { sin(x) }
func hyperbolicTangent(_ x: Double) -> Double { tanh(x) }
func power(_ x: Double, _ exponent: Double) -> Double { pow(x, exponent) }
