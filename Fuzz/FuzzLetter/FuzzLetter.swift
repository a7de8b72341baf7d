import Campaigns

/// Any bytes are letters with findings, or one problem with a sentence; never a crash, never a hang.
@_cdecl("LLVMFuzzerTestOneInput")
package func fuzzLetter(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
    let bytes = Array(UnsafeBufferPointer(start: start, count: count))
    do throws(Problem) {
        let letters = try LetterReader.read(bytes, file: "letter.txt", usedOn: "2026-01-01")
        precondition(!letters.isEmpty)
        for letter in letters {
            for finding in letter.findings {
                precondition((finding.place.line ?? 0) >= 1 && (finding.place.column ?? 0) >= 1)
            }
            for mandate in letter.mandated { precondition(0 <= mandate.start && mandate.start <= mandate.end) }
        }
    } catch {
        precondition(!error.sentence(.vi).isEmpty && !error.sentence(.en).isEmpty)
    }
    return 0
}
