import Campaigns
import Testing

@testable import Carriers

struct VectorContextTests {
    @Test func isTheOneThatTheReferenceFixes() throws {
        let carrier = try Fixture.book().carrier("kannel")
        let input = try Fixture.json(#"{"to":["+84901888484","+84918238965"],"at":"2026-09-02T07:00","sandbox":"1"}"#)
        let context = VectorContext.context(carrier, input)
        #expect(context.now == 1_788_226_200)
        #expect(context.scheduleAt == 1_788_307_200)
        #expect(context.recipients.map(\.key) == ["k1", "k2"])
        #expect(context.recipients.map(\.seq) == [100, 101])
        #expect(context.recipients.map(\.sentAt) == [1_788_224_400, 1_788_224_400])
        #expect(context.recipients.map(\.network) == [.mobifone, .vinaphone])
        #expect(context.secret("A") == "S-A")
        #expect(context.usesSandbox)
        #expect(context.callbackURL == "https://dlr.example/r/tok")
        #expect(VectorContext.context(carrier, ["callback": .null, "sandbox": ""]).callbackURL == nil)
    }

    @Test func timesAreOnTheCarriersClocks() throws {
        let zone = try #require(Zone("Europe/Berlin"))
        #expect(VectorContext.seconds("2026-09-01T08:30", in: zone) == 1_788_244_200)
        #expect(VectorContext.seconds("2026-12-01T08:30:05", in: zone) == 1_796_110_205)
        #expect(VectorContext.seconds("tomorrow", in: zone) == nil)
        #expect(CivilDay.days(year: 1970, month: 1, day: 1) == 0)
        #expect(CivilDay.days(year: 2024, month: 3, day: 1) == 19_783)
    }
}
