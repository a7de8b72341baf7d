import Foundation
import Logging

extension Logger {
    /// Structured lines on standard error; `LOA_LOG` sets the level, warnings and worse without it.
    static func loa(_ label: String) -> Logger {
        var logger = Logger(label: label) { StreamLogHandler.standardError(label: $0) }
        logger.logLevel =
            ProcessInfo.processInfo.environment["LOA_LOG"].flatMap(Logger.Level.init(rawValue:)) ?? .warning
        return logger
    }
}
