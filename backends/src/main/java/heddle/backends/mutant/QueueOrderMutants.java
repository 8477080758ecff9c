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
            planted(QUEUE_ORDER, "writes-share-staging")
                    .fault("Writes of all queues go through one staging memory, where two at once mix their bytes.")
                    .like("a vendor's library: a static upload buffer that was made for one device")
                    .breaks("TS-10", "QUE-5")
                    .inARace()
                    .inParts(WritesShareStaging::new));

    private QueueOrderMutants() {}
}
