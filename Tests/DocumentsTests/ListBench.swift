import Campaigns
import Documents
import Foundation

/// Lists in a folder of their own, read as a campaign's lists are.
final class ListBench: Sendable {
    /// A number that was read, as the rejects file would name it.
    struct Row: Equatable {
        var cell: String
        var line: Int
        var column = 1
        var cause = LeftOutCause.noCarrier
    }

    let folder: String

    init() throws {
        folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString).path()
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    }

    deinit { try? FileManager.default.removeItem(atPath: folder) }

    func reading(
        _ lists: [[UInt8]], columns: [String: [String]] = [:], networks: Set<Network> = Set(Network.allCases),
        province: String? = "91", codeList: CodeList? = .y2025, suppressed: Suppression = Suppression(),
        capacity: Int = 4_096, name: String = "ds.csv"
    ) throws -> AudienceReading {
        var files: [ListFile] = []
        for (index, bytes) in lists.enumerated() {
            let own = index == 0 ? name : "\(index)-\(name)"
            try Data(bytes).write(to: URL(fileURLWithPath: folder + "/" + own))
            files.append(ListFile(name: own, path: folder + "/" + own))
        }
        let described = Campaign.Lists(
            files: files.map(\.name), province: province, codeList: codeList, columns: columns)
        return AudienceReading(
            files, lists: described, networks: networks, suppressed: suppressed, capacity: capacity)
    }

    /// Every number of a list with its place: nobody serves them, so all are left out.
    func rows(_ bytes: [UInt8], columns: [String: [String]] = [:], name: String = "ds.csv") throws -> [Row] {
        var rows: [Row] = []
        _ = try reading([bytes], columns: columns, networks: [], name: name).read(leftOut: { row, _ in
            rows.append(
                Row(
                    cell: String(decoding: row.cell, as: UTF8.self), line: row.line, column: row.column,
                    cause: row.cause))
        })
        return rows
    }

    func rows(_ text: String, columns: [String: [String]] = [:]) throws -> [Row] {
        try rows(Array(text.utf8), columns: columns)
    }

    /// What is wrong with a list; its place without the folder.
    func problem(_ bytes: [UInt8], columns: [String: [String]] = [:], name: String = "ds.csv") -> (Problem, String)? {
        do {
            _ = try rows(bytes, columns: columns, name: name)
            return nil
        } catch let problem as Problem {
            return (problem, problem.place?.description.replacingOccurrences(of: folder + "/", with: "") ?? "")
        } catch {
            return nil
        }
    }
}
