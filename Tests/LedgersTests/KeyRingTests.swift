import Campaigns
import Delivery
import Foundation
import Ledgers
import Testing

@Suite struct KeyRingTests {
    private let folder: TemporaryFolder

    init() throws { folder = try TemporaryFolder() }

    private var ring: KeyRing { KeyRing(path: folder.path + "/keys/loa.key") }

    @Test("the key file is made at first use, 32 bytes, for its owner only")
    func made() throws {
        #expect(!ring.exists)
        let key = try ring.master(making: true)
        #expect(try ring.master(making: false).bytes == key.bytes)
        let attributes = try FileManager.default.attributesOfItem(atPath: ring.path)
        #expect(attributes[.size] as? Int == 32)
        #expect(attributes[.posixPermissions] as? Int == 0o600)
    }

    @Test("without a key file nothing is opened, and none is made in passing")
    func missing() {
        #expect { try ring.master(making: false) } throws: { ($0 as? Problem)?.code == "key-missing" }
        #expect(!ring.exists)
    }

    @Test("a plan's data key is wrapped: it lies in no file as it is, and opens with its own master only")
    func wrapped() throws {
        let plan = PlanID(raw: 77)
        let key = try ring.makeDataKey(for: plan)
        #expect(try ring.dataKey(of: plan).bytes == key.bytes)
        let files = try #require(FileManager.default.enumerator(atPath: folder.path)).compactMap { $0 as? String }
        for file in files {
            let bytes = FileManager.default.contents(atPath: folder.path + "/" + file) ?? Data()
            #expect(bytes.firstRange(of: key.bytes) == nil)
        }
        try FileManager.default.removeItem(atPath: ring.path)
        _ = try ring.master(making: true)
        #expect { try ring.dataKey(of: plan) } throws: { ($0 as? Problem)?.code == "key-unusable" }
    }

    @Test("every register has a key of its own, made once, wrapped like a plan's")
    func registers() throws {
        #expect { try ring.registerKey(.optOut, making: false) } throws: { ($0 as? Problem)?.code == "key-missing" }
        let key = try ring.registerKey(.optOut, making: true)
        #expect(try ring.registerKey(.optOut, making: true).bytes == key.bytes)
        #expect(try ring.registerKey(.optOut, making: false).bytes == key.bytes)
        #expect(try ring.registerKey(.doNotCall, making: true).bytes != key.bytes)
        let file = FileManager.default.contents(atPath: ring.path + ".d/opt-out.key") ?? Data()
        #expect(file.count > 32 && file.firstRange(of: key.bytes) == nil)
    }

    @Test("a destroyed data key is gone")
    func destroyed() throws {
        let plan = PlanID(raw: 78)
        _ = try ring.makeDataKey(for: plan)
        ring.destroyDataKey(of: plan)
        #expect { try ring.dataKey(of: plan) } throws: { ($0 as? Problem)?.code == "key-missing" }
    }

    @Test("LOA_KEY_FILE, then XDG_CONFIG_HOME, then the home folder")
    func place() {
        #expect(KeyRing(environment: ["LOA_KEY_FILE": "/k", "HOME": "/h"]).path == "/k")
        #expect(KeyRing(environment: ["XDG_CONFIG_HOME": "/x", "HOME": "/h"]).path == "/x/loa/loa.key")
        #expect(KeyRing(environment: ["HOME": "/h"]).path == "/h/.config/loa/loa.key")
    }

    @Test("a file that is no key gets a sentence")
    func noKey() throws {
        let path = folder.path + "/short"
        try Data([1, 2, 3]).write(to: URL(fileURLWithPath: path))
        #expect { try KeyRing(path: path).master(making: true) } throws: { ($0 as? Problem)?.code == "key-unusable" }
    }

    @Test("one dispatcher a folder: the second is refused until the first is gone")
    func lock() throws {
        var first: DispatchLock? = try DispatchLock(folder: folder.path)
        _ = withExtendedLifetime(first) {
            #expect { try DispatchLock(folder: folder.path) } throws: { ($0 as? Problem)?.code == "dispatcher-busy" }
        }
        first = nil
        _ = try DispatchLock(folder: folder.path)
    }

    @Test("a new key is nobody's until it is kept")
    func kept() throws {
        let key = try ring.masterOrNew()
        #expect(!ring.exists)
        try ring.keep(key)
        #expect(try ring.master(making: false).bytes == key.bytes && ring.masterOrNew().bytes == key.bytes)
        try ring.keep(key)
        // Somebody else made one meanwhile: nothing may be sealed with a key that is not in the file.
        #expect { try ring.keep(DataKey.random()) } throws: { ($0 as? Problem)?.code == "key-made-meanwhile" }
        #expect(try ring.master(making: false).bytes == key.bytes)
    }
}
