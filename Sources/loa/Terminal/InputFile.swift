import Campaigns
import Documents
import Foundation

/// A file that a person named; absent or `-` is standard input.
enum InputFile {
    static func read(_ name: String?) throws -> (bytes: [UInt8], name: String) {
        guard let name, name != "-" else {
            return (Array(FileHandle.standardInput.readDataToEndOfFile()), "-")
        }
        return (try FileReader.read(name), name)
    }
}
