import Campaigns
import Documents
import Foundation

/// Where a report goes: a file that appears whole or not at all, or standard output as it comes.
struct ReportSink {
    private let file: AtomicFile?

    init(_ path: String?) throws { file = try path.map(AtomicFile.init) }

    func write(_ bytes: [UInt8]) throws {
        if let file {
            try file.write(bytes)
        } else {
            FileHandle.standardOutput.write(Data(bytes))
        }
    }

    func write(_ text: String) throws { try write(Array(text.utf8)) }

    func finish() throws { try file?.finish() }
}
