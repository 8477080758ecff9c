package heddle.property.ownership;

import heddle.webgpu.Fn;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/** A type of object, with the functions that are its methods. */
enum Owner {
    ADAPTER,
    BIND_GROUP,
    BIND_GROUP_LAYOUT,
    BUFFER,
    COMMAND_BUFFER,
    COMMAND_ENCODER,
    COMPUTE_PASS_ENCODER,
    COMPUTE_PIPELINE,
    DEVICE,
    INSTANCE,
    PIPELINE_LAYOUT,
    QUERY_SET,
    QUEUE,
    RENDER_BUNDLE,
    RENDER_BUNDLE_ENCODER,
    RENDER_PASS_ENCODER,
    RENDER_PIPELINE,
    SAMPLER,
    SHADER_MODULE,
    TEXTURE,
    TEXTURE_VIEW;

    /** Returns the functions whose names begin with this type's, and with no longer one's. */
    List<Fn> functions() {
        return Arrays.stream(Fn.values())
                .filter(function -> Arrays.stream(values())
                        .filter(type -> function.name().startsWith(type.name() + "_"))
                        .max(Comparator.comparingInt(type -> type.name().length()))
                        .filter(type -> type == this)
                        .isPresent())
                .toList();
    }
}
