package heddle.clause;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class ClauseFileTest {
    private static final String GOOD = """
            # A comment.

            clause: ERR-2
            seed: yes
            level: MUST
            title: Each thread starts with no scopes
            statement: A thread that has pushed nothing
                has nothing to pop.
            profiles: multithreaded, proxied at SHOULD
            source: Errors.md#ErrorScopes
            quote: which is initially empty
            """;

    @Test
    void clause_wellFormed_hasAllItsFields() {
        Clause clause = ClauseFile.parse("ERR.clauses", GOOD).clauses().get(0);

        assertThat(clause.id()).isEqualTo(new ClauseId(Area.ERR, 2));
        assertThat(clause.area()).isEqualTo(Area.ERR);
        assertThat(clause.seed()).isTrue();
        assertThat(clause.level()).isEqualTo(Level.MUST);
        assertThat(clause.title()).isEqualTo("Each thread starts with no scopes");
        assertThat(clause.statement()).isEqualTo("A thread that has pushed nothing has nothing to pop.");
        assertThat(clause.source()).isEqualTo(new Source("Errors.md", "ErrorScopes"));
        assertThat(clause.quotation().text()).isEqualTo("which is initially empty");
        assertThat(clause.impliedBy()).isEmpty();
        assertThat(clause.note()).isEmpty();
        assertThat(clause.applicability(Profile.PROXIED))
                .isEqualTo(new Applicability.Weakened(Level.SHOULD, Profile.PROXIED));
    }

    @Test
    void outOfScope_wellFormed_hasSubjectAndReason() {
        ClauseFile file = ClauseFile.parse("o.clauses", "out-of-scope: Surfaces\nreason: They need a window system.\n");

        assertThat(file.outOfScope()).containsExactly(new OutOfScope("Surfaces", "They need a window system."));
    }

    @Test
    void quotation_over25Words_isRefusedAtItsLine() {
        assertRefused(GOOD.replace("which is initially empty", "word ".repeat(26)), 11, "quotation of 26 words");
    }

    @Test
    void quotation_overTheLimitOnContinuationLine_isRefused() {
        assertRefused(GOOD + "    " + "word ".repeat(22) + "\n", 11, "quotation of 26 words, 25 are allowed");
    }

    @Test
    void quotation_empty_isRefusedAtItsLine() {
        assertRefused(GOOD.replace("quote: which is initially empty", "quote:"), 11, "empty quotation");
    }

    @Test
    void clause_twice_isRefusedAtTheSecond() {
        assertRefused(GOOD + "\n" + GOOD, 15, "clause ERR-2 is there twice");
    }

    @Test
    void key_unknown_isRefusedWithTheKnownOnes() {
        assertRefused(GOOD.replace("title:", "titel:"), 6, "unknown key 'titel'; the keys are clause, seed, level,");
    }

    @Test
    void key_twice_isRefused() {
        assertRefused(GOOD + "title: Another\n", 12, "key 'title' twice in one record");
    }

    @Test
    void key_missing_isRefusedAtTheRecord() {
        assertRefused(GOOD.replace("source: Errors.md#ErrorScopes\n", ""), 3, "record lacks the key 'source'");
    }

    @Test
    void value_empty_isRefused() {
        assertRefused(GOOD.replace("title: Each thread starts with no scopes", "title:"), 6, "empty value");
    }

    @Test
    void seed_otherThanYes_isRefused() {
        assertRefused(GOOD.replace("seed: yes", "seed: no"), 4, "only 'yes' may stand");
    }

    @Test
    void profile_unknown_isRefused() {
        assertRefused(
                GOOD.replace("proxied", "remote"), 9, "unknown profile 'remote'; the profiles are multithreaded,");
    }

    @Test
    void level_unknown_isRefused() {
        assertRefused(GOOD.replace("level: MUST", "level: SHALL"), 5, "unknown level 'SHALL'; the levels are MUST,");
    }

    @Test
    void source_withoutAnchor_isRefused() {
        assertRefused(GOOD.replace("#ErrorScopes", ""), 10, "bad source 'Errors.md'");
    }

    @Test
    void id_malformed_isRefused() {
        assertRefused(GOOD.replace("ERR-2", "ERR2"), 3, "bad clause id 'ERR2'; one looks like ERR-1");
    }

    @Test
    void impliedBy_missingFromImpliedClause_isRefused() {
        assertRefused(GOOD.replace("level: MUST", "level: IMPLIED"), 3, "ERR-2 is IMPLIED and lacks 'implied-by'");
    }

    @Test
    void impliedBy_withoutImpliedLevel_isRefused() {
        assertRefused(GOOD + "implied-by: Some reason.\n", 3, "ERR-2 has 'implied-by' and is MUST");
    }

    @Test
    void record_ofUnknownKind_isRefused() {
        assertRefused("level: MUST\nclause: ERR-2\n", 1, "record begins with 'level'");
    }

    @Test
    void line_withoutKey_isRefused() {
        assertRefused(GOOD + "plain words\n", 12, "not of the form 'key: value': plain words");
    }

    @Test
    void line_indentedAfterBlankOne_isRefused() {
        assertRefused(GOOD + "\n    more\n", 13, "indented line that continues no value: more");
    }

    private static void assertRefused(String text, int line, String problem) {
        assertThatThrownBy(() -> ClauseFile.parse("ERR.clauses", text))
                .isInstanceOfSatisfying(ClauseSyntaxException.class, refusal -> {
                    assertThat(refusal.file()).isEqualTo("ERR.clauses");
                    assertThat(refusal.line()).isEqualTo(line);
                })
                .hasMessageStartingWith("ERR.clauses:" + line + ": ")
                .hasMessageContaining(problem);
    }
}
