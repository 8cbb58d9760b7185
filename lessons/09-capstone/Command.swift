import Capstone
import Workbook

@main enum CapstoneCommand {
  static func main() {
    Mine.$start.withValue(Mine.Start { try Successor.become("capstone-mine") }) { capstone.main() }
  }
}
