package heddle.worker;

import heddle.cases.Bench;
import heddle.cases.Deadline;
import heddle.cases.Judgement;
import heddle.results.CaseDetail;
import heddle.verdict.Verdict;
import heddle.webgpu.CallbackKind;
import heddle.webgpu.FakeWebGpu.Events;
import heddle.webgpu.Firing;
import java.io.IOException;
import java.io.PrintStream;
import java.lang.reflect.Field;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;

/** What can go on in a worker: what the library does inside its call, and what the case does after it. */
@SuppressWarnings("ImmutableEnumChecker") // each constant holds code, and none of it has state
enum Script {
    PASSES(sink -> {}, bench -> pass()),
    VIOLATES(sink -> {}, bench -> Judgement.of(Verdict.VIOLATION, "it broke", List.of("line one", "line two"))),
    THROWS(sink -> {}, bench -> {
        throw new IllegalStateException("thrown by the suite");
    }),
    THROWS_AN_ERROR(sink -> {}, bench -> {
        throw new StackOverflowError("an error of the suite");
    }),
    CALL_THROWS(
            sink -> {
                throw new UnsupportedOperationException("thrown by the call");
            },
            bench -> pass()),
    EXITS(sink -> Runtime.getRuntime().exit(0), bench -> pass()),
    ABORTS(sink -> dieOf(134, "thread 'x' panicked at src/lib.rs:1:2:", "index out of bounds"), bench -> pass()),
    NOT_IMPLEMENTED(sink -> dieOf(134, "thread 'x' panicked at src/lib.rs:1:2:", "not implemented"), bench -> pass()),
    NOT_IMPLEMENTED_THEN_SEGFAULT(
            sink -> {
                System.err.println("not implemented");
                writeToNull();
            },
            bench -> pass()),
    SEGFAULTS(sink -> writeToNull(), bench -> pass()),
    HANGS_IN_CALL(sink -> forever(), bench -> pass()),
    HANGS_IN_CALL_AFTER_CALLBACK(
            sink -> {
                sink.fired(new Firing(CallbackKind.BUFFER_MAP, 1, 1, 1, 0, 0, "", null));
                forever();
            },
            bench -> pass()),
    HANGS_OUTSIDE_CALLS(sink -> {}, bench -> {
        start(bench.folder(), "exec sleep 300");
        forever();
        return pass();
    }),
    LEAVES_A_THREAD(sink -> {}, bench -> {
        CountDownLatch inside = new CountDownLatch(1);
        Thread thread = new Thread(
                () -> {
                    try {
                        inside.countDown();
                        forever();
                    } catch (InterruptedException e) {
                        Thread.currentThread().interrupt();
                    }
                },
                "left behind");
        thread.setDaemon(true);
        thread.start();
        inside.await(); // one that has not begun yet is in no code at all
        return Judgement.of(Verdict.VIOLATION, "left a thread", List.of());
    }),
    LEAVES_A_PROCESS(sink -> {}, bench -> {
        start(bench.folder(), "sleep 300 & echo $! > orphan.tmp; mv orphan.tmp grandchild");
        awaitFile(bench.folder().resolve("grandchild"));
        return pass();
    }),
    PRINTS_MUCH(sink -> {}, bench -> {
        printMuch(System.out);
        printMuch(System.err);
        return dieOf(134, "the last words");
    }),
    PRINTS_NONSENSE(sink -> {}, bench -> {
        System.err.write(new byte[] {(byte) 0xFF, (byte) 0xC3, 0x28, 0x1B, 0x5B, 0x00, '\n'});
        return dieOf(134, "<b>after the nonsense</b>");
    }),
    SHOWS_ENVIRONMENT(sink -> {}, bench -> {
        Map<String, String> environment = System.getenv();
        Path runtime = Path.of(environment.getOrDefault("XDG_RUNTIME_DIR", "none"));
        Files.createTempFile(null, null);
        Files.createFile(runtime.resolve("socket"));
        return Judgement.of(
                Verdict.VIOLATION, "shown", List.of(runtime.toString(), String.valueOf(environment.get("TMPDIR"))));
    }),
    SHOWS_MAPS(sink -> {}, bench -> {
        Files.copy(Path.of("/proc/self/maps"), bench.folder().resolve("maps"));
        return pass();
    }),
    AWAITS_GO(sink -> {}, bench -> {
        Files.writeString(bench.folder().resolve("ready"), "");
        awaitFile(bench.folder().resolve("go"));
        return pass();
    }),
    OVERFLOWS_THE_JUDGEMENT(
            sink -> {},
            bench -> new Judgement(
                    Verdict.VIOLATION,
                    "s".repeat(100_000),
                    Collections.nCopies(5000, "€".repeat(1000)),
                    CaseDetail.NONE));

    interface Case {
        Judgement run(Bench bench) throws Exception;
    }

    private final Events insideTheCall;
    private final Case afterTheCall;

    Script(Events insideTheCall, Case afterTheCall) {
        this.insideTheCall = insideTheCall;
        this.afterTheCall = afterTheCall;
    }

    Events insideTheCall() {
        return insideTheCall;
    }

    Judgement runAfterTheCall(Bench bench) throws Exception {
        return afterTheCall.run(bench);
    }

    private static Judgement pass() {
        return Judgement.of(Verdict.PASS, "as expected", List.of());
    }

    private static Judgement dieOf(int code, String... words) {
        for (String line : words) {
            System.err.println(line);
        }
        Runtime.getRuntime().halt(code);
        return pass();
    }

    private static void forever() throws InterruptedException {
        new CountDownLatch(1).await();
    }

    /** Starts a process that tells its id in the file {@code grandchild} as it begins. */
    private static void start(Path folder, String script) throws IOException {
        new ProcessBuilder("sh", "-c", "[ -e started ] || echo $$ > started; " + script)
                .directory(folder.toFile())
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        awaitFile(folder.resolve("started"));
    }

    private static void awaitFile(Path file) {
        if (!Deadline.in(Duration.ofSeconds(60)).poll(() -> Files.exists(file))) {
            throw new IllegalStateException("never came: " + file);
        }
    }

    private static void printMuch(PrintStream out) {
        byte[] line = ("x".repeat(1023) + "\n").getBytes(StandardCharsets.US_ASCII);
        for (int i = 0; i < 25 * 1024; i++) {
            out.write(line, 0, line.length);
        }
        out.flush();
    }

    /** By reflection, since every mention of the class is a warning. */
    private static void writeToNull() throws ReflectiveOperationException {
        Class<?> type = Class.forName("sun.misc.Unsafe");
        Field field = type.getDeclaredField("theUnsafe");
        field.setAccessible(true);
        type.getMethod("putAddress", long.class, long.class).invoke(field.get(null), 0L, 1L);
    }
}
