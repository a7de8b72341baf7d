import Foundation

/// `TransportBench ENGINE URL OPEN SECONDS`: keeps OPEN POSTs of 557 bytes on their way and prints what it cost.
@main
struct TransportBench {
    static func main() async throws {
        let words = CommandLine.arguments
        guard words.count >= 5, let open = Int(words[3]), let seconds = Double(words[4]) else {
            FileHandle.standardError.write(Data("TransportBench loa|loa-pool|ahc URL OPEN SECONDS\n".utf8))
            exit(2)
        }
        let load = Load(url: words[2], open: open, seconds: seconds)
        let figures: Figures =
            switch words[1] {
            case "ahc": try await AnchorEngine.run(load)
            case "loa-pool": await LoaEngine.run(load, onSendingThread: false)
            default: await LoaEngine.run(load, onSendingThread: true)
            }
        print(figures.line)
    }
}
