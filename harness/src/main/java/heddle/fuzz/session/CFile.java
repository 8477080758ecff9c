package heddle.fuzz.session;

import heddle.export.CRuns;

/**
 * The C file of a finding.
 *
 * @param name in the folder of the finding; empty where there is none
 * @param runs how often it showed the same
 */
public record CFile(String name, CRuns runs) {
    /** What a finding has until its C file was run. */
    public static final CFile NOT_YET = without("not run yet");

    /** Returns that there is no file, and why. */
    public static CFile without(String why) {
        return new CFile("", CRuns.none(why));
    }
}
