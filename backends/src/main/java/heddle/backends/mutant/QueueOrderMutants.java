package heddle.backends.mutant;

import static heddle.backends.mutant.Family.QUEUE_ORDER;
import static heddle.backends.mutant.Mutant.planted;

import java.util.List;

/** The mutants whose queues lose, repeat or reorder work. */
final class QueueOrderMutants {
    static final List<Mutant> ALL = List.of(
            planted(QUEUE_ORDER, "copies-on-another-engine")
                    .fault("Every other piece of queue work runs late, and what follows does not wait for it.")
                    .like("a new backend over Vulkan: a transfer queue without a barrier before the graphics queue")
                    .breaks("MAP-6", "QUE-2", "QUE-3")
                    .inARace()
                    .inParts(CopiesOnAnotherEngine::new),
            planted(QUEUE_ORDER, "queue-ordered-per-thread")
                    .fault("Queue work of different threads runs in no order.")
                    .like("Dawn: a recording context for each thread, and none waits for another's")
                    .breaks("MT-4", "QUE-2", "QUE-3")
                    .inParts(QueueOrderedPerThread::new),
            planted(QUEUE_ORDER, "thread-batches-newest-first")
                    .fault("Work of several threads is done thread by thread, that of the last one to come first.")
                    .like("Dawn: recording contexts of threads, strung together when something waits")
                    .breaks("MT-4", "QUE-2")
                    .inParts(ThreadBatchesNewestFirst::new),
            planted(QUEUE_ORDER, "submit-dropped-under-contention")
                    .fault("Of two submits at the same time one may be lost.")
                    .like("a new backend over Vulkan: a list of submits that one writer was enough for")
                    .breaks("QUE-1")
                    .inARace()
                    .inLayer(SubmitDroppedUnderContention::new),
            planted(QUEUE_ORDER, "submit-one-by-one")
                    .fault("A submit that is refused for one command buffer runs the others.")
                    .like("a new backend over Metal: a submit is a loop of commits")
                    .breaks("QUE-1")
                    .inLayer(SubmitOneByOne::new),
            planted(QUEUE_ORDER, "submit-sorted-by-creation")
                    .fault("The command buffers of a submit run in the order in which they were finished.")
                    .like("wgpu-native: ids are sorted to lock them in one order")
                    .breaks("QUE-2")
                    .inLayer(SubmitSortedByCreation::new),
            planted(QUEUE_ORDER, "submitted-per-thread")
                    .fault("A command buffer can be submitted once by each thread.")
                    .like("Emscripten: each worker has a table of handles of its own")
                    .breaks("QUE-1", "MT-4")
                    .inParts(SubmittedPerThread::new),
            planted(QUEUE_ORDER, "submitted-when-run")
                    .fault("A command buffer can be submitted again until it has run.")
                    .like("a new backend over Vulkan: the fence of the first submit tells that it is used up")
                    .breaks("QUE-1")
                    .inARace()
                    .inParts(SubmittedWhenRun::new),
            planted(QUEUE_ORDER, "writes-held-until-submit")
                    .fault("A queue write is not seen by a map unless a submit comes between.")
                    .like("wgpu-native: pending writes are flushed by Submit alone")
                    .breaks("QUE-2")
                    .inParts(WritesHeldUntilSubmit::new),
            planted(QUEUE_ORDER, "writes-done-at-once")
                    .fault("A queue write is seen by submits that came before it and have not run yet.")
                    .like("a new backend over Metal: shared memory is written to directly")
                    .breaks("QUE-2")
                    .inARace()
                    .inParts(WritesDoneAtOnce::new),
            planted(QUEUE_ORDER, "write-staging-shared")
                    .fault("Queue writes of several threads at the same time may mix their bytes.")
                    .like("wgpu-native: one staging belt, and a lock around its pages only")
                    .breaks("QUE-1", "QUE-5")
                    .inARace()
                    .inLayer(WriteStagingShared::new),
            planted(QUEUE_ORDER, "write-in-two-pieces")
                    .fault("Of two queue writes to the same bytes at the same time each may win one half.")
                    .like("wgpu-native: a write that crosses the end of a staging chunk is two copies")
                    .breaks("QUE-1", "QUE-5")
                    .inARace()
                    .inLayer(WriteInTwoPieces::new),
            planted(QUEUE_ORDER, "writes-beside-the-queue")
                    .fault("Queue writes and submits do not wait for each other, and may see each other half done.")
                    .like("a new backend over Vulkan: uploads on a transfer queue, without a semaphore")
                    .breaks("QUE-2", "QUE-5")
                    .inARace()
                    .inParts(WritesBesideTheQueue::new),
            planted(QUEUE_ORDER, "work-done-of-own-thread")
                    .fault("Work-done does not wait for what other threads have submitted.")
                    .like("Dawn: the last serial is kept with the thread that submitted")
                    .breaks("QUE-3")
                    .inParts(WorkDoneOfOwnThread::new),
            planted(QUEUE_ORDER, "writes-share-staging")
                    .fault("Writes of all queues go through one staging memory, where two at once mix their bytes.")
                    .like("a vendor's library: a static upload buffer that was made for one device")
                    .breaks("TS-10", "QUE-5")
                    .inARace()
                    .inParts(WritesShareStaging::new));

    private QueueOrderMutants() {}
}
