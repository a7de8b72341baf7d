import Campaigns
import Testing

@testable import Carriers

struct ImplicationTests {
    static let cases = [
        (#"{"http":"403"}"#, #"{"http":"400-499"}"#, true),
        (#"{"http":"400-500"}"#, #"{"http":"400-499"}"#, false),
        (#"{"http":"200","body":{"/a":[1]}}"#, #"{"http":"200"}"#, true),
        (#"{"http":"200"}"#, #"{"http":"200","body":{"/a":[1]}}"#, false),
        (#"{"body":{"/a":[1]}}"#, #"{"http":"200"}"#, false),
        (#"{"body":{"/a":["1"]}}"#, #"{"body":{"/a":["1","2"]}}"#, true),
        (#"{"body":{"/a":["1"]}}"#, #"{"body":{"/a":[1]}}"#, false),
        (#"{"body":{"/a":["1"]}}"#, #"{"body":{"/b":["1"]}}"#, false),
        (#"{"body":{"/a":["x"]}}"#, #"{"body":{"/a":{"exists":true}}}"#, true),
        (#"{"body":{"/a":{"nonEmpty":true}}}"#, #"{"body":{"/a":{"exists":true}}}"#, true),
        (#"{"body":{"/a":{"not":["x"]}}}"#, #"{"body":{"/a":{"exists":true}}}"#, false),
        (#"{"body":{"/a":["abc"]}}"#, #"{"body":{"/a":{"matches":"^a"}}}"#, true),
        (#"{"body":{"/a":["cba"]}}"#, #"{"body":{"/a":{"matches":"^a"}}}"#, false),
        (#"{"body":{"/a":{"lt":5}}}"#, #"{"body":{"/a":{"lt":6}}}"#, true),
        (#"{"body":{"/a":{"gte":5}}}"#, #"{"body":{"/a":{"gte":6}}}"#, false),
        (#"{"body":{"/a":[3,4]}}"#, #"{"body":{"/a":{"lt":5}}}"#, true),
        (#"{"header":{"retry-after":{"exists":true}}}"#, #"{"header":{"Retry-After":{"exists":true}}}"#, true),
        (#"{"text":["OK"]}"#, #"{"text":{"matches":"OK"}}"#, true),
        (#"{"text":{"matches":"OK"}}"#, #"{"text":["OK"]}"#, false),
    ]

    @Test(arguments: cases) func laterFollowsFromEarlier(_ later: String, _ earlier: String, _ expected: Bool) throws {
        let node = { (text: String) in Node(value: try Fixture.json(text), path: .root) }
        #expect(Implication.holds(from: try node(later), to: try node(earlier)) == expected)
    }

    @Test func statuses() {
        #expect(Statuses("200-299,404").contains(404))
        #expect(!Statuses("200-299,404").contains(300))
        #expect(Statuses("200-299").contains(Statuses("201,250-260")))
        #expect(!Statuses("").contains(200))
    }
}
