import Campaigns
import Foundation
import Testing

/// A throw-away copy of a campaign with its own data folder, key file and mock gateways on a free port.
final class Workbench: Sendable {
    static let anGiang = "an-giang-1153-so-lien-lac-dien-tu"

    let folder: String
    let mockPort: Int
    let listenPort: Int
    let slug: String

    var campaign: String { folder + "/campaigns/" + slug }
    var data: String { folder + "/data" }
    var carriers: String { folder + "/carriers.json" }
    /// Files for `{{secret.NAME}}`; made by the tests that need it.
    var secrets: String { folder + "/secrets" }

    init(_ slug: String = Workbench.anGiang) throws {
        self.slug = slug
        folder = FileManager.default.temporaryDirectory.appendingPathComponent("loa-test-\(UUID().uuidString)").path
        mockPort = try Loopback.freePort()
        listenPort = try Loopback.freePort()
        try FileManager.default.createDirectory(atPath: folder + "/campaigns", withIntermediateDirectories: true)
        try FileManager.default.copyItem(
            atPath: Repository.path + "/campaigns/" + slug, toPath: folder + "/campaigns/" + slug)
        let described = try String(contentsOfFile: Repository.path + "/carriers.json", encoding: .utf8)
        try write(described.replacingOccurrences(of: ":18080/", with: ":\(mockPort)/"), to: carriers)
    }

    deinit { try? FileManager.default.removeItem(atPath: folder) }

    func write(_ text: String, to path: String) throws { try Data(text.utf8).write(to: URL(fileURLWithPath: path)) }

    /// Changes a text file; fails the test when there is nothing to change.
    func replace(_ old: String, by new: String, in path: String) throws {
        let text = try String(contentsOfFile: path, encoding: .utf8)
        try #require(text.contains(old))
        try write(text.replacingOccurrences(of: old, with: new), to: path)
    }

    /// Changes the description of one carrier.
    func changeCarrier(_ id: String, _ change: (inout JSON) -> Void) throws {
        var root = try JSON(reading: Array(try Data(contentsOf: URL(fileURLWithPath: carriers))), file: carriers)
        var list = try #require(root["carriers"]?.array)
        let index = try #require(list.firstIndex { $0["id"] == .string(id) })
        change(&list[index])
        root["carriers"] = .array(list)
        try write(String(decoding: root.compact, as: UTF8.self), to: carriers)
    }

    /// Runs a command to its end.
    @discardableResult
    func loa(_ arguments: String..., input: String? = nil) async throws -> Finished {
        try await loa(all: arguments, input: input)
    }

    /// Runs a command whose arguments were put together elsewhere.
    @discardableResult
    func loa(all arguments: [String], input: String? = nil) async throws -> Finished {
        try await Program(Repository.binary, arguments + common(arguments), environment: environment).finish(
            input: input)
    }

    /// Starts a command that goes on.
    func start(_ arguments: String...) throws -> Program {
        let program = Program(Repository.binary, arguments + common(arguments), environment: environment)
        try program.start()
        return program
    }

    /// Starts the mock gateways and waits until they listen.
    func mock(_ arguments: String...) async throws -> Program {
        let shares = arguments.flatMap { ["--share", $0] }
        let program = Program(
            Repository.binary, ["mock", "--port", "\(mockPort)", "--carriers", carriers] + shares,
            environment: environment)
        try program.start()
        try await Loopback.waitForListener(mockPort)
        return program
    }

    /// Somebody in authority says yes to the wording.
    func confirm() async throws {
        let paper = ["--paper", "1160/UBND-KGVX, 07/10/2025"]
        let unit = slug == Self.anGiang ? [] : ["--unit", "Sở Giáo dục và Đào tạo Hà Nội"]
        let arguments = ["directive", "confirm", campaign, "--as", "Lê Văn Nam"] + paper + unit
        try await loa(all: arguments).succeeded()
    }

    /// Plan, confirmation, acceptances and approval: everything before the run.
    func prepare() async throws {
        try await loa("plan", campaign, "--as", "Trần Văn Bình").succeeded()
        try await confirm()
        let plan = try await loa("status", campaign, "--json").json()
        for carrier in plan["awaited"]?.array ?? [] {
            let name = try #require(carrier.string)
            try await loa("carrier", "accept", campaign, "--carrier", name, "--as", "Lê Thị Hoa").succeeded()
        }
        try await loa("approve", campaign, "--as", "Nguyễn Thị Mai").succeeded()
    }

    func run(_ arguments: String...) async throws -> Finished {
        try await Program(Repository.binary, runArguments + arguments, environment: environment).finish()
    }

    func startRun() throws -> Program {
        let program = Program(Repository.binary, runArguments, environment: environment)
        try program.start()
        return program
    }

    func report() async throws -> JSON { try await loa("report", campaign, "--json").json() }

    /// The mock's own account: copies by number.
    func account(_ carrier: String? = nil) async throws -> [String: Int] {
        let query = carrier.map { "?carrier=\($0)" } ?? ""
        let json = try #require(JSON(received: Array(try await Loopback.get(mockPort, "/account" + query))))
        return Dictionary(
            uniqueKeysWithValues: try #require(json.members).map { ($0.name, $0.value.int ?? -1) })
    }

    var environment: [String: String] {
        [
            "LOA_KEY_FILE": folder + "/keys/loa.key", "HOME": folder, "PATH": "/usr/bin:/bin", "LOA_LANG": "vi",
            "LOA_SECRETS_DIR": secrets,
        ]
    }

    private var runArguments: [String] {
        [
            "run", campaign, "--data", data, "--carriers", carriers, "--listen", "127.0.0.1:\(listenPort)", "--json",
        ]
    }

    private func common(_ arguments: [String]) -> [String] {
        var more: [String] = []
        if !arguments.contains("--data") { more += ["--data", data] }
        if !arguments.contains("--carriers") { more += ["--carriers", carriers] }
        return more
    }
}
