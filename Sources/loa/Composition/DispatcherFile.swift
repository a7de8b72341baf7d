import Campaigns
import Delivery
import Foundation

/// `DATA/dispatcher.json`: what a dispatcher shows to commands in other processes.
struct DispatcherFile: Sendable {
    private let path: String
    /// A view that is older tells of a process that is gone, or stuck.
    private static let freshSeconds = 3.0

    init(folder: String) { path = folder + "/dispatcher.json" }

    /// Whole or not at all. It is no record of anything, so nothing waits for the disk.
    func write(_ view: DispatcherView) throws {
        try JSONEncoder().encode(view).write(to: URL(fileURLWithPath: path), options: .atomic)
    }

    func remove() { try? FileManager.default.removeItem(atPath: path) }

    /// nil when nobody sends from this folder.
    func read(_ time: any Time) -> DispatcherView? {
        guard let data = FileManager.default.contents(atPath: path),
            let view = try? JSONDecoder().decode(DispatcherView.self, from: data), kill(view.process, 0) == 0,
            let at = Instant(rfc3339: view.at), abs(time.now().seconds(since: at)) < Self.freshSeconds
        else { return nil }
        return view
    }
}
