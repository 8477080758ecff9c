package heddle.fuzz.session;

import heddle.program.Program;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * How long the plays of one program took.
 *
 * @param plays how many
 * @param playNanos all of them together, with the making and ending of their devices
 * @param judgeNanos what judged them, on top of that
 */
record Measured(int plays, long playNanos, long judgeNanos) {
    /** Plays after which the code of a program is compiled. */
    private static final int WARM_UP = 50;

    /** Plays a program for a while, and then so many times. */
    static Measured on(Stage stage, Program program, int plays) {
        stage.play(program, 0, Math.min(WARM_UP, plays), finding -> false);
        long playNanos = stage.playNanos();
        long judgeNanos = stage.judgeNanos();
        stage.play(program, 0, plays, finding -> false);
        return new Measured(plays, stage.playNanos() - playNanos, stage.judgeNanos() - judgeNanos);
    }

    /** Writes it into a file. */
    void write(Path file) throws IOException {
        Files.writeString(file, plays + " " + playNanos + " " + judgeNanos);
    }

    /** Reads what {@link #write} wrote; nothing if the file was never made. */
    static Optional<Measured> read(Path file) throws IOException {
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        String[] words = Files.readString(file).split(" ");
        return Optional.of(
                new Measured(Integer.parseInt(words[0]), Long.parseLong(words[1]), Long.parseLong(words[2])));
    }
}
