package heddle.backends.library;

import java.util.Arrays;

/** The processors that Heddle runs on, with the numbers that ELF files have for them. */
enum Machine {
    X86_64(62, "x86-64"),
    AARCH64(183, "AArch64");

    private final int elfNumber;
    private final String title;

    Machine(int elfNumber, String title) {
        this.elfNumber = elfNumber;
        this.title = title;
    }

    int elfNumber() {
        return elfNumber;
    }

    String title() {
        return title;
    }

    /** Returns the processor under this JVM. */
    static Machine current() {
        String architecture = System.getProperty("os.arch");
        return switch (architecture) {
            case "amd64", "x86_64" -> X86_64;
            case "aarch64" -> AARCH64;
            default -> throw new IllegalStateException("Heddle does not know this processor: " + architecture);
        };
    }

    /** Names the processor of an ELF number for people. */
    static String name(int elfNumber) {
        return Arrays.stream(values())
                .filter(machine -> machine.elfNumber == elfNumber)
                .map(Machine::title)
                .findFirst()
                .orElse("a processor that ELF numbers " + elfNumber);
    }
}
