package heddle.clause;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** All clauses, in the order of their ids, and what is out of scope. Immutable. */
public final class ClauseCatalogue {
    private static final String OUT_OF_SCOPE_FILE = "out-of-scope.clauses";

    private final SortedMap<ClauseId, Clause> byId = new TreeMap<>();
    private final List<OutOfScope> outOfScope = new ArrayList<>();

    private ClauseCatalogue(List<ClauseFile> files) {
        for (ClauseFile file : files) {
            outOfScope.addAll(file.outOfScope());
            for (Clause clause : file.clauses()) {
                if (byId.putIfAbsent(clause.id(), clause) != null) {
                    throw new IllegalArgumentException("clause " + clause.id() + " is in two files");
                }
            }
        }
    }

    /** Reads the catalogue that comes with Heddle. */
    public static ClauseCatalogue load() {
        List<ClauseFile> files = new ArrayList<>();
        for (Area area : Area.values()) {
            files.add(ClauseFile.parse(area.fileName(), resource(area.fileName())));
        }
        files.add(ClauseFile.parse(OUT_OF_SCOPE_FILE, resource(OUT_OF_SCOPE_FILE)));
        return of(files);
    }

    /** Joins files into a catalogue; a clause that stands in two of them is an error. */
    public static ClauseCatalogue of(List<ClauseFile> files) {
        return new ClauseCatalogue(files);
    }

    /** Lists all clauses. */
    public List<Clause> clauses() {
        return List.copyOf(byId.values());
    }

    /** Lists the clauses of one area. */
    public List<Clause> clauses(Area area) {
        return byId.values().stream().filter(clause -> clause.area() == area).toList();
    }

    /** Lists what no clause covers. */
    public List<OutOfScope> outOfScope() {
        return List.copyOf(outOfScope);
    }

    /** Finds a clause, if there is one of this id. */
    public Optional<Clause> find(ClauseId id) {
        return Optional.ofNullable(byId.get(id));
    }

    /**
     * Gets the clause of this id.
     *
     * @throws IllegalArgumentException if the id is malformed or names no clause
     */
    public Clause get(String id) {
        return find(ClauseId.parse(id)).orElseThrow(() -> new IllegalArgumentException("there is no clause " + id));
    }

    /**
     * Lists the clauses whose id matches a glob, a {@link Glob}.
     *
     * @throws IllegalArgumentException if none does, so that a typing error never selects nothing in silence
     */
    public List<Clause> select(String glob) {
        Glob pattern = new Glob(glob);
        List<Clause> selected = byId.values().stream()
                .filter(clause -> pattern.matches(clause.id().toString()))
                .toList();
        if (selected.isEmpty()) {
            throw new IllegalArgumentException(
                    "no clause matches '" + glob + "'; ids look like ERR-1, and the areas are " + Area.names());
        }
        return selected;
    }

    /** Lists the clauses of which this profile leaves less than they state; a report names each of them. */
    public List<Clause> changedBy(Profile profile) {
        return byId.values().stream()
                .filter(clause -> clause.applicability(profile).isChange())
                .toList();
    }

    private static String resource(String name) {
        try (InputStream stream = ClauseCatalogue.class.getResourceAsStream(name)) {
            if (stream == null) {
                throw new IllegalStateException("Heddle was packaged without its clause file " + name);
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read clause file " + name, e);
        }
    }
}
