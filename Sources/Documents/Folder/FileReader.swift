import Campaigns
import Foundation

/// Reads whole files; what is wrong with one is said as a clerk needs it.
package enum FileReader {
    /// - Throws: ``Problem`` (bad use) when the file is missing, a folder, or not readable.
    package static func read(_ path: String) throws -> [UInt8] {
        try check(path)
        guard let data = FileManager.default.contents(atPath: path) else { throw Problem.unreadable(path) }
        return Array(data)
    }

    /// - Throws: as ``read(_:)``, without reading.
    package static func check(_ path: String) throws {
        var isFolder: ObjCBool = false
        guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) else {
            throw Problem.fileMissing(path)
        }
        if isFolder.boolValue || !FileManager.default.isReadableFile(atPath: path) { throw Problem.unreadable(path) }
    }

    /// SHA-256 of a file's bytes, in hexadecimal; in little memory however large it is.
    package static func digest(_ path: String) throws -> String { try FileBytes(path).digest() }

    /// True when both paths lead to one file that exists, through links, too.
    package static func isSame(_ one: String, _ other: String) -> Bool {
        var (a, b) = (stat(), stat())
        return stat(one, &a) == 0 && stat(other, &b) == 0 && a.st_dev == b.st_dev && a.st_ino == b.st_ino
    }

    package static func size(_ path: String) -> Int {
        (try? FileManager.default.attributesOfItem(atPath: path)[.size] as? Int) ?? 0
    }
}
