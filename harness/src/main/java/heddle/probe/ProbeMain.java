package heddle.probe;

import heddle.cases.NoDeviceException;
import heddle.descriptor.BackendDescriptor;
import heddle.history.JournalWriter;
import heddle.history.RecordingWebGpu;
import heddle.verdict.Verdict;
import heddle.webgpu.AdapterInfo;
import heddle.webgpu.CallbackLedger;
import heddle.webgpu.Firing;
import heddle.webgpu.Fn;
import heddle.webgpu.Gpu;
import heddle.webgpu.NullHandleException;
import heddle.webgpu.Out;
import heddle.webgpu.UnsupportedFunctionException;
import heddle.webgpu.Versioned;
import heddle.webgpu.WebGpu;
import heddle.worker.LibraryOpener;
import heddle.worker.WorkerLife;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** The probe's process: opens a device and makes one example call after the other, each noted in the journal. */
public final class ProbeMain {
    private final ProbeTask task;
    private final JournalWriter journal;
    private final ExampleCalls examples = ExampleCalls.all();

    private ProbeMain(ProbeTask task, JournalWriter journal) {
        this.task = task;
        this.journal = journal;
    }

    /** Runs the task in the file {@code args[0]}. */
    public static void main(String[] args) throws IOException {
        WorkerLife.tieToParent();
        ProbeTask task = ProbeTask.read(Path.of(args[0]));
        JournalWriter journal = JournalWriter.open(task.journal());
        new ProbeMain(task, journal).run();
        journal.note(ProbeTrace.ENDED);
        WorkerLife.end();
    }

    private void run() {
        try {
            Stage stage = bringUp(task.backend().descriptor());
            tellAdapter(stage);
            task.functions().forEach(function -> probe(function, stage));
        } catch (UnsatisfiedLinkError e) {
            stop(Verdict.NOT_RUN, "the library cannot be loaded: " + loadersWords(e));
        } catch (NoDeviceException | NullHandleException e) {
            stop(Verdict.NOT_RUN, String.valueOf(e.getMessage()));
        } catch (UnsupportedFunctionException e) {
            stop(Verdict.NOT_RUN, "no device without " + e.function().cName());
        } catch (AssertionError callbackNeverCame) {
            stop(Verdict.HANG, String.valueOf(callbackNeverCame.getMessage()));
        } catch (IOException | RuntimeException | LinkageError e) {
            stop(Verdict.UNKNOWN, "a fault in Heddle: " + e);
        }
    }

    private Stage bringUp(BackendDescriptor backend) {
        WebGpu library = LibraryOpener.openAny(task.backend().library());
        journal.note(ProbeTrace.LOADED);
        if (library instanceof Versioned versioned) {
            versioned.version().ifPresent(version -> tell(LibraryFacts.VERSION, version));
        }
        Gpu gpu = new Gpu(
                new RecordingWebGpu(library, journal, task.lacking()),
                new CallbackLedger(CallbackLedger.Retention.KEEP));
        Stage stage = Stage.open(backend, gpu);
        journal.note(ProbeTrace.READY);
        return stage;
    }

    private void tellAdapter(Stage stage) {
        if (task.lacking().contains(Fn.ADAPTER_GET_INFO)) {
            return;
        }
        Out<AdapterInfo> info = new Out<>();
        stage.open().adapter().getInfo(info);
        LibraryFacts.adapterMap(info.get()).forEach(this::tell);
    }

    private void probe(Fn function, Stage stage) {
        journal.note(ProbeTrace.BEGINS + function.name());
        List<Firing> before = stage.open().uncapturedErrors();
        try {
            ExampleObjects objects = new ExampleObjects(stage);
            examples.of(function).prepare(objects).run();
            objects.settle();
            objects.close();
            List<Firing> after = stage.open().uncapturedErrors();
            if (after.size() > before.size()) {
                fail(
                        function,
                        "an error of a legal call: " + after.get(before.size()).message());
            } else {
                journal.note(ProbeTrace.DONE + function.name());
            }
        } catch (RuntimeException | AssertionError e) {
            // the process goes on: what the example left open harms no other
            fail(function, String.valueOf(e.getMessage()));
        }
    }

    /** Returns what the system's loader said: the second line, where the first repeats the path and others tell more paths. */
    private static String loadersWords(UnsatisfiedLinkError e) {
        List<String> lines = String.valueOf(e.getMessage()).lines().toList();
        return lines.get(Math.min(1, lines.size() - 1));
    }

    private void fail(Fn function, String reason) {
        journal.note(ProbeTrace.FAILED + function.name() + " " + reason);
    }

    private void stop(Verdict verdict, String reason) {
        journal.note(ProbeTrace.STOPPED + verdict.label() + " " + reason);
    }

    private void tell(String name, String value) {
        journal.note(ProbeTrace.FACT + name + " " + value);
    }
}
