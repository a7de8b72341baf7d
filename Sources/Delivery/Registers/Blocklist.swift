package import Campaigns

/// Who is blocked as the registers have it now, for the lanes: kept up to date in memory, asked for every submission.
package actor Blocklist {
    private let book: RegisterBook
    private var contents = Register.blocking.map { RegisterContents($0) }
    private var version: Int64 = 0
    /// Rises whenever ``refresh()`` found something new.
    package private(set) var generation = 0

    package init(_ book: RegisterBook) { self.book = book }

    /// Asks whether the registers have changed, and reads only what is new.
    ///
    /// Returns true when something is; throws ``Problem`` when a register cannot be opened.
    @discardableResult
    package func refresh() async throws -> Bool {
        let newest = try await book.version()
        guard newest > version else { return false }
        var isChanged = false
        for index in contents.indices {
            // Whoever asks meanwhile gets what was known before, never less.
            let news = try await book.news(of: contents[index].register, after: contents[index].version)
            if news.isEmpty { continue }
            contents[index].apply(news)
            isChanged = true
        }
        version = max(version, newest)
        if isChanged { generation += 1 }
        return isChanged
    }

    /// True when nobody is blocked from campaigns of that class.
    package func isEmpty(kind: String) -> Bool { asked(kind).isEmpty }

    private func asked(_ kind: String) -> [RegisterContents] {
        contents.filter { contents in
            contents.numbers.count > 0
                && (contents.register == .optOut || kind == Campaign.Kind.advertising.rawValue)
        }
    }

    /// Positions, in `numbers`, of who must not get a message of a campaign of that class.
    package func blocked(among numbers: [PhoneNumber], kind: String) -> [Int] {
        let asked = asked(kind)
        guard !asked.isEmpty else { return [] }
        return numbers.indices.filter { index in asked.contains { $0.numbers.contains(numbers[index]) } }
    }
}
