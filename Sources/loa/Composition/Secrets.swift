import Foundation

/// `{{secret.NAME}}` of the descriptions: the environment first, then a file of that name in `LOA_SECRETS_DIR`.
enum Secrets {
    @Sendable static func find(_ name: String) -> String? {
        let environment = ProcessInfo.processInfo.environment
        if let value = environment[name] { return value }
        guard let folder = environment["LOA_SECRETS_DIR"], !name.contains("/"), !name.hasPrefix("."),
            let bytes = FileManager.default.contents(atPath: folder + "/" + name)
        else { return nil }
        return String(decoding: bytes, as: UTF8.self).trimmingCharacters(in: .newlines)
    }
}
