package heddle.property.destruction;

import heddle.cases.Needing;
import heddle.webgpu.CommandBuffer;
import heddle.webgpu.Extent3D;
import heddle.webgpu.Fn;
import heddle.webgpu.TexelCopyBufferLayout;
import heddle.webgpu.TexelCopyTextureInfo;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/** A call with a texture that TextureDestroy may meet. */
@SuppressWarnings("ImmutableEnumChecker") // the functions hold no state
enum TextureCall implements Needing {
    CREATE_VIEW(Fn.TEXTURE_CREATE_VIEW, false, doomed -> Use.again(doomed::view)),
    BIND(Fn.DEVICE_CREATE_BIND_GROUP, false, doomed -> Use.again(doomed.binding())),
    WRITE_TEXTURE(Fn.QUEUE_WRITE_TEXTURE, true, doomed -> {
        ByteBuffer row = ByteBuffer.allocateDirect(DoomedTexture.ROW_BYTES);
        return Use.once(() -> doomed.open()
                .queue()
                .writeTexture(
                        TexelCopyTextureInfo.DEFAULT.withTexture(doomed.texture()),
                        row,
                        new TexelCopyBufferLayout(0, DoomedTexture.ROW_BYTES, 1),
                        new Extent3D(DoomedTexture.WIDTH_TEXELS, 1, 1)));
    }),
    RECORD_COPY(Fn.COMMAND_ENCODER_COPY_BUFFER_TO_TEXTURE, false, doomed -> Use.again(doomed::recordCopy)),
    RECORD_PASS(Fn.COMMAND_ENCODER_BEGIN_RENDER_PASS, false, doomed -> Use.again(doomed.pass())),
    SUBMIT_COPY(Fn.QUEUE_SUBMIT, true, doomed -> {
        List<CommandBuffer> commands = List.of(doomed.recordCopy());
        return Use.once(() -> doomed.open().queue().submit(commands));
    }),
    GET_PROPERTIES(Fn.TEXTURE_GET_WIDTH, false, doomed -> Use.again(doomed::expectIntact)),
    SET_LABEL(
            Fn.TEXTURE_SET_LABEL,
            false,
            doomed -> Use.again(() -> doomed.texture().setLabel("labelled while destroyed"))),
    DESTROY(Fn.TEXTURE_DESTROY, false, doomed -> Use.again(doomed.texture()::destroy)),
    RELEASE(Fn.TEXTURE_RELEASE, false, doomed -> {
        doomed.texture().addRef();
        return Use.once(doomed.texture()::release);
    });

    private final Fn function;
    private final boolean mayErr;
    private final Function<DoomedTexture, Use> preparation;

    TextureCall(Fn function, boolean mayErr, Function<DoomedTexture, Use> preparation) {
        this.function = function;
        this.mayErr = mayErr;
        this.preparation = preparation;
    }

    @Override
    public Set<Fn> functions() {
        return Set.of(function);
    }

    /** Returns whether the call is faulty once the texture is destroyed. */
    boolean mayErr() {
        return mayErr;
    }

    /** Makes what the call needs, and returns the call. */
    Use prepare(DoomedTexture doomed) {
        return preparation.apply(doomed);
    }
}
