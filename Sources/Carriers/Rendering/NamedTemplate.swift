/// A name with a template: a header, a field of a form or of a query.
package struct NamedTemplate: Sendable, Equatable {
    package let name: String
    package let template: Template
}
