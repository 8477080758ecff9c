package heddle.fuzz.judge;

import heddle.fuzz.generate.DrawSpecimens;
import heddle.fuzz.generate.Specimens;
import heddle.fuzz.generate.TexelMoves;

/** Which commands outside of passes are right wherever they are recorded, if their objects are valid. */
final class CommandRules {
    private static final long RESOLVE_ALIGNMENT = 256;

    private final Facts facts;

    CommandRules(Facts facts) {
        this.facts = facts;
    }

    boolean isRight(Item command) {
        return switch (command.call().orElseThrow().function()) {
            case COMMAND_ENCODER_COPY_BUFFER_TO_BUFFER ->
                !command.ref(0).equals(command.ref(2))
                        && isInside(command.whole(1), command.whole(4))
                        && isInside(command.whole(3), command.whole(4));
            case COMMAND_ENCODER_CLEAR_BUFFER -> isInside(command.whole(1), command.whole(2));
            case COMMAND_ENCODER_INSERT_DEBUG_MARKER -> true;
            case COMMAND_ENCODER_COPY_BUFFER_TO_TEXTURE ->
                isTexelCopy(command) && isScratch(command.refs().get(0));
            case COMMAND_ENCODER_COPY_TEXTURE_TO_BUFFER ->
                isTexelCopy(command) && isScratch(command.refs().get(1));
            case COMMAND_ENCODER_COPY_TEXTURE_TO_TEXTURE ->
                isTexelCopy(command)
                        && !command.refs().get(0).equals(command.refs().get(1));
            case COMMAND_ENCODER_RESOLVE_QUERY_SET -> isResolve(command);
            default -> false;
        };
    }

    private static boolean isTexelCopy(Item command) {
        return command.refs().size() == 2 && TexelMoves.isRight(command.call().orElseThrow());
    }

    private boolean isResolve(Item command) {
        return command.whole(1) == 0
                && command.whole(2) == Specimens.QUERY_COUNT
                && isScratch(command.ref(3))
                && (command.whole(4) == 0 || command.whole(4) == RESOLVE_ALIGNMENT);
    }

    private boolean isScratch(String buffer) {
        return facts.isMadeWith(buffer, DrawSpecimens.SCRATCH);
    }

    private static boolean isInside(long offset, long sizeBytes) {
        boolean aligned = offset % 4 == 0 && sizeBytes % 4 == 0;
        boolean small = isAtMost(offset, Specimens.BUFFER_BYTES) && isAtMost(sizeBytes, Specimens.BUFFER_BYTES);
        return aligned && small && offset + sizeBytes <= Specimens.BUFFER_BYTES;
    }

    /** Returns whether an unsigned number is not above a small one. */
    static boolean isAtMost(long number, long most) {
        return number >= 0 && number <= most;
    }
}
