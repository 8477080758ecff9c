package heddle.property;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.JarFile;
import java.util.stream.Stream;

/**
 * The classes of one class path entry that hold cases: those below {@code heddle.property} named {@code *Cases} or
 * {@code *Properties}. They are loaded and not initialised.
 */
record CaseClasses(Path root) {
    private static final String PACKAGE_PREFIX = "heddle/property/";

    /** Returns the classes beside those of this package, in a folder or in a jar. */
    static CaseClasses shipped() {
        try {
            return new CaseClasses(Path.of(CaseClasses.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI()));
        } catch (URISyntaxException e) {
            throw new IllegalStateException("cannot tell where the cases are", e);
        }
    }

    /** Loads the classes, in the order of their names. */
    List<Class<?>> load() {
        return fileNames().stream()
                .filter(name -> name.startsWith(PACKAGE_PREFIX))
                .filter(name -> name.endsWith("Cases.class") || name.endsWith("Properties.class"))
                .sorted()
                .<Class<?>>map(CaseClasses::load)
                .toList();
    }

    private List<String> fileNames() {
        return Files.isDirectory(root) ? namesInFolder() : namesInJar();
    }

    private List<String> namesInFolder() {
        Path start = root.resolve(PACKAGE_PREFIX);
        if (!Files.isDirectory(start)) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(start)) {
            return files.map(file -> root.relativize(file).toString().replace(File.separatorChar, '/'))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot list the cases in " + root, e);
        }
    }

    private List<String> namesInJar() {
        try (JarFile jar = new JarFile(root.toFile())) {
            return jar.stream().map(entry -> entry.getName()).toList();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot list the cases in " + root, e);
        }
    }

    private static Class<?> load(String fileName) {
        String name =
                fileName.substring(0, fileName.length() - ".class".length()).replace('/', '.');
        try {
            return Class.forName(name, false, CaseClasses.class.getClassLoader());
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException("class " + name + " is listed and not there", e);
        }
    }
}
