import Campaigns
import Documents
import Foundation
import Testing

@Suite struct GroupLimitTests {
    private func list(_ groups: Int) -> [UInt8] {
        var text = "phone,group\n"
        for index in 0..<groups { text += "09\(61_000_000 + index),nhóm \(index)\n" }
        return Array(text.utf8)
    }

    @Test func noGroupIsLostInSilence() throws {
        let bench = try ListBench()
        #expect(try bench.reading([list(65_534)]).read().audience.groups.count == 65_535)
        let found = bench.groupProblem(list(65_536))
        #expect(found?.code == "too-many-groups" && found?.place?.line == 65_536)
    }
}

extension ListBench {
    fileprivate func groupProblem(_ bytes: [UInt8]) -> Problem? {
        do {
            _ = try reading([bytes]).read()
            return nil
        } catch {
            return error as? Problem
        }
    }
}
