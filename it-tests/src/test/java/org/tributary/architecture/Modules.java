package org.tributary.architecture;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.Location;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/** The compiled classes of the modules, as the same build left them. */
final class Modules {

    private Modules() {}

    /** The classes written for these modules; what is generated from a contract is not among them. */
    static JavaClasses classesOf(String... modules) {
        List<Path> folders = Arrays.stream(modules)
                .map(module -> Path.of("..", module, "target", "classes"))
                .toList();
        folders.forEach(Modules::requireClasses);
        return new ClassFileImporter().withImportOption(Modules::isWritten).importPaths(folders);
    }

    private static void requireClasses(Path folder) {
        if (!Files.isDirectory(folder)) {
            throw new IllegalStateException("No classes in " + folder + ": build the whole project once.");
        }
    }

    private static boolean isWritten(Location location) {
        return !location.contains("/soap/v1/");
    }
}
