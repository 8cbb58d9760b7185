/// Gives every heading of a page an id of its own, the one that GitHub gives it.
struct HeadingIDs: Sendable {
  private var used: [String: Int] = [:]

  /// An id that no other heading has: "Why √d?" becomes "why-d", the second of its name "why-d-1".
  mutating func id(for title: String) -> String {
    var slug = ""
    for scalar in title.lowercased().unicodeScalars {
      if scalar == " " || scalar == "-" {
        slug += "-"
      } else if scalar == "_" || scalar.properties.isAlphabetic || scalar.properties.numericType != nil {
        slug.unicodeScalars.append(scalar)
      }
    }
    if slug.isEmpty { slug = "section" }
    while true {
      let count = used[slug, default: 0]
      used[slug] = count + 1
      if count == 0 { return slug }
      // The numbered one may be somebody's name as well.
      slug += "-\(count)"
    }
  }
}
