package heddle.cli;

import heddle.backends.artifact.HeddleHome;
import heddle.backends.library.LibraryInspector;
import heddle.backends.resolve.BackendResolver;
import heddle.backends.resolve.Fetching;
import heddle.clause.ClauseCatalogue;
import heddle.clause.Profile;
import heddle.descriptor.BackendDescriptor;
import heddle.descriptor.ResolvedBackend;
import heddle.descriptor.ResolvedLibrary.OnDisk;
import heddle.probe.BackendProbe;
import heddle.probe.LibraryFacts;
import heddle.probe.LibraryProbe;
import heddle.probe.ProbeCache;
import heddle.results.BackendResult;
import heddle.results.ProfileChange;
import heddle.run.BackendUnderTest;
import heddle.webgpu.Fn;
import heddle.worker.ClassArchive;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** Makes chosen backends ready: fetched, inspected, probed and described. */
final class Preparation {
    /** Where the last words and stacks of a library go that gave no device. */
    @FunctionalInterface
    interface Evidence {
        void keep(List<String> lines) throws IOException;
    }

    private final ClauseCatalogue clauses;
    private final BackendResolver resolver;
    private final ProbeCache probes;
    private final ClassArchive archive;

    Preparation(ClauseCatalogue clauses, Fetching fetching, Consumer<String> steps) {
        this.clauses = clauses;
        Map<String, String> environment = System.getenv();
        List<String> wanted = Arrays.stream(Fn.values()).map(Fn::cName).toList();
        this.resolver =
                new BackendResolver(CallersCache.open(steps), fetching, new LibraryInspector(wanted), environment);
        HeddleHome home = HeddleHome.of(environment);
        this.archive = ClassArchive.in(home.classArchives(), steps);
        int lanes = Runtime.getRuntime().availableProcessors();
        this.probes = new ProbeCache(home.probes(), new LibraryProbe(environment, lanes)::run);
    }

    /** Returns the archives with which workers start faster. */
    ClassArchive classArchive() {
        return archive;
    }

    /** Finds or fetches everything that a backend needs. */
    ResolvedBackend resolve(BackendDescriptor descriptor) throws InterruptedException {
        return resolver.resolve(descriptor);
    }

    /** Describes a resolved backend as far as that goes without running it. */
    BackendResult describe(ResolvedBackend backend, Profile profile) {
        OnDisk disk = backend.library() instanceof OnDisk onDisk ? onDisk : null;
        return new BackendResult(
                backend.descriptor().id(),
                disk == null ? null : disk.path().toString(),
                disk == null ? null : disk.sha256(),
                disk == null ? null : disk.implementation(),
                null,
                backend.descriptor().driver().text(),
                profile.id(),
                changes(profile),
                backend.descriptor().note().isEmpty()
                        ? null
                        : backend.descriptor().note(),
                null);
    }

    /**
     * Brings a resolved backend up in processes of its own and learns what it implements. One in memory implements
     * everything; a library that gives no device is described as refused, and what it left goes to {@code evidence}.
     */
    BackendUnderTest probe(ResolvedBackend backend, Profile profile, Evidence evidence)
            throws IOException, InterruptedException {
        BackendResult known = describe(backend, profile);
        if (!(backend.library() instanceof OnDisk disk)) {
            return new BackendUnderTest(backend, profile, Set.of(), known);
        }
        Set<String> missing = Set.copyOf(disk.missingFunctions());
        Set<Fn> absent = Arrays.stream(Fn.values())
                .filter(fn -> missing.contains(fn.cName()))
                .collect(Collectors.toSet());
        BackendProbe probe = probes.probe(backend, absent);
        if (probe instanceof BackendProbe.Ready ready) {
            return new BackendUnderTest(backend, profile, ready.unsupported(), withFacts(known, ready.facts()));
        }
        BackendProbe.Failed failed = (BackendProbe.Failed) probe;
        evidence.keep(failed.evidence());
        String reason = failed.verdict().label() + ": " + failed.reason();
        return new BackendUnderTest(backend, profile, absent, refused(known, reason));
    }

    private static BackendResult withFacts(BackendResult known, LibraryFacts facts) {
        return new BackendResult(
                known.id(),
                known.library(),
                known.sha256(),
                facts.version().isEmpty() ? known.version() : facts.version(),
                facts.adapterLine(),
                known.driver(),
                known.profile(),
                known.changes(),
                known.note(),
                null);
    }

    private static BackendResult refused(BackendResult known, String reason) {
        return new BackendResult(
                known.id(),
                known.library(),
                known.sha256(),
                known.version(),
                null,
                known.driver(),
                known.profile(),
                known.changes(),
                known.note(),
                reason);
    }

    /** Names the clauses of which a profile leaves less than they state. */
    private List<ProfileChange> changes(Profile profile) {
        return clauses.changedBy(profile).stream()
                .map(clause -> new ProfileChange(
                        clause.id().toString(), clause.applicability(profile).remainder()))
                .toList();
    }
}
