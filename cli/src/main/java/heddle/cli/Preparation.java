package heddle.cli;

import heddle.backends.library.LibraryInspector;
import heddle.backends.resolve.BackendResolver;
import heddle.backends.resolve.Fetching;
import heddle.clause.Clause;
import heddle.clause.ClauseCatalogue;
import heddle.clause.Profile;
import heddle.descriptor.BackendDescriptor;
import heddle.descriptor.ResolvedBackend;
import heddle.descriptor.ResolvedLibrary.OnDisk;
import heddle.results.BackendResult;
import heddle.run.BackendUnderTest;
import heddle.webgpu.Fn;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Makes chosen backends ready: fetched, inspected, probed and described. */
final class Preparation {
    private final ClauseCatalogue clauses;
    private final BackendResolver resolver;

    Preparation(ClauseCatalogue clauses, Fetching fetching, Consumer<String> steps) {
        this.clauses = clauses;
        Map<String, String> environment = System.getenv();
        List<String> wanted = Arrays.stream(Fn.values()).map(Fn::cName).toList();
        this.resolver = new BackendResolver(
                CallersCache.open(steps), fetching, new LibraryInspector(wanted), environment);
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
                null,
                profile.id(),
                note(profile),
                null);
    }

    /** Brings a resolved backend up in a process of its own and learns what it implements. */
    BackendUnderTest probe(ResolvedBackend backend, Profile profile) {
        Set<Fn> unsupported = EnumSet.noneOf(Fn.class);
        if (backend.library() instanceof OnDisk disk) {
            Set<String> missing = Set.copyOf(disk.missingFunctions());
            Arrays.stream(Fn.values())
                    .filter(fn -> missing.contains(fn.cName()))
                    .forEach(unsupported::add);
        }
        return new BackendUnderTest(backend, profile, unsupported, describe(backend, profile));
    }

    /** Names the clauses of which a profile leaves less than they state. */
    private @Nullable String note(Profile profile) {
        List<Clause> changed = clauses.changedBy(profile);
        return changed.isEmpty()
                ? null
                : "the profile " + profile.id() + " changes "
                        + changed.stream().map(c -> c.id().toString()).collect(Collectors.joining(", "));
    }
}
