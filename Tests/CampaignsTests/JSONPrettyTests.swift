import Campaigns
import Testing

@Suite struct JSONPrettyTests {
    @Test func aMemberALine() {
        let json: JSON = ["a": "\"x\"", "b": [1, ["c": .null]], "d": .array([]), "e": .object([])]
        let text = """
            {
              "a": "\\"x\\"",
              "b": [
                1,
                {
                  "c": null
                }
              ],
              "d": [],
              "e": {}
            }

            """
        #expect(String(decoding: json.pretty, as: UTF8.self) == text)
        #expect(JSON(received: json.pretty) == json)
    }
}
