package heddle.worker;

import heddle.cases.Judgement;

/**
 * One run of a case in a fresh process, judged.
 *
 * @param judgement the worker's, or the parent's where the worker died or hung
 * @param wallMillis from the start of the process to its end
 * @param caseMillis the part of it inside the case
 */
public record CaseRun(Judgement judgement, long wallMillis, long caseMillis) {
    /** Returns what the process, the load, the device and the teardown cost. */
    public long overheadMillis() {
        return Math.max(0, wallMillis - caseMillis);
    }
}
