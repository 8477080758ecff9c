package heddle.program;

/**
 * Where a step stands in a program.
 *
 * @param section {@link #PREFIX}, {@link #SUFFIX}, or the number of a concurrent thread, from 0
 * @param step which step of the section, from 0
 */
public record Place(int section, int step) {
    public static final int PREFIX = -1;
    public static final int SUFFIX = -2;

    /** Returns the place as findings spell it, such as {@code thread 1 step 2}. */
    @Override
    public String toString() {
        String name = section == PREFIX ? "prefix" : section == SUFFIX ? "suffix" : "thread " + section;
        return name + " step " + step;
    }
}
