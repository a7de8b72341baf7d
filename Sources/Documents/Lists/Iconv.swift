import Foundation

/// The C library's converter to UTF-8. What an encoding does not have becomes U+FFFD.
final class Iconv {
    private let descriptor: iconv_t

    /// - Returns: nil for an encoding that it is not for, or that this system does not know.
    init?(_ encoding: TextEncoding) {
        let name: String
        switch encoding {
        case .utf16little: name = "UTF-16LE"
        case .utf16big: name = "UTF-16BE"
        case .windows1258: name = "WINDOWS-1258"
        case .tcvn3: name = "TCVN"
        case .utf8, .vni: return nil
        }
        guard let opened = iconv_open("UTF-8", name), Int(bitPattern: opened) != -1 else { return nil }
        descriptor = opened
    }

    deinit { iconv_close(descriptor) }

    /// - Returns: the text, and how many bytes at the end wait for more.
    func decoded(_ bytes: ArraySlice<UInt8>, isLast: Bool) -> (bytes: [UInt8], left: Int) {
        var input = Array(bytes)
        var output: [UInt8] = []
        output.reserveCapacity(input.count * 2)
        var start = 0
        while start < input.count {
            let (read, written, failure) = step(&input, start)
            output += written
            start += read
            if failure == EINVAL, !isLast { break }
            if failure == EILSEQ || failure == EINVAL {
                output += Array("\u{FFFD}".utf8)
                start += 1
            }
        }
        if isLast { output += flushed() }
        return (output, input.count - start)
    }

    private func step(_ input: inout [UInt8], _ start: Int) -> (read: Int, written: [UInt8], failure: Int32) {
        var output = [UInt8](repeating: 0, count: 1 << 16)
        var failure: Int32 = 0
        let (read, written) = input.withUnsafeMutableBytes { raw in
            output.withUnsafeMutableBytes { out in
                var from = raw.baseAddress.map { ($0 + start).assumingMemoryBound(to: CChar.self) }
                var to = out.baseAddress?.assumingMemoryBound(to: CChar.self)
                var (left, room) = (raw.count - start, out.count)
                if iconv(descriptor, &from, &left, &to, &room) == -1 { failure = errno }
                return (raw.count - start - left, out.count - room)
            }
        }
        return (read, Array(output.prefix(written)), failure == E2BIG ? 0 : failure)
    }

    /// A letter that waited for a mark.
    private func flushed() -> [UInt8] {
        var output = [UInt8](repeating: 0, count: 16)
        let written = output.withUnsafeMutableBytes { out in
            var to = out.baseAddress?.assumingMemoryBound(to: CChar.self)
            var room = out.count
            _ = iconv(descriptor, nil, nil, &to, &room)
            return out.count - room
        }
        return Array(output.prefix(written))
    }
}
