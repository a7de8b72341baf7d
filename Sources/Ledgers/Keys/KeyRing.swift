package import Campaigns
package import Delivery
import Foundation

/// The keys of this machine: one master key, and one data key a plan, wrapped by it, in files of their own.
///
/// They lie beside the key file and never in the data folder, so that a copied ledger shows no number and a destroyed
/// key file destroys the numbers of every backup.
package struct KeyRing: Sendable {
    /// The master key's file.
    package let path: String

    /// - `environment`: `LOA_KEY_FILE` names the key file; without it `$XDG_CONFIG_HOME/loa/loa.key`, or
    ///     `~/.config/loa/loa.key`.
    package init(environment: [String: String]) {
        if let named = environment["LOA_KEY_FILE"], !named.isEmpty {
            path = named
            return
        }
        let home = environment["HOME"].flatMap { $0.isEmpty ? nil : $0 } ?? NSHomeDirectory()
        let config = environment["XDG_CONFIG_HOME"].flatMap { $0.isEmpty ? nil : $0 } ?? home + "/.config"
        path = config + "/loa/loa.key"
    }

    package init(path: String) { self.path = path }

    package var exists: Bool { FileManager.default.fileExists(atPath: path) }

    /// The master key.
    ///
    /// `making`: true makes one, readable by its owner only, when there is none.
    /// Throws ``Problem`` when the file is missing, too open, or no key.
    package func master(making: Bool) throws -> DataKey {
        if !exists {
            guard making else { throw missing }
            try write(DataKey.random().bytes, to: path)
        }
        let mode = try? FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int
        if let mode, mode & 0o077 != 0 { throw unusable("0" + String(mode, radix: 8)) }
        guard let bytes = FileManager.default.contents(atPath: path), let key = DataKey(bytes: Array(bytes)) else {
            throw unusable("32 byte")
        }
        return key
    }

    /// The master key; where there is no file, a new one that nobody has kept yet.
    ///
    /// Throws ``Problem`` when the file is too open, or no key.
    package func masterOrNew() throws -> DataKey { exists ? try master(making: false) : DataKey.random() }

    /// Writes a key of ``masterOrNew()`` into the file, unless it came from there.
    ///
    /// Throws ``Problem`` when somebody made another one meanwhile.
    package func keep(_ master: DataKey) throws {
        if !exists { try write(master.bytes, to: path) }
        guard try self.master(making: false).bytes == master.bytes else { throw Problem.keyMadeMeanwhile(path) }
    }

    /// Makes the data key of a new plan.
    package func makeDataKey(for plan: PlanID) throws -> DataKey {
        let key = DataKey.random()
        try keepDataKey(key, of: plan)
        return key
    }

    /// Writes the data key of a new plan, wrapped by the master key, which is made when there is none.
    package func keepDataKey(_ key: DataKey, of plan: PlanID) throws {
        try write(try master(making: true).seal(key.bytes, context: context(plan)), to: file(of: plan))
    }

    /// - Throws: ``Problem`` when it is missing, or wrapped by another master key.
    package func dataKey(of plan: PlanID) throws -> DataKey {
        try unwrapped(file(of: plan), context(plan))
    }

    private func unwrapped(_ file: String, _ context: String) throws -> DataKey {
        guard let wrapped = FileManager.default.contents(atPath: file) else { throw missing }
        guard let bytes = try? master(making: false).open(Array(wrapped), context: context),
            let key = DataKey(bytes: bytes)
        else { throw unusable(file) }
        return key
    }

    /// Destroys a plan's numbers, wherever copies of them are.
    package func destroyDataKey(of plan: PlanID) {
        try? FileManager.default.removeItem(atPath: file(of: plan))
    }

    /// The data key of a register, wrapped as a plan's is.
    ///
    /// - Parameters:
    ///   - register: its key opens no other.
    ///   - making: true makes one where there is none.
    /// - Returns: the same key as long as its file lives.
    /// - Throws: ``Problem`` when it is missing, or wrapped by another master key.
    package func registerKey(_ register: Register, making: Bool) throws -> DataKey {
        let (file, context) = ("\(path).d/\(register.rawValue).key", "register/\(register.rawValue)")
        if making, !FileManager.default.fileExists(atPath: file) {
            let key = DataKey.random()
            try write(try master(making: true).seal(key.bytes, context: context), to: file)
            return key
        }
        return try unwrapped(file, context)
    }

    private func context(_ plan: PlanID) -> String { "plan/\(plan.raw)" }

    private func file(of plan: PlanID) -> String {
        "\(path).d/\(RecipientKey.base32(UInt64(bitPattern: plan.raw), digits: 9)).key"
    }

    /// Whole or not at all: a half-written key would lose a campaign.
    private func write(_ bytes: [UInt8], to path: String) throws {
        let folder = URL(fileURLWithPath: path).deletingLastPathComponent()
        do {
            try FileManager.default.createDirectory(
                at: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
            let draft = path + ".new"
            guard
                FileManager.default.createFile(
                    atPath: draft, contents: Data(bytes), attributes: [.posixPermissions: 0o600])
            else { throw unusable(path) }
            let handle = try FileHandle(forWritingTo: URL(fileURLWithPath: draft))
            try handle.synchronize()
            try handle.close()
            try FileManager.default.moveItem(atPath: draft, toPath: path)
        } catch let problem as Problem {
            throw problem
        } catch {
            throw unusable(error.localizedDescription)
        }
    }

    private var missing: Problem {
        .refused("key-missing", at: Place(file: path), Texts.keyMissing, Texts.keyMissingAdvice)
    }

    private func unusable(_ detail: String) -> Problem {
        .badUse("key-unusable", at: Place(file: path), Texts.keyUnusable(detail), Texts.keyUnusableAdvice)
    }
}
