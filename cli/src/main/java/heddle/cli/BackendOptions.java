package heddle.cli;

import heddle.clause.Profile;
import heddle.descriptor.BackendDescriptor;
import heddle.descriptor.DescriptorReader;
import heddle.descriptor.ShippedDescriptors;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options that choose backends, shared by every command that runs something. */
final class BackendOptions {
    private static final List<String> DEFAULT = List.of("dawn-null", "dawn", "wgpu-native");

    @Option(
            names = "--backend",
            split = ",",
            paramLabel = "ID",
            description = "Shipped backends, or 'all'. Default: dawn-null,dawn,wgpu-native")
    private List<String> backends = new ArrayList<>();

    @Option(names = "--library", paramLabel = "PATH", description = "Another implementation: a shared library")
    private @Nullable Path library;

    @Option(names = "--like", paramLabel = "ID", description = "The shipped backend whose descriptor fits --library")
    private @Nullable String like;

    @Option(
            names = "--descriptor",
            paramLabel = "FILE",
            description = "A descriptor of your own, with or without --library")
    private @Nullable Path descriptor;

    @Option(
            names = "--profile",
            paramLabel = "PROFILE",
            description = "Judge by this profile instead of the declared one")
    private @Nullable String profile;

    /** Returns the chosen descriptors, each id once. */
    List<BackendDescriptor> chosen() {
        List<BackendDescriptor> chosen = new ArrayList<>();
        if (library == null && like != null) {
            throw new UsageProblem(
                    "--like needs --library PATH; to run the shipped backend itself, say --backend " + like);
        }
        if (library != null || descriptor != null) {
            if (!backends.isEmpty()) {
                throw new UsageProblem("--backend does not go with --library or --descriptor");
            }
            chosen.add(own());
        } else {
            List<String> ids = backends.isEmpty() ? DEFAULT : backends;
            for (String id : ids.contains("all") ? ShippedDescriptors.ids() : ids) {
                chosen.add(BackendIds.shipped(id));
            }
        }
        if (chosen.stream().map(BackendDescriptor::id).distinct().count() < chosen.size()) {
            throw new UsageProblem("a backend is named twice");
        }
        return chosen;
    }

    /** Returns the profile to judge a backend by. */
    Profile profileOf(BackendDescriptor backend) {
        try {
            return profile == null ? backend.profile() : Profile.parse(profile);
        } catch (IllegalArgumentException e) {
            throw new UsageProblem("--profile: " + e.getMessage(), e);
        }
    }

    /** Returns the options as words, for the record of the run. */
    List<String> words() {
        List<String> words = new ArrayList<>();
        backends.forEach(id -> words.addAll(List.of("--backend", id)));
        add(
                words,
                "--library",
                library == null ? null : library.toAbsolutePath().toString());
        add(words, "--like", like);
        add(
                words,
                "--descriptor",
                descriptor == null ? null : descriptor.toAbsolutePath().toString());
        add(words, "--profile", profile);
        return words;
    }

    static void add(List<String> words, String name, @Nullable String value) {
        if (value != null) {
            words.addAll(List.of(name, value));
        }
    }

    private BackendDescriptor own() {
        if (like != null && descriptor != null) {
            throw new UsageProblem("--like and --descriptor exclude one another");
        }
        if (like == null && descriptor == null) {
            throw new UsageProblem("--library needs --like ID or --descriptor FILE, which say how to treat it");
        }
        BackendDescriptor base = descriptor != null ? read(descriptor) : BackendIds.shipped(String.valueOf(like));
        return library == null ? base : base.withLibrary(library);
    }

    private static BackendDescriptor read(Path file) {
        try {
            Path absolute = file.toAbsolutePath();
            return DescriptorReader.read(Files.readString(absolute), file.toString(), absolute.getParent());
        } catch (IOException e) {
            throw new UsageProblem("cannot read the descriptor " + FileTrouble.of(file, e), e);
        }
    }
}
