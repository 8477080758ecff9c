package heddle.webgpu;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicLong;

/**
 * The book of callbacks: gives each operation its own userdata and accounts for every firing. Safe for all threads.
 *
 * <p>Rests on Asynchronous Operations.md: a callback fires once, with the userdata that the application gave.
 */
public final class CallbackLedger implements CallbackSink {
    private static final int MOST_FAULTS = 100;
    private static final long SECOND_USERDATA_MASK = 0x5A5A_0000_0000_5A5AL;

    /** How the ledger treats operations that have fired: KEEP to catch a second firing by name, FORGET to stay small. */
    public enum Retention {
        /** For cases with a bounded number of operations. */
        KEEP,
        /**
         * For millions of operations: a second firing is still caught, as an unknown userdata. Uncaptured errors are told
         * to the body alone.
         */
        FORGET
    }

    /** One series for the process, so that no two ledgers take one another's callbacks for their own. */
    private static final AtomicLong TICKETS = new AtomicLong(1);

    private final Retention retention;
    private final long first = TICKETS.get();
    private final Map<Long, Operation> operations = new ConcurrentHashMap<>();
    private final Queue<String> faults = new ConcurrentLinkedQueue<>();
    private final AtomicLong faultCount = new AtomicLong();

    public CallbackLedger(Retention retention) {
        this.retention = retention;
    }

    /** Opens an operation; its callback info goes to the library. */
    public Operation open(CallbackKind kind, CallbackMode mode, CallbackBody body) {
        long ticket = TICKETS.getAndIncrement();
        Operation operation = new Operation(kind, new CallbackInfo(mode, ticket, ticket ^ SECOND_USERDATA_MASK), body);
        operations.put(ticket, operation);
        return operation;
    }

    /** Takes back an operation that the library was never told of. */
    void withdraw(Operation operation) {
        operations.remove(operation.callbackInfo().userdata1());
    }

    @Override
    public void fired(Firing firing) {
        Operation operation = retention == Retention.KEEP || firing.kind() == CallbackKind.UNCAPTURED_ERROR
                ? operations.get(firing.userdata1())
                : operations.remove(firing.userdata1());
        if (operation == null && firing.userdata1() > 0 && firing.userdata1() < first) {
            return; // an operation of an earlier case of this process, whose own ledger has been judged
        }
        if (operation == null) {
            fault(firing.kind() + " callback fired with a userdata1 that no open operation has: " + firing);
            return;
        }
        check(operation, firing);
        try {
            if (retention == Retention.FORGET && firing.kind() == CallbackKind.UNCAPTURED_ERROR) {
                operation.pass(firing);
            } else {
                operation.fire(firing);
            }
        } catch (Throwable e) { // an Error too must not unwind the library's frames below
            fault(firing.kind() + " callback body threw " + e);
        }
    }

    /** Returns what was wrong with the firings so far: alien or swapped userdata, wrong kinds, repeats, throws. */
    public List<String> faults() {
        List<String> texts = new ArrayList<>(faults);
        long more = faultCount.get() - MOST_FAULTS;
        if (more > 0) {
            texts.add("and " + more + " more");
        }
        return List.copyOf(texts);
    }

    /** Returns the operations that have not fired. */
    public List<Operation> pending() {
        List<Operation> pending = new ArrayList<>();
        for (Operation operation : operations.values()) {
            if (!operation.hasFired() && operation.kind() != CallbackKind.UNCAPTURED_ERROR) {
                pending.add(operation);
            }
        }
        return pending;
    }

    private void check(Operation operation, Firing firing) {
        if (operation.kind() != firing.kind()) {
            fault(operation.kind() + " operation was answered by a " + firing.kind() + " callback");
        }
        if (operation.callbackInfo().userdata2() != firing.userdata2()) {
            fault(firing.kind() + " callback has the userdata2 of another operation");
        }
        if (!operation.enter() && firing.kind() != CallbackKind.UNCAPTURED_ERROR) {
            fault(firing.kind() + " callback fired again: " + firing);
        }
    }

    private void fault(String text) {
        if (faultCount.getAndIncrement() < MOST_FAULTS) {
            faults.add(text);
        }
    }
}
