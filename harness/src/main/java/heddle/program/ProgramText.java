package heddle.program;

import java.util.List;
import java.util.Map;

/**
 * The text form of programs: one step a line, {@code #} before comments. What is printed reads back as the same program.
 *
 * <pre>
 * heddle program 1
 * plan seed 7 repeats 25 start barrier
 * delay thread 0 step 1 spin 3000
 *
 * prefix
 *   open d
 *   b = d.CreateBuffer(descriptor: {usage: MapRead|CopyDst, size: 256})
 * thread
 *   m = b.MapAsync(mode: Read, offset: 0, size: 256, callbackInfo: AllowProcessEvents) do
 *     b.GetMapState()
 *   end
 *   await m
 * suffix
 *   b.Unmap()
 * </pre>
 */
public final class ProgramText {
    static final String FIRST_LINE = "heddle program 1";

    private ProgramText() {}

    /**
     * A program with the lines of its text.
     *
     * @param lines the line of each step, from 1; under {@link Place} and the step of a body, or -1
     */
    public record Source(Program program, Map<Spot, Integer> lines) {
        public Source {
            lines = Map.copyOf(lines);
        }

        /** Returns the line that a refusal is about; 0 if the text has none for it. */
        public int line(Refusal refusal) {
            return lines.getOrDefault(new Spot(refusal.place(), refusal.body()), 0);
        }
    }

    /** A step of a program, or of the body of the callback that the step at the place registers. */
    public record Spot(Place place, int body) {}

    /** Prints a program. */
    public static String print(Program program) {
        return ProgramPrinter.print(program);
    }

    /**
     * Reads a program.
     *
     * @throws ProgramSyntaxException if the text cannot be read, or names what the header has not
     */
    public static Program parse(String text) {
        return read(text).program();
    }

    /** Reads a program with the lines of its steps. */
    public static Source read(String text) {
        Source source = new ProgramReader(text.lines().toList()).read();
        List<Refusal> refusals = Prepared.refusals(source.program());
        if (!refusals.isEmpty()) {
            Refusal first = refusals.get(0);
            throw new ProgramSyntaxException(source.line(first), first.rule().title() + ": " + first.why());
        }
        return source;
    }
}
