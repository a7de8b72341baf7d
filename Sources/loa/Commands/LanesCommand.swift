import ArgumentParser
import Campaigns
import Carriers
import Delivery

struct LanesCommand: AsyncParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "lanes", abstract: Texts.help(.lanes)[.current],
            discussion: Texts.helpExample(.lanes)[.current],
            subcommands: [Show.self, Pause.self, Resume.self, Slow.self], defaultSubcommand: Show.self)
    }

    struct Show: AsyncParsableCommand {
        static var configuration: CommandConfiguration {
            CommandConfiguration(
                commandName: "show", abstract: Texts.help(.lanes)[.current],
                discussion: Texts.helpExample(.lanes)[.current])
        }

        @OptionGroup var common: CommonOptions

        func run() async throws {
            let workplace = common.workplace
            let view = DispatcherFile(folder: workplace.data).read(workplace.time)
            let orders = try await workplace.existingLedger()?.laneOrders() ?? []
            if common.json {
                Terminal.say(LanesOutput.json(view, orders))
            } else {
                Terminal.show(LanesOutput.text(view, orders, .current))
            }
        }
    }

    /// What the three that change a lane ask for.
    struct Decision: ParsableArguments {
        @Argument(help: ArgumentHelp(Texts.option(.carrier)[.current]))
        var carrier: String

        @Option(name: .customLong("as"), help: ArgumentHelp(Texts.option(.person)[.current], valueName: "name"))
        var name: String

        @Option(help: ArgumentHelp(Texts.option(.reason)[.current], valueName: "text"))
        var reason = ""

        @OptionGroup var common: CommonOptions

        func order(_ act: String, _ change: @Sendable (inout LaneOrder) -> Void) async throws {
            let workplace = common.workplace
            let book = try workplace.carriers()
            guard book[carrier] != nil else {
                throw Problem.unknownCarrier(carrier, file: workplace.carriersFile, known: book.carriers.map(\.id))
            }
            let office = Office(ledger: try workplace.ledger(), time: workplace.time)
            let order = try await office.order(carrier, act: act, by: name, reason: reason, change)
            if common.json {
                Terminal.say(LanesOutput.json(order))
            } else {
                Terminal.say(Texts.laneOrdered(carrier, isPaused: order.isPaused, share: order.share))
            }
        }
    }

    struct Pause: AsyncParsableCommand {
        static var configuration: CommandConfiguration {
            CommandConfiguration(
                commandName: "pause", abstract: Texts.help(.lanesPause)[.current],
                discussion: Texts.helpExample(.lanesPause)[.current])
        }

        @OptionGroup var decision: Decision

        func run() async throws { try await decision.order("lane-pause") { $0.isPaused = true } }
    }

    struct Resume: AsyncParsableCommand {
        static var configuration: CommandConfiguration {
            CommandConfiguration(
                commandName: "resume", abstract: Texts.help(.lanesResume)[.current],
                discussion: Texts.helpExample(.lanesResume)[.current])
        }

        @OptionGroup var decision: Decision

        func run() async throws {
            try await decision.order("lane-resume") { order in
                order.isPaused = false
                order.share = 1
                order.releases += 1
            }
        }
    }

    struct Slow: AsyncParsableCommand {
        static var configuration: CommandConfiguration {
            CommandConfiguration(
                commandName: "slow", abstract: Texts.help(.lanesSlow)[.current],
                discussion: Texts.helpExample(.lanesSlow)[.current])
        }

        @Option(name: .customLong("to"), help: ArgumentHelp(Texts.option(.slowTo)[.current], valueName: "share"))
        var share: Double

        @OptionGroup var decision: Decision

        func validate() throws {
            guard share > 0, share <= 1 else { throw ValidationError(Texts.notAShare("--to")[.current]) }
        }

        func run() async throws {
            let share = share
            try await decision.order("lane-slow") { $0.share = share }
        }
    }
}
