package heddle.cases;

/** One's turn to use the cores, until it is closed. Closed by the thread that took it. */
@FunctionalInterface
public interface Turn extends AutoCloseable {
    /** That of who shares the cores with nobody. */
    Turn ALWAYS = () -> {};

    @Override
    void close();
}
