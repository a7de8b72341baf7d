/// When a rule holds: everything given must.
package struct Condition: Sendable {
    package let http: [ClosedRange<Int>]
    package let body: [(selector: Selector, test: ValueTest)]
    package let text: ValueTest?
    package let headers: [(name: String, test: ValueTest)]
}
