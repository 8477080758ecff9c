package heddle.backends.resolve;

import heddle.backends.artifact.Artifact;
import heddle.backends.artifact.SetupProblem;
import heddle.backends.artifact.ShippedArtifacts;
import heddle.descriptor.BackendDescriptor;
import heddle.descriptor.DriverSource;
import heddle.descriptor.LibrarySource;
import heddle.descriptor.NearestName;
import heddle.descriptor.Template;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** The artifacts that descriptors name. */
public final class NeededArtifacts {
    private NeededArtifacts() {}

    /** Lists those of one descriptor: for its library, its driver and its environment, each once. */
    public static List<Artifact> of(BackendDescriptor descriptor) {
        Set<String> names = new LinkedHashSet<>();
        if (descriptor.library() instanceof LibrarySource.Artifact library) {
            names.add(library.name());
        }
        if (descriptor.driver() instanceof DriverSource.Artifact driver) {
            names.add(driver.name());
        }
        descriptor.environment().values().stream().map(Template::artifacts).forEach(names::addAll);
        return names.stream().map(NeededArtifacts::byName).toList();
    }

    static Artifact byName(String name) {
        return ShippedArtifacts.find(name).orElseThrow(() -> {
            List<String> known =
                    ShippedArtifacts.all().stream().map(Artifact::name).toList();
            return new SetupProblem(
                    "no artifact is called '" + name + "'" + NearestName.hint(name, known), "correct the descriptor");
        });
    }

    static Artifact ofKind(Artifact.Kind kind, String name) {
        Artifact artifact = byName(name);
        if (artifact.kind() != kind) {
            throw new SetupProblem(
                    "artifact " + name + " is " + artifact.title() + ", which cannot stand there",
                    "correct the descriptor");
        }
        return artifact;
    }
}
