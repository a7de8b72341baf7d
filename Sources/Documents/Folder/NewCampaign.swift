import Campaigns
import Foundation

/// A campaign's folder that is about to be made: whole, or not at all.
package struct NewCampaign: Sendable {
    /// A file as it goes into the folder.
    package struct File: Sendable {
        package let name: String
        package let bytes: [UInt8]

        package init(name: String, bytes: [UInt8]) {
            self.name = name
            self.bytes = bytes
        }

        /// A file as somebody sent it, under its own name.
        ///
        /// - Throws: ``Problem`` (bad use) when it cannot be read.
        package init(path: String) throws {
            name = URL(fileURLWithPath: path).lastPathComponent
            bytes = try FileReader.read(path)
        }
    }

    package let slug: String
    package let files: [File]

    /// - Parameters:
    ///   - slug: the folder's name.
    ///   - files: what goes into it, `campaign.json` included.
    /// - Throws: ``Problem`` (bad use) for a slug that is none, and for names that a campaign cannot have.
    package init(slug: String, files: [File]) throws {
        try Self.check(slug)
        self.slug = slug
        self.files = files
        var names: Set<String> = []
        for file in files {
            if file.name.hasPrefix(".") || file.name.contains("\\") { throw Problem.newBadName(file.name) }
            if !names.insert(file.name).inserted { throw Problem.newSameName(file.name) }
        }
    }

    /// - Throws: ``Problem`` (bad use) unless it is lower-case letters and digits with single dashes.
    package static func check(_ slug: String) throws {
        let words = slug.split(separator: "-", omittingEmptySubsequences: false)
        let good = words.allSatisfy { word in
            !word.isEmpty && word.utf8.allSatisfy { (0x61...0x7A).contains($0) || (0x30...0x39).contains($0) }
        }
        if !good { throw Problem.newBadSlug(slug) }
    }

    /// Writes the files beside their place, then moves the folder there in one step.
    ///
    /// - Parameter parent: where campaigns live; made when it is not there.
    /// - Returns: the folder's path.
    /// - Throws: ``Problem`` (bad use) when the folder exists or cannot be made; then nothing is left behind.
    package func make(in parent: String) async throws -> String {
        let path = parent + "/" + slug
        guard !FileManager.default.fileExists(atPath: path) else { throw Problem.newExists(path) }
        let draft = parent + "/.\(slug)-\(UUID().uuidString)"
        defer { try? FileManager.default.removeItem(atPath: draft) }
        do {
            try FileManager.default.createDirectory(atPath: draft, withIntermediateDirectories: true)
            for file in files {
                try Data(file.bytes).write(
                    to: URL(fileURLWithPath: draft + "/" + file.name), options: .withoutOverwriting)
            }
        } catch {
            throw Problem.newUnwritable(path)
        }
        // What cannot be read again is not left for somebody else to find.
        _ = try await CampaignFolder(path: draft)
        do {
            try FileManager.default.moveItem(atPath: draft, toPath: path)
        } catch {
            throw FileManager.default.fileExists(atPath: path) ? Problem.newExists(path) : Problem.newUnwritable(path)
        }
        return path
    }
}
