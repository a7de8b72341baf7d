/// Requests that were answered with 200, the time and the processor time of this process for them.
struct Figures: Sendable {
    let requests: Int
    let seconds: Double
    let cpuMicroseconds: Double

    /// `requests/s µs-CPU-a-request`, for the script.
    var line: String {
        let rate = Int(Double(requests) / seconds)
        let cost = (cpuMicroseconds / Double(max(1, requests)) * 100).rounded() / 100
        return "\(rate) \(cost)"
    }
}
