import Campaigns

/// What cuts a text into pieces: the letters of a file, the parts of a message. Nothing may be lost on the way.
@_cdecl("LLVMFuzzerTestOneInput")
package func fuzzSegmenter(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
    let bytes = Array(UnsafeBufferPointer(start: start, count: count))
    let letters = (try? LetterReader.read(bytes, file: "letter.txt")) ?? []
    for mandate in letters.flatMap(\.mandated) { check(mandate.text) }
    check(String(decoding: bytes, as: UTF8.self))
    return 0
}

private func check(_ text: String) {
    let forms = TextForms(text)
    for measure in [forms.asWritten, forms.normalised, forms.plain] {
        precondition(measure.unitsPerPart.reduce(0, +) == measure.units || measure.unitsPerPart.isEmpty)
        precondition(measure.parts == measure.unitsPerPart.count)
    }
}
