/// Runs tasks on the sending thread, between two waits.
///
/// Without it every reply wakes a thread of the global pool: 1.4 changes of context a request on one core, and a
/// fifth more processor time (measured). A task that prefers this executor goes on where its reply was read.
package final class LoopExecutor: TaskExecutor {
    private let inbox: Inbox

    init(inbox: Inbox) {
        self.inbox = inbox
    }

    package func enqueue(_ job: consuming ExecutorJob) {
        let job = UnownedJob(job)
        // After the end the thread is gone, but tasks still have to learn how their exchanges ended.
        if !inbox.put(job) { globalConcurrentExecutor.enqueue(job) }
    }
}
