package heddle.results;

/**
 * What a report says of a clause besides its verdict.
 *
 * @param id the clause's stable id: {@code ERR-1}
 * @param level how strongly it binds: {@code MUST}, {@code SHOULD}, {@code MAY}
 * @param area the part of the contract that it belongs to: {@code errors}
 * @param title the claim as one sentence
 */
public record ClauseInfo(String id, String level, String area, String title) {
    public ClauseInfo {
        PlainText.name(id, "a clause's id");
        PlainText.name(level, "the level of the clause " + id);
        PlainText.name(area, "the area of the clause " + id);
        title = PlainText.line(title);
    }
}
