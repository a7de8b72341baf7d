// swift-tools-version: 6.3
import PackageDescription

// Measurements, a package of its own: its anchors must not become dependencies of Loa. The rooms are links to the real
// ones, so that what is measured is what is delivered, in a release build.
let package = Package(
    name: "benchmarks",
    platforms: [.macOS(.v15)],
    dependencies: [
        .package(url: "https://github.com/apple/swift-crypto", from: "4.5.2"),
        .package(url: "https://github.com/apple/swift-log", from: "1.16.2"),
        .package(url: "https://github.com/swift-server/async-http-client", exact: "1.37.0"),
        .package(url: "https://github.com/apple/swift-nio", from: "2.101.2"),
    ],
    targets: [
        .target(
            name: "Campaigns",
            dependencies: [.product(name: "Crypto", package: "swift-crypto")],
            resources: [.embedInCode("Tables")]
        ),
        .target(
            name: "Carriers",
            dependencies: ["Campaigns", .product(name: "Crypto", package: "swift-crypto")],
            resources: [.embedInCode("Schema")]
        ),
        .target(
            name: "Delivery",
            dependencies: ["Campaigns", "Carriers", .product(name: "Logging", package: "swift-log")]
        ),
        .systemLibrary(name: "CCurl"),
        .target(
            name: "Gateways",
            dependencies: [
                "CCurl", "Campaigns", "Carriers", "Delivery", .product(name: "Logging", package: "swift-log"),
            ],
            swiftSettings: [.strictMemorySafety()]
        ),
        // One client, one engine, one figure: what `transport` runs beside wrk.
        .executableTarget(
            name: "TransportBench",
            dependencies: [
                "Carriers", "Gateways",
                .product(name: "AsyncHTTPClient", package: "async-http-client"),
                .product(name: "NIOCore", package: "swift-nio"),
                .product(name: "NIOHTTP1", package: "swift-nio"),
                .product(name: "NIOPosix", package: "swift-nio"),
            ]
        ),
    ],
    swiftLanguageModes: [.v6]
)

for target in package.targets where target.type != .system {
    target.swiftSettings =
        (target.swiftSettings ?? []) + [
            .enableUpcomingFeature("ExistentialAny"),
            .enableUpcomingFeature("InternalImportsByDefault"),
            .enableUpcomingFeature("MemberImportVisibility"),
            .enableUpcomingFeature("NonisolatedNonsendingByDefault"),
        ]
}
