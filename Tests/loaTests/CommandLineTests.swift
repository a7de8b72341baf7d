import Testing

/// One test at a time: each starts processes of its own, and two cores are soon full of them.
@Suite("The command line, as a process of its own", .serialized)
struct CommandLineTests {}
