import Gateways

func isNeverSent(_ exchange: Exchange) -> Bool {
    if case .neverSent = exchange { true } else { false }
}

func isPerhapsSent(_ exchange: Exchange) -> Bool {
    if case .perhapsSent = exchange { true } else { false }
}
