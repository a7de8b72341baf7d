import GRDB

/// The tables of the ledger. No index per message on a hot path: pages and references are found by keys that we choose.
enum Tables {
    static var migrator: DatabaseMigrator {
        var migrator = DatabaseMigrator()
        migrator.registerMigration("1") { try $0.execute(sql: first) }
        migrator.registerMigration("control") { try $0.execute(sql: control) }
        migrator.registerMigration("folds by plan") { try $0.execute(sql: foldsByPlan) }
        migrator.registerMigration("registers") { try $0.execute(sql: registers) }
        migrator.registerMigration("inquiries") { try $0.execute(sql: inquiries) }
        return migrator
    }

    /// With what gateways are asked that do not report by themselves; beside `reference`, one row for such a request.
    private static let inquiries = """
        CREATE TABLE inquiry (hash INTEGER PRIMARY KEY, kind INTEGER NOT NULL, identifier TEXT NOT NULL, at INTEGER NOT NULL);
        """

    /// A campaign's state beside its record, because a dispatcher asks for it all the time; what was said about lanes.
    private static let control = """
        ALTER TABLE campaign ADD COLUMN state TEXT NOT NULL DEFAULT 'draft';
        ALTER TABLE campaign ADD COLUMN plan INTEGER;
        UPDATE campaign SET state = json_extract(record, '$.state'), plan = json_extract(record, '$.planID');
        CREATE TABLE lane (
            gateway TEXT PRIMARY KEY, paused INTEGER NOT NULL, share REAL NOT NULL, releases INTEGER NOT NULL) WITHOUT ROWID;
        """

    private static let first = """
        CREATE TABLE campaign (slug TEXT PRIMARY KEY, record TEXT NOT NULL) WITHOUT ROWID;
        CREATE TABLE plan (id INTEGER PRIMARY KEY, slug TEXT NOT NULL, made INTEGER NOT NULL, begun INTEGER NOT NULL DEFAULT 0);
        -- id: plan << 20 | page number, so that a plan's pages lie together. start, length: the sealed numbers in the plan's file.
        CREATE TABLE page (
            id INTEGER PRIMARY KEY, segment INTEGER NOT NULL, gateway TEXT NOT NULL, parts INTEGER NOT NULL, count INTEGER NOT NULL,
            start INTEGER NOT NULL, length INTEGER NOT NULL, records BLOB NOT NULL, folded INTEGER NOT NULL);
        -- The ordered log: one row a commit, 40 bytes an event.
        CREATE TABLE log (sequence INTEGER PRIMARY KEY AUTOINCREMENT, at INTEGER NOT NULL, body BLOB NOT NULL);
        CREATE INDEX log_at ON log (at);
        -- A gateway's own identifiers: 64 bits of a hash, one row a request.
        CREATE TABLE reference (hash INTEGER PRIMARY KEY, page INTEGER NOT NULL, start INTEGER NOT NULL, count INTEGER NOT NULL, submission INTEGER NOT NULL);
        CREATE TABLE waiting (
            id INTEGER PRIMARY KEY, hash INTEGER NOT NULL, address INTEGER NOT NULL, state INTEGER NOT NULL,
            evidence INTEGER NOT NULL, at INTEGER NOT NULL);
        CREATE INDEX waiting_hash ON waiting (hash);
        CREATE TABLE journal (
            seq INTEGER PRIMARY KEY, at INTEGER NOT NULL, who TEXT NOT NULL, act TEXT NOT NULL, subject TEXT NOT NULL,
            before TEXT NOT NULL, after TEXT NOT NULL, reason TEXT NOT NULL, detail TEXT NOT NULL, previous TEXT NOT NULL, hash TEXT NOT NULL);
        """

    private static let foldsByPlan = """
        -- Every page of the plan contains the log up to here.
        ALTER TABLE plan ADD COLUMN folded INTEGER NOT NULL DEFAULT 0;
        -- The plan that all entries of the row are of; 0 when there are several.
        ALTER TABLE log ADD COLUMN plan INTEGER NOT NULL DEFAULT 0;
        CREATE INDEX log_plan ON log (plan);
        """

    private static let registers = """
        -- Sealed changes of registers of numbers, in their order.
        CREATE TABLE register (version INTEGER PRIMARY KEY AUTOINCREMENT, name TEXT NOT NULL, body BLOB NOT NULL);
        CREATE INDEX register_name ON register (name);
        CREATE TABLE setting (name TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
        """
}
