/// The catalogue: every text that a person reads, Vietnamese first, English beside it.
///
/// One extension a topic (`Texts+topic.swift`), all in this folder. `docs/words.md` fixes the terms.
package enum Texts {}
