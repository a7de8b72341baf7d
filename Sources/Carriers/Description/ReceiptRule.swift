extension Carrier {
    /// How delivery reports come.
    package struct ReceiptRule: Sendable {
        /// How much a receipt proves.
        package enum Level: String, Sendable {
            case none, network, handset
        }

        /// What tells whose receipt it is.
        package struct Key: Sendable {
            package let messageId: Selector?
            package let batchId: Selector?
            package let address: Selector?
            package let recipientKey: Selector?
        }

        package struct Callback: Sendable {
            package enum Format: String, Sendable {
                case query, form, json, xml
            }

            package let methods: [String]
            package let format: Format
            package let auth: CallbackAuth
            package let root: Selector?
            package let items: Selector?
            /// Totals of a batch only; the recipients' results must be polled.
            package let aggregate: Bool
            package let key: Key
            package let fields: [NamedSelector]
            package let states: [StateRule]
            package let ack: HTTPReply
        }

        package struct Poll: Sendable {
            package enum Unit: String, Sendable {
                case batch, message, window
            }

            package struct Page: Sendable, Equatable {
                /// The name under `vars.` that holds the page size.
                package let sizeVar: String?
                package let size: Int?
                package let stopWhenFewer: Bool
            }

            package let unit: Unit
            package let firstAfterSeconds: Int
            package let everySeconds: Int
            package let maxAgeSeconds: Int
            package let rate: Rate?
            package let page: Page?
            package let request: RequestTemplate
            package let notYet: Condition?
            package let root: Selector?
            package let items: Selector?
            package let key: Key
            package let fields: [NamedSelector]
            package let states: [StateRule]
        }

        package let level: Level
        package let finalAfterSeconds: Int
        package let callback: Callback?
        package let poll: Poll?
    }
}
