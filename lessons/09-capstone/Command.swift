import Capstone

@main enum CapstoneCommand {
  static func main() { capstone.main() }
}
