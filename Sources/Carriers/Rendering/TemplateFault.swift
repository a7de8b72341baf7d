/// Why a template cannot be understood.
package enum TemplateFault: Error, Sendable, Equatable {
    case unclosed
    case variable(String)
    case filter(String)
    /// `date` and `epoch` must directly follow a variable that is a time.
    case notDate(String)
}
