package heddle.transcript;

import heddle.program.Value;
import heddle.table.FunctionRow;
import heddle.table.TypeRef;
import heddle.table.WebGpuTable;
import heddle.webgpu.CallbackInfo;
import heddle.webgpu.CallbackKind;
import heddle.webgpu.CallbackSink;
import heddle.webgpu.Firing;
import heddle.webgpu.Fn;
import heddle.webgpu.Handle;
import heddle.webgpu.InterceptingWebGpu;
import heddle.webgpu.Out;
import heddle.webgpu.WebGpu;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * An implementation whose every call is kept with its whole arguments, in a program's terms: objects and operations under
 * names, calls inside callbacks under the operation.
 *
 * <p>Safe for all threads. It costs far more than the journal, and so serves single plays, and not races at full rate.
 */
public final class TranscribingWebGpu extends InterceptingWebGpu {
    private final WebGpuTable table = WebGpuTable.load();
    private final Map<String, FunctionRow> rows = new HashMap<>();
    private final MadeNames names = new MadeNames();
    private final Values values = new Values(table, names::object, names::operation);
    private final List<Entry> entries = new ArrayList<>();
    private final Map<Long, Deque<Entry>> underWay = new HashMap<>();
    private final Map<Long, Deque<String>> callbacks = new HashMap<>();
    private final Map<String, List<String>> told = new HashMap<>();
    private final IdentityHashMap<Object, Entry> fillings = new IdentityHashMap<>();
    private volatile long mostDelayNanos;
    private volatile Random random = new Random(0);
    private Function<Fn, Section> sections = fn -> Section.PREFIX;

    public TranscribingWebGpu(WebGpu inner) {
        super(inner);
        table.functions().forEach(row -> rows.put(row.cName(), row));
    }

    /** Says where the calls from now on belong. */
    public void section(Section next) {
        sections(fn -> next);
    }

    /** Says where the calls from now on belong, asked on the thread of each. */
    public synchronized void sections(Function<Fn, Section> next) {
        sections = next;
    }

    /** Returns what was kept so far. */
    synchronized List<Entry> entries() {
        return List.copyOf(entries);
    }

    /** Returns what an operation's callback was told each time, as the journal spells it. */
    synchronized List<String> told(String operation) {
        return told.getOrDefault(operation, List.of());
    }

    /** Returns the kind of an operation's callback. */
    synchronized @Nullable CallbackKind kind(String operation) {
        return names.kind(operation);
    }

    @Override
    public void deliverTo(CallbackSink sink) {
        super.deliverTo(firing -> {
            fires(firing);
            try {
                sink.fired(firing);
            } finally {
                fired();
            }
        });
    }

    /** Has every call begin up to so much later, drawn at random, so that what is not ordered shows. */
    public void delays(long mostNanos, long seed) {
        mostDelayNanos = mostNanos;
        random = new Random(seed);
    }

    @Override
    protected long begin(Fn fn, @Nullable Object... arguments) {
        if (mostDelayNanos > 0) {
            LockSupport.parkNanos(random.nextLong(mostDelayNanos));
        }
        return began(fn, arguments);
    }

    private synchronized long began(Fn fn, @Nullable Object... arguments) {
        long thread = Thread.currentThread().getId();
        FunctionRow row = row(fn);
        int own = row.owner() == null ? 0 : 1;
        List<Value> values = new ArrayList<>();
        String started = null;
        for (int i = 0; i < row.parameters().size(); i++) {
            Object argument = arguments[i + own];
            values.add(value(argument, row.parameters().get(i).type()));
            if (argument instanceof CallbackInfo info) {
                started = names.start(info, row);
            }
        }
        String self = own == 0 ? null : names.object(((Handle) arguments[0]).address());
        Entry entry = entry(fn, self, List.copyOf(values), arguments, thread);
        entry.result = started;
        underWay.computeIfAbsent(thread, same -> new ArrayDeque<>()).push(entry);
        entries.add(entry);
        return entries.size() - 1L;
    }

    /** Makes the entry of a call; whoever frees what an earlier call has filled makes that call, which frees in a program. */
    private Entry entry(Fn fn, @Nullable String self, List<Value> values, @Nullable Object[] arguments, long thread) {
        Section section = sections.apply(fn);
        String inside = inside(thread).peek();
        Object out = arguments.length == 0 ? null : arguments[arguments.length - 1];
        if (!(out instanceof Out<?>)) {
            return new Entry(fn, self, values, thread, section, inside);
        }
        Entry filling = fillings.get(out);
        if (filling == null) {
            Entry entry = new Entry(fn, self, values, thread, section, inside);
            fillings.put(out, entry);
            return entry;
        }
        Section place = filling.section.equals(section) ? Section.SKIPPED : section;
        return new Entry(filling.function, filling.self, filling.arguments, thread, place, inside);
    }

    /** Takes what a backend chooses as the backend's choice. */
    private Value value(@Nullable Object argument, TypeRef type) {
        boolean chosen = type instanceof TypeRef.StructRef struct
                && List.of("InstanceDescriptor", "RequestAdapterOptions", "DeviceDescriptor")
                        .contains(struct.name());
        return chosen && argument != null ? new Value.OfBackend() : values.of(argument, type);
    }

    @Override
    protected synchronized void end(long ticket, Fn fn, @Nullable Object result) {
        Entry entry = entries.get((int) ticket);
        underWay.get(entry.thread).pop();
        entry.endedNanos = System.nanoTime();
        entry.answer = String.valueOf(result);
        TypeRef type = row(fn).result();
        if (type instanceof TypeRef.FutureRef && result instanceof Long future) {
            if (entry.result == null) {
                entry.result = names.fresh("future");
            }
            names.future(future, entry.result);
        } else if (type instanceof TypeRef.ObjectRef object && result instanceof Long address) {
            entry.result = names.make(object.name(), address);
        } else if (type instanceof TypeRef.RangeRef) {
            entry.result = names.fresh("range");
        } else if (type != null && !(type instanceof TypeRef.ProcRef)) {
            entry.result = names.fresh(Entry.ANSWER);
        }
    }

    private synchronized void fires(Firing firing) {
        long thread = Thread.currentThread().getId();
        String operation = names.called(firing.userdata1());
        inside(thread).push(operation == null ? "" : operation);
        if (operation == null) {
            return;
        }
        told.computeIfAbsent(operation, same -> new ArrayList<>())
                .add("status " + firing.status() + " type " + firing.type());
        if (firing.object() != 0 && firing.kind() != CallbackKind.DEVICE_LOST) {
            names.deliver(operation, firing.object());
        }
        Deque<Entry> calls = underWay.get(thread);
        if (calls != null && !calls.isEmpty()) {
            calls.peek().fired.add(operation);
        }
    }

    private synchronized void fired() {
        inside(Thread.currentThread().getId()).pop();
    }

    private Deque<String> inside(long thread) {
        return callbacks.computeIfAbsent(thread, same -> new ArrayDeque<>());
    }

    private FunctionRow row(Fn fn) {
        FunctionRow row = rows.get(fn.cName());
        if (row == null) {
            throw new IllegalStateException("no row of " + fn);
        }
        return row;
    }
}
