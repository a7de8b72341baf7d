import Foundation
import Testing

/// Kannel's fake SMSC: takes every part and writes it down, so that a test reads what would be on the air.
final class FakeSMSC: Sendable {
    private let program: Program

    init(_ path: String, port: Int) throws {
        program = Program(
            path, ["-H", "127.0.0.1", "-r", "\(port)", "-i", "1", "-m", "0", "+84900000000 1 text none"],
            environment: [:])
        try program.start()
    }

    deinit { program.kill() }

    /// Waits for so many parts and ends it.
    ///
    /// - Parameter count: the parts that must come.
    /// - Returns: by number the text, put together from its parts in their order, and how many they were.
    /// - Throws: when a line of the SMSC cannot be read.
    func messages(atLeast count: Int) async throws -> [String: (text: String, parts: Int)] {
        for _ in 0..<400 where program.said.split(separator: "Got message").count <= count {
            try await Task.sleep(for: .milliseconds(25))
        }
        program.kill()
        _ = try await program.wait()
        var pieces: [String: [Int: [UInt8]]] = [:]
        for line in program.said.split(separator: "\n") {
            guard let start = line.range(of: ": <"), line.contains("Got message"), line.last == ">" else { continue }
            // SENDER RECEIVER [udh UDH] data DATA, the last words percent-encoded.
            let words = line[start.upperBound...].dropLast().split(separator: " ")
            let part = words.count == 6 ? Int(try #require(Self.bytes(words[3]).last)) : 1
            #expect(pieces[String(words[1])]?[part] == nil, "part \(part) twice")
            pieces[String(words[1]), default: [:]][part] = Self.bytes(try #require(words.last))
        }
        return pieces.mapValues { parts in
            let all = parts.sorted { $0.key < $1.key }.flatMap(\.value)
            return (String(data: Data(all), encoding: .utf16BigEndian) ?? "", parts.count)
        }
    }

    private static func bytes(_ text: Substring) -> [UInt8] {
        var bytes: [UInt8] = []
        var rest = text.utf8[...]
        while let byte = rest.popFirst() {
            switch byte {
            case UInt8(ascii: "%"):
                let digits = String(decoding: rest.prefix(2), as: UTF8.self)
                rest = rest.dropFirst(2)
                bytes.append(UInt8(digits, radix: 16) ?? 0)
            case UInt8(ascii: "+"): bytes.append(0x20)
            default: bytes.append(byte)
            }
        }
        return bytes
    }
}
