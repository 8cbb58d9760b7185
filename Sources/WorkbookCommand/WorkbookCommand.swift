import Course
import Workbook

@main enum WorkbookCommand {
  static func main() { WorkbookProgram(courseUnits).main() }
}
