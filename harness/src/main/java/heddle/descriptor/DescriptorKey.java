package heddle.descriptor;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * The keys of a backend descriptor, each with what it means. This list is the documentation: {@code heddle backends
 * describe} prints it, and the reader knows no key beside it.
 */
public enum DescriptorKey {
    ID(
            "id",
            "dawn-null",
            "",
            "The name of the backend in options, reports and file names: small letters, digits, '.', '_' and '-'. Required."),
    TITLE("title", "Dawn, Null backend", "", "What people read in a report's heading. Left out, the id stands there."),
    LIBRARY(
            "library",
            "/opt/acme/libwebgpu_acme.so",
            "",
            "The implementation: the path of a shared library (a relative one is taken from the descriptor's own folder), "
                    + "artifact:NAME for a pinned library that Heddle downloads, memory:reference for the reference in plain "
                    + "Java (memory:reference-confined and memory:reference-proxied for its other profiles), or "
                    + "memory:mutant/NAME for one with one planted fault. Required."),
    DRIVER(
            "driver",
            "artifact:swiftshader",
            "system",
            "The graphics driver under the library: system takes what the machine and the caller's environment offer; none "
                    + "says that the backend needs none; artifact:NAME downloads a software Vulkan driver and its loader, and "
                    + "puts them first in the worker's LD_LIBRARY_PATH and VK_DRIVER_FILES; the machine's EGL drivers are then "
                    + "not loaded."),
    ENV(
            "env.NAME",
            "env.ACME_LOG = ${library.dir}/log.conf",
            "",
            "Sets the environment variable NAME for every worker process, on top of the caller's environment and of the "
                    + "driver's. ${library.dir} stands for the folder of the library, ${artifact:NAME} for the folder of an "
                    + "artifact. The key may stand once for each variable."),
    BACKEND_TYPE(
            "adapter.backendType",
            "Vulkan",
            "Undefined",
            "The backendType of RequestAdapterOptions: a name of webgpu.h's WGPUBackendType (Null, Vulkan, Metal, ...) or a "
                    + "number. Undefined leaves the choice to the library."),
    FORCE_FALLBACK(
            "adapter.forceFallback",
            "true",
            "false",
            "Whether RequestAdapterOptions asks for a fallback (software) adapter only: true or false."),
    POWER_PREFERENCE(
            "adapter.powerPreference",
            "LowPower",
            "Undefined",
            "The powerPreference of RequestAdapterOptions: Undefined, LowPower, HighPerformance or a number."),
    TIMED_WAIT_ANY_MAX_COUNT(
            "instance.timedWaitAnyMaxCount",
            "64",
            "0",
            "How many futures the instance must accept in a timed WaitAny. 0 does not ask for timed waits; some libraries "
                    + "abort in CreateInstance when asked."),
    DEVICE_FEATURES(
            "device.features",
            "TimestampQuery, 0x00050004",
            "",
            "The features that RequestDevice requires, separated by commas: names of webgpu.h's WGPUFeatureName, or numbers "
                    + "for an implementation's own. Dawn's devices are thread safe only with 0x00050004, "
                    + "ImplicitDeviceSynchronization."),
    PROFILE(
            "profile",
            "thread-confined",
            "multithreaded",
            "What the implementation says of threads: multithreaded (all claims hold), thread-confined (objects stay on "
                    + "their thread, instances excepted), or proxied (one JavaScript thread behind it). A report names every "
                    + "claim that the profile weakens."),
    PUMP(
            "pump",
            "waitAny",
            "processEvents",
            "How pending work is advanced while a case waits: waitAny or processEvents. Cases about futures use both."),
    EXECUTES_COMMANDS(
            "executes-commands",
            "false",
            "true",
            "Whether submitted command buffers take effect: true or false. With false, cases that read back results of GPU "
                    + "work are Unsupported instead of wrong."),
    UNIMPLEMENTED(
            "unimplemented",
            "panicked at \\S+\\s+not implemented",
            "",
            "A regular expression; a worker that dies with text on its standard error in which it is found called a function "
                    + "that the library does not implement: Unsupported, not Crash. Left out, every abort is a Crash."),
    ABI(
            "abi",
            "b3f67b8",
            "b3f67b8",
            "The version of webgpu.h that the library was built for, by its commit in webgpu-headers. Heddle refuses versions "
                    + "that it does not speak, since the same call would pass other bytes."),
    CALL_BOUND(
            "call-bound",
            "30",
            "10",
            "How many seconds one call may take before it counts as hung while other threads advance; a fraction will do."),
    NOTE(
            "note",
            "Nightly build of 3 May",
            "",
            "One line for the report: where the library came from, what is special about it.");

    private static final String ENV_PREFIX = "env.";

    private final String key;
    private final String example;
    private final String defaultValue;
    private final String explanation;

    DescriptorKey(String key, String example, String defaultValue, String explanation) {
        this.key = key;
        this.example = example;
        this.defaultValue = defaultValue;
        this.explanation = explanation;
    }

    /** Returns the key as a descriptor writes it; {@code env.NAME} stands for one key a variable. */
    public String key() {
        return key;
    }

    /** Returns a value, or for {@code env.NAME} a whole line, to copy from. */
    public String example() {
        return example;
    }

    /** Returns the value that holds when the key is left out; empty for none. */
    public String defaultValue() {
        return defaultValue;
    }

    /** Returns one paragraph on what the key means and which values it takes. */
    public String explanation() {
        return explanation;
    }

    /** Tells whether a descriptor without this key is refused. */
    public boolean isRequired() {
        return this == ID || this == LIBRARY;
    }

    /** Finds the key that a line means. */
    static Optional<DescriptorKey> of(String written) {
        if (written.startsWith(ENV_PREFIX)) {
            return Optional.of(ENV);
        }
        return Arrays.stream(values()).filter(key -> key.key.equals(written)).findFirst();
    }

    /** Returns the variable's name in a key {@code env.NAME}. */
    static String variableIn(String written) {
        return written.substring(ENV_PREFIX.length());
    }

    /** Returns the key of a variable. */
    static String ofVariable(String variable) {
        return ENV_PREFIX + variable;
    }

    static List<String> allKeys() {
        return Arrays.stream(values()).map(DescriptorKey::key).toList();
    }
}
