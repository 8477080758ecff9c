package heddle.worker;

import java.nio.file.Path;

/** A parent process that runs two workers with class archives, and says what became of them. */
final class ArchiveMain {
    private ArchiveMain() {}

    /** Runs in the folder {@code args[0]}. */
    public static void main(String[] args) throws Exception {
        Path folder = Path.of(args[0]);
        ClassArchive archive = ClassArchive.in(folder.resolve("cds"), System.out::println);
        ScriptedRun runs = new ScriptedRun(folder);
        for (Script script : new Script[] {Script.PASSES, Script.SHOWS_MAPS}) {
            System.out.println(runs.run(script, archive).judgement().verdict().label());
        }
    }
}
