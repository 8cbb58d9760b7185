@main enum FaultyCourse { static func main() {} }
