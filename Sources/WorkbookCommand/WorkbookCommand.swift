import Course
import Workbook

@main enum WorkbookCommand {
  static func main() { workbook(courseUnits).main() }
}
