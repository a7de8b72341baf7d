package import Campaigns
import Foundation

/// A short queue between who reads lists and who seals pages: the faster one waits, so memory stays small.
///
/// Its two sides may be on any threads; both wait by standing still.
package final class PageQueue: @unchecked Sendable {
    // Everything below is only touched while the condition is locked.
    private let condition = NSCondition()
    private let capacity: Int
    private var pages: [RecipientPage] = []
    private var result: AudienceReading.Result?
    private var error: (any Error)?
    private var isAbandoned = false

    /// `capacity`: most pages that wait.
    package init(capacity: Int = 64) { self.capacity = capacity }

    /// The next page; nil after the last.
    ///
    /// - Throws: what made the reading fail.
    package func take() throws -> RecipientPage? {
        condition.lock()
        defer { condition.unlock() }
        while pages.isEmpty, result == nil, error == nil { condition.wait() }
        if let error { throw error }
        guard !pages.isEmpty else { return nil }
        defer { condition.broadcast() }
        return pages.removeFirst()
    }

    /// Waits until the queue is full or the reading has ended, and takes nothing: what is wrong with a list of usual size
    /// is known before anything is written.
    ///
    /// - Throws: what made the reading fail.
    package func ready() async throws {
        try await withCheckedThrowingContinuation { continuation in
            Thread.detachNewThread { continuation.resume(with: Result { try self.waitUntilReady() }) }
        }
    }

    private func waitUntilReady() throws {
        condition.lock()
        defer { condition.unlock() }
        while pages.count < capacity, result == nil, error == nil { condition.wait() }
        if let error { throw error }
    }

    /// What came of the lists; nil before the last page was put.
    package var outcome: AudienceReading.Result? {
        condition.lock()
        defer { condition.unlock() }
        return result
    }

    /// Nobody takes pages any more: who puts one stops.
    package func abandon() {
        condition.lock()
        isAbandoned = true
        pages = []
        if error == nil, result == nil { error = CancellationError() }
        condition.broadcast()
        condition.unlock()
    }

    func put(_ page: RecipientPage) throws {
        condition.lock()
        defer { condition.unlock() }
        while pages.count >= capacity, !isAbandoned { condition.wait() }
        if isAbandoned { throw CancellationError() }
        pages.append(page)
        condition.broadcast()
    }

    func finish(_ result: AudienceReading.Result) {
        condition.lock()
        self.result = result
        condition.broadcast()
        condition.unlock()
    }

    func fail(_ error: any Error) {
        condition.lock()
        if self.error == nil { self.error = error }
        condition.broadcast()
        condition.unlock()
    }
}
