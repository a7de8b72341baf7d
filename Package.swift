// swift-tools-version: 6.3
import PackageDescription

// The rooms, in the order of the flow. Arrows point one way:
// Campaigns <- Carriers <- Delivery <- { Ledgers, Gateways, Documents, Console } <- loa
let package = Package(
    name: "loa",
    platforms: [.macOS(.v15)],
    products: [
        .executable(name: "loa", targets: ["loa"])
    ],
    dependencies: [
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
        .package(url: "https://github.com/apple/swift-collections", from: "1.6.0"),
        .package(url: "https://github.com/apple/swift-crypto", from: "4.5.2"),
        .package(url: "https://github.com/apple/swift-http-types", from: "1.8.0"),
        .package(url: "https://github.com/apple/swift-log", from: "1.16.2"),
        .package(url: "https://github.com/apple/swift-nio", from: "2.101.2"),
        .package(url: "https://github.com/apple/swift-system", from: "1.5.0"),
        .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
        .package(url: "https://github.com/hummingbird-project/hummingbird", from: "2.28.1"),
        .package(url: "https://github.com/hummingbird-project/swift-mustache", from: "2.1.1"),
        .package(url: "https://github.com/swift-server/swift-service-lifecycle", from: "2.13.0"),
        .package(url: "https://github.com/swiftlang/swift-subprocess", from: "1.0.2"),
    ],
    targets: [
        // Pure values and functions: letter, text, numbers, audience, plan, states.
        .target(
            name: "Campaigns",
            dependencies: [.product(name: "Crypto", package: "swift-crypto")],
            resources: [.embedInCode("Tables")]
        ),
        // Pure: the carrier description, requests rendered from it, replies read by it.
        .target(
            name: "Carriers",
            dependencies: ["Campaigns", .product(name: "Crypto", package: "swift-crypto")],
            resources: [.embedInCode("Schema")]
        ),
        // The engine and the ports it needs.
        .target(
            name: "Delivery",
            dependencies: [
                "Campaigns", "Carriers", .product(name: "DequeModule", package: "swift-collections"),
                .product(name: "Logging", package: "swift-log"),
            ]
        ),
        // Siblings behind the ports; they never see each other.
        .target(
            name: "Ledgers",
            dependencies: [
                "Campaigns", "Delivery",
                .product(name: "Crypto", package: "swift-crypto"),
                .product(name: "GRDB", package: "GRDB.swift"),
            ]
        ),
        .systemLibrary(name: "CCurl", providers: [.apt(["libcurl4-openssl-dev"])]),
        .target(
            name: "Gateways",
            dependencies: [
                "CCurl", "Campaigns", "Carriers", "Delivery", .product(name: "Logging", package: "swift-log"),
            ],
            swiftSettings: [.strictMemorySafety()]
        ),
        .systemLibrary(name: "CZlib", providers: [.apt(["zlib1g-dev"])]),
        .systemLibrary(name: "CXLSXWriter", providers: [.apt(["libxlsxwriter-dev"])]),
        // The files of the office world; well-kept tools convert them, each a process of its own without a shell.
        .target(
            name: "Documents",
            dependencies: [
                "CXLSXWriter", "CZlib", "Campaigns", "Carriers", "Delivery",
                .product(name: "Mustache", package: "swift-mustache"),
                .product(name: "Subprocess", package: "swift-subprocess"),
                .product(name: "SystemPackage", package: "swift-system"),
            ],
            resources: [.embedInCode("Letters/letter.lua"), .embedInCode("Report/Pages")]
        ),
        .target(
            name: "Console",
            dependencies: [
                "Campaigns", "Carriers", "Delivery",
                .product(name: "HTTPTypes", package: "swift-http-types"),
                .product(name: "Hummingbird", package: "hummingbird"),
                .product(name: "Logging", package: "swift-log"),
                .product(name: "NIOCore", package: "swift-nio"),
                .product(name: "ServiceLifecycle", package: "swift-service-lifecycle"),
            ]
        ),
        // The mock gateway: speaks any description, keeps its own account.
        .target(
            name: "MockCarrier",
            dependencies: [
                "CCurl", "Campaigns", "Carriers",
                .product(name: "Hummingbird", package: "hummingbird"),
                .product(name: "Logging", package: "swift-log"),
                .product(name: "ServiceLifecycle", package: "swift-service-lifecycle"),
            ]
        ),
        // The command line, one command a file, and the one place of composition.
        .executableTarget(
            name: "loa",
            dependencies: [
                "Campaigns", "Carriers", "Console", "Delivery", "Documents", "Gateways", "Ledgers", "MockCarrier",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
                .product(name: "Logging", package: "swift-log"),
                .product(name: "UnixSignals", package: "swift-service-lifecycle"),
            ]
        ),
        .target(name: "TestKit", dependencies: ["Campaigns", "Carriers", "Delivery"]),
        .testTarget(name: "CampaignsTests", dependencies: ["Campaigns", "TestKit"], exclude: ["Fixtures"]),
        .testTarget(name: "CarriersTests", dependencies: ["Campaigns", "Carriers"], exclude: ["Fixtures"]),
        .testTarget(
            name: "DeliveryTests",
            dependencies: [
                "Campaigns", "Carriers", "Delivery", "TestKit", .product(name: "Logging", package: "swift-log"),
            ]
        ),
        .testTarget(
            name: "LedgersTests",
            dependencies: [
                "Campaigns", "Delivery", "Ledgers", "TestKit", .product(name: "GRDB", package: "GRDB.swift"),
            ]
        ),
        .testTarget(
            name: "ConsoleTests",
            dependencies: [
                "Campaigns", "Carriers", "Console", "Delivery", "Gateways", "TestKit",
                .product(name: "Logging", package: "swift-log"),
            ]
        ),
        .testTarget(
            name: "GatewaysTests",
            dependencies: [
                "Campaigns", "Carriers", "Delivery", "Gateways", "TestKit",
                .product(name: "Logging", package: "swift-log"),
            ]
        ),
        .testTarget(
            name: "DocumentsTests",
            dependencies: ["CXLSXWriter", "Campaigns", "Carriers", "Delivery", "Documents", "TestKit"]
        ),
        .testTarget(
            name: "MockCarrierTests",
            dependencies: [
                "Campaigns", "Carriers", "MockCarrier",
                .product(name: "Hummingbird", package: "hummingbird"),
                .product(name: "Logging", package: "swift-log"),
                .product(name: "ServiceLifecycle", package: "swift-service-lifecycle"),
            ]
        ),
        // The command line as its users meet it: the built binary, real ports, kill -9.
        .testTarget(
            name: "loaTests",
            dependencies: [
                "Campaigns", "Carriers", "Delivery", "Documents", "Gateways", "loa",
                .product(name: "Logging", package: "swift-log"),
            ]
        ),
    ],
    swiftLanguageModes: [.v6]
)

// Fuzz targets, only for `.ci/fuzz`: they have no main, the fuzzer brings its own.
if Context.environment["LOA_FUZZ"] != nil {
    package.targets += ["FuzzLetter", "FuzzSegmenter"].map { name in
        .executableTarget(name: name, dependencies: ["Campaigns"], path: "Fuzz/\(name)")
    }
    package.targets += ["FuzzReplies", "FuzzReceipts"].map { name in
        .executableTarget(name: name, dependencies: ["Campaigns", "Carriers"], path: "Fuzz/\(name)")
    }
}

// One loop for every target: what holds in one room holds in all.
for target in package.targets where target.type != .system {
    target.swiftSettings =
        (target.swiftSettings ?? []) + [
            .enableUpcomingFeature("ExistentialAny"),
            .enableUpcomingFeature("InternalImportsByDefault"),
            .enableUpcomingFeature("MemberImportVisibility"),
            .enableUpcomingFeature("NonisolatedNonsendingByDefault"),
            .treatAllWarnings(as: .error),
        ]
}
