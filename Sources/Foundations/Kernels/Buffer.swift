import Synchronization

/// The memory behind a tensor: `count` floats, aligned for the widest vector unit, given back to a pool when the last
/// tensor that uses it goes.
///
/// A training step asks for the same sizes again and again. The pool hands them out again without asking the operating
/// system, which would have to clear every page. The memory is not cleared here either: whoever asks for it fills it.
/// There is room for a whole vector at the end, so that loops over all elements need no special case for the last few.
final class Buffer {
  let count: Int
  let pointer: UnsafeMutablePointer<Float>
  private let block: BufferPool.Block

  /// A buffer whose contents are undefined until they are written.
  init(count: Int) {
    self.count = count
    block = BufferPool.shared.take(floatCount: count)
    pointer = block.pointer
  }

  convenience init(copying other: Buffer) {
    self.init(count: other.count)
    pointer.update(from: other.pointer, count: count)
  }

  deinit { BufferPool.shared.giveBack(block) }
}

/// Blocks of memory by size, waiting to be used again. It is shared by the whole process, and no result depends on it.
final class BufferPool: Sendable {
  static let shared = BufferPool()

  struct Block: @unchecked Sendable {
    let pointer: UnsafeMutablePointer<Float>
    /// Floats that it has room for.
    let size: Int
    let sizeClass: Int
  }

  struct Statistics: Equatable, Sendable {
    /// Blocks asked from the operating system since the process began: constant in a steady training loop.
    var allocations = 0
    /// Bytes held, in use or waiting.
    var bytes = 0
  }

  private struct State {
    /// By size class.
    var waiting = [[Block]](repeating: [], count: 8 * Int.bitWidth)
    var statistics = Statistics()
  }

  private let state = Mutex(State())

  var statistics: Statistics { state.withLock { $0.statistics } }

  func take(floatCount: Int) -> Block {
    // The padding lets a loop over whole vectors run past the last element.
    let (sizeClass, size) = Self.sizeClass(for: floatCount + 16)
    return state.withLock { state in
      // Batches of texts of different lengths ask for nearly equal sizes: a block that is up to half larger will do.
      for sizeClass in sizeClass...sizeClass + 4 {
        if let block = state.waiting[sizeClass].popLast() { return block }
      }
      state.statistics.allocations += 1
      state.statistics.bytes += size * 4
      let memory = UnsafeMutableRawPointer.allocate(byteCount: size * 4, alignment: 64)
      return Block(pointer: memory.bindMemory(to: Float.self, capacity: size), size: size, sizeClass: sizeClass)
    }
  }

  func giveBack(_ block: Block) {
    state.withLock { $0.waiting[block.sizeClass].append(block) }
  }

  /// Gives the blocks that nobody uses back to the operating system.
  func releaseWaiting() {
    state.withLock { state in
      for block in state.waiting.joined() {
        state.statistics.bytes -= block.size * 4
        block.pointer.deallocate()
      }
      for sizeClass in state.waiting.indices { state.waiting[sizeClass].removeAll() }
    }
  }

  /// The next of eight steps between one power of two and the next, so that at most an eighth is wasted
  /// and nearly equal sizes share their blocks.
  private static func sizeClass(for count: Int) -> (number: Int, size: Int) {
    let exponent = max(6, Int.bitWidth - 1 - (count - 1).leadingZeroBitCount)
    let step = (1 << exponent) / 8
    let steps = (count + step - 1) / step
    return (8 * exponent + steps - 8, steps * step)
  }
}

/// The memory of tensors that are gone, which is kept to be used again.
public enum TensorMemory {
  /// Gives it back to the operating system: worth while between a large model and the next, never between steps.
  public static func releaseUnused() { BufferPool.shared.releaseWaiting() }

  /// Bytes that are held, by tensors or for those to come.
  public static var heldBytes: Int { BufferPool.shared.statistics.bytes }
}

extension Buffer {
  subscript(_ index: Int) -> Float {
    get { pointer[index] }
    set { pointer[index] = newValue }
  }

  var scalars: [Float] { Array(UnsafeBufferPointer(start: pointer, count: count)) }

  func fill(from scalars: [Float]) {
    scalars.withUnsafeBufferPointer { source in
      if let base = source.baseAddress { pointer.update(from: base, count: count) }
    }
  }
}
