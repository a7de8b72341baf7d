package import Campaigns

/// A JSON body with placeholders and operators, compiled so that rendering only writes bytes.
package indirect enum JSONTemplate: Sendable {
    package struct Member: Sendable {
        package let name: String
        /// The name in quotes with its colon, as it is written.
        let written: [UInt8]
        package let value: JSONTemplate
    }

    package enum Each: String, Sendable {
        case recipients
        case params = "template.params"
    }

    /// Nothing to fill in: the value and its compact bytes.
    case constant(JSON, [UInt8])
    case text(Template)
    case array([JSONTemplate])
    case object([Member])
    /// `{"$each": …, "$item": …}`
    case each(Each, JSONTemplate)
    /// `{"$when": …, "$value": …}`: left out where the variable is empty.
    case when(Variable, JSONTemplate)
}
