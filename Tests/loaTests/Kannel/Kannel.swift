import Foundation
import Testing

/// A real gateway on this machine: Kannel from Debian (bearerbox, smsbox) and its fake SMSC, each a process of its own
/// with its configuration in a throw-away folder. Everything listens on loopback only.
final class Kannel: Sendable {
    static let user = "loa"
    static let password = "right-0815"
    /// Kannel's own black list refuses this one.
    static let refused = "+84912000666"

    private static let programs = ["/usr/sbin/bearerbox", "/usr/sbin/smsbox", "/usr/lib/kannel/test/fakesmsc"]

    /// Why the tests with it cannot run here; nil where they can.
    static let missing: String? = {
        let absent = programs.filter { !FileManager.default.isExecutableFile(atPath: $0) }
        guard !absent.isEmpty else { return nil }
        return "\(absent.joined(separator: ", ")) missing: apt-get install kannel kannel-extras (make setup)"
    }()

    let sendPort: Int
    private let smscPort: Int
    private let folder: String
    private let bearerbox: Program
    private let smsbox: Program

    /// - Parameters:
    ///   - folder: gets the configuration.
    ///   - queue: `sms-outgoing-queue-limit`.
    /// - Throws: when a program does not start.
    init(in folder: String, queue: Int) async throws {
        self.folder = folder + "/kannel"
        try FileManager.default.createDirectory(atPath: self.folder, withIntermediateDirectories: true)
        let admin = try Loopback.freePort()
        let box = try Loopback.freePort()
        sendPort = try Loopback.freePort()
        smscPort = try Loopback.freePort()
        let file = self.folder + "/kannel.conf"
        let text = Self.configuration(admin: admin, box: box, send: sendPort, smsc: smscPort, queue: queue)
        try Data(text.utf8).write(to: URL(fileURLWithPath: file))
        bearerbox = Program(Self.programs[0], ["-v", "2", file], environment: [:])
        smsbox = Program(Self.programs[1], ["-v", "2", file], environment: [:])
        try bearerbox.start()
        try await Loopback.waitForListener(box)
        try smsbox.start()
        try await Loopback.waitForListener(sendPort)
    }

    deinit {
        smsbox.kill()
        bearerbox.kill()
    }

    /// Without it Kannel queues what it is given.
    func connectSMSC() throws -> FakeSMSC { try FakeSMSC(Self.programs[2], port: smscPort) }

    private static func configuration(admin: Int, box: Int, send: Int, smsc: Int, queue: Int) -> String {
        """
        group = core
        admin-port = \(admin)
        admin-interface = 127.0.0.1
        admin-password = \(UUID().uuidString)
        smsbox-port = \(box)
        smsbox-interface = 127.0.0.1
        box-allow-ip = 127.0.0.1
        box-deny-ip = "*.*.*.*"
        dlr-storage = internal
        sms-outgoing-queue-limit = \(queue)

        group = smsc
        smsc = fake
        smsc-id = fake
        host = 127.0.0.1
        port = \(smsc)
        connect-allow-ip = 127.0.0.1

        group = smsbox
        bearerbox-host = 127.0.0.1
        smsbox-id = loa
        sendsms-port = \(send)
        sendsms-interface = 127.0.0.1

        group = sendsms-user
        username = \(user)
        password = \(password)
        user-allow-ip = 127.0.0.1
        max-messages = 10
        concatenation = true
        black-list-regex = "^\\\(refused)$"

        """
    }
}
