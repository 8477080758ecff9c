package heddle.cli;

import heddle.backends.artifact.Artifact;
import heddle.backends.mutant.Mutant;
import heddle.backends.resolve.NeededArtifacts;
import heddle.descriptor.BackendDescriptor;
import heddle.descriptor.NearestName;
import heddle.descriptor.ShippedDescriptors;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import picocli.CommandLine.Parameters;

/** Shipped backends by id, as the arguments of a command. */
final class BackendIds {
    /** What stands before a mutant's name in a backend's id. */
    static final String MUTANT = "mutant-";

    @Parameters(arity = "0..*", paramLabel = "ID", description = "Shipped backends. Default: all of them")
    private List<String> ids = new ArrayList<>();

    /** Returns the shipped backend with that id, or the reference's mutant after {@code mutant-}, or says which there are. */
    static BackendDescriptor shipped(String id) {
        if (id.startsWith(MUTANT)) {
            return mutant(id.substring(MUTANT.length()));
        }
        return ShippedDescriptors.find(id)
                .orElseThrow(() ->
                        new UsageProblem("no backend '" + id + "'" + NearestName.hint(id, ShippedDescriptors.ids())));
    }

    private static BackendDescriptor mutant(String name) {
        List<String> names = Mutant.all().stream().map(Mutant::name).toList();
        if (!names.contains(name)) {
            throw new UsageProblem("no mutant '" + name + "'" + NearestName.hint(name, names));
        }
        return shipped(Mutant.byName(name).base()).withMutant(name);
    }

    /** Returns the chosen backends. */
    List<BackendDescriptor> chosen() {
        return (ids.isEmpty() ? ShippedDescriptors.ids() : ids)
                .stream().distinct().map(BackendIds::shipped).toList();
    }

    /** Returns the artifacts that the chosen backends need, each once. */
    Set<Artifact> artifacts() {
        Set<Artifact> artifacts = new LinkedHashSet<>();
        chosen().forEach(backend -> artifacts.addAll(NeededArtifacts.of(backend)));
        return artifacts;
    }
}
