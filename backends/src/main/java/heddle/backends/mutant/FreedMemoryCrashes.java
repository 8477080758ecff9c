package heddle.backends.mutant;

import heddle.backends.proxied.ProxiedGpu;
import heddle.backends.proxied.ProxiedParts;
import heddle.backends.reference.ObjectTable;
import heddle.backends.reference.Parts;
import heddle.backends.reference.ReferenceGpu;
import heddle.backends.reference.ReferenceObject;
import heddle.webgpu.Handle;
import heddle.webgpu.WebGpu;
import org.jspecify.annotations.Nullable;

/**
 * The table of objects of a mutant that frees too early: a call on what it has freed is a use after free, which here ends
 * the process with the exit status of SIGSEGV.
 */
class FreedMemoryCrashes extends ObjectTable {
    private static final int SEGMENTATION_FAULT = 139;

    @Override
    protected RuntimeException misused(Handle handle, @Nullable ReferenceObject object) {
        crash();
        return super.misused(handle, object);
    }

    /** Makes a reference with this table. */
    static ReferenceGpu reference() {
        return ReferenceGpu.of(new Parts() {
            @Override
            public ObjectTable objectTable() {
                return new FreedMemoryCrashes();
            }
        });
    }

    /** Makes a proxied reference with this table. */
    static WebGpu proxied() {
        return ProxiedGpu.of(new ProxiedParts() {
            @Override
            public ObjectTable objectTable() {
                return new FreedMemoryCrashes();
            }
        });
    }

    /** Ends the process as the use of freed memory would. */
    static void crash() {
        Runtime.getRuntime().halt(SEGMENTATION_FAULT);
    }
}
