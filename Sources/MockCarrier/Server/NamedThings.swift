import Campaigns
import Carriers

/// Every value in a request that could be an identifier: parts of the path, values of the query, the form and the JSON.
enum NamedThings {
    static func all(in request: HTTPRequest) -> [String] {
        let path = request.url.prefix { $0 != "?" }.split(separator: "/").map(String.init)
        let query = request.url.drop { $0 != "?" }.dropFirst()
        var values = path + Form(query.utf8).fields.map(\.value)
        if let json = JSON(received: request.body) {
            collect(json, into: &values)
        } else {
            values += Form(request.body).fields.map(\.value)
        }
        return values
    }

    private static func collect(_ json: JSON, into values: inout [String]) {
        if let text = json.text { values.append(text) }
        for item in json.array ?? [] { collect(item, into: &values) }
        for member in json.members ?? [] { collect(member.value, into: &values) }
    }
}
