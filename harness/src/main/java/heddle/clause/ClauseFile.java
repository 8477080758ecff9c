package heddle.clause;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The content of one clause file. Its records are blocks of {@code key: value} lines, which the first key tells apart:
 *
 * <pre>
 * clause: ERR-1                                   id: area, hyphen, number
 * seed: yes                                       optional; in the article that Heddle began from
 * level: MUST                                     MUST, SHOULD, MAY or IMPLIED
 * title: A scope takes errors of its own thread   what holds, in one line
 * statement: Scopes opened on a thread ...        what holds, in a few sentences; indented lines continue
 * profiles: multithreaded, proxied at SHOULD      see {@link ProfileTerms}
 * source: Errors.md#ErrorScopes                   see {@link Source}
 * quote: The error scope stack ...                verbatim, at most 25 words
 * implied-by: ...                                 how it follows from the quotation; with IMPLIED, and only then
 * note: ...                                       optional
 *
 * out-of-scope: Surfaces                          what no clause covers
 * reason: ...                                     why
 * </pre>
 */
public record ClauseFile(List<Clause> clauses, List<OutOfScope> outOfScope) {
    private static final Set<String> CLAUSE_KEYS =
            keys("clause", "seed", "level", "title", "statement", "profiles", "source", "quote", "implied-by", "note");
    private static final Set<String> OUT_OF_SCOPE_KEYS = keys("out-of-scope", "reason");

    public ClauseFile {
        clauses = List.copyOf(clauses);
        outOfScope = List.copyOf(outOfScope);
    }

    /**
     * Reads a clause file.
     *
     * @param file the name for messages
     * @throws ClauseSyntaxException at the first mistake, with file and line
     */
    public static ClauseFile parse(String file, String text) {
        List<Clause> clauses = new ArrayList<>();
        List<OutOfScope> outOfScope = new ArrayList<>();
        for (Block block : BlockReader.read(file, text)) {
            Block.Field first = block.first();
            switch (first.key()) {
                case "clause" -> clauses.add(clause(block, clauses));
                case "out-of-scope" -> outOfScope.add(outOfScope(block));
                default ->
                    throw new ClauseSyntaxException(
                            file,
                            first.line(),
                            "record begins with '" + first.key() + "', not with 'clause' or 'out-of-scope'");
            }
        }
        return new ClauseFile(clauses, outOfScope);
    }

    private static Clause clause(Block block, List<Clause> before) {
        block.allowOnly(CLAUSE_KEYS);
        ClauseId id = block.read("clause", ClauseId::parse);
        if (before.stream().anyMatch(clause -> clause.id().equals(id))) {
            throw new ClauseSyntaxException(block.file(), block.first().line(), "clause " + id + " is there twice");
        }
        Level level = block.read("level", Level::parse);
        Optional<String> impliedBy = block.readIfPresent("implied-by", ClauseFile::words);
        return block.make(() -> new Clause(
                id,
                level,
                block.read("title", ClauseFile::words),
                block.read("statement", ClauseFile::words),
                block.read("profiles", terms -> ProfileTerms.parse(terms, level)),
                block.read("source", Source::parse),
                block.read("quote", Quotation::new),
                impliedBy,
                block.readIfPresent("note", ClauseFile::words),
                block.readIfPresent("seed", ClauseFile::yes).orElse(false)));
    }

    private static OutOfScope outOfScope(Block block) {
        block.allowOnly(OUT_OF_SCOPE_KEYS);
        return new OutOfScope(block.read("out-of-scope", ClauseFile::words), block.read("reason", ClauseFile::words));
    }

    private static String words(String value) {
        if (value.isBlank()) {
            throw new IllegalArgumentException("empty value");
        }
        return value;
    }

    private static boolean yes(String value) {
        if (!value.equals("yes")) {
            throw new IllegalArgumentException("'" + value + "' where only 'yes' may stand; leave the key out for no");
        }
        return true;
    }

    private static Set<String> keys(String... keys) {
        return Collections.unmodifiableSet(new LinkedHashSet<>(List.of(keys)));
    }
}
