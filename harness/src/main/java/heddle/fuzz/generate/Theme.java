package heddle.fuzz.generate;

import java.util.List;
import java.util.Random;

/** What a program is mostly about: which moves its threads take, each as likely as its number of mentions. */
enum Theme {
    SCOPES(List.of(
            ScopeMoves::scope,
            ScopeMoves::scope,
            ScopeMoves::scope,
            ScopeMoves::loneError,
            ScopeMoves::lonePush,
            ScopeMoves::lonePop,
            FutureMoves::processEvents)),
    MAPS(List.of(
            MapMoves::contest,
            MapMoves::contest,
            MapMoves::contest,
            MapMoves::contest,
            LifetimeMoves::mapped,
            FutureMoves::processEvents,
            DataMoves::writeContested)),
    MEMORY(List.of(
            MemoryMoves::readBack,
            MemoryMoves::refused,
            MemoryMoves::written,
            DataMoves::write,
            FutureMoves::processEvents)),
    DATA(List.of(
            DataMoves::write,
            DataMoves::write,
            EncoderMoves::commands,
            EncoderMoves::commands,
            EncoderMoves::together,
            SubmitMoves::again,
            LifetimeMoves::source,
            DataMoves::workDone,
            DataMoves::writeTexture)),
    RECORDING(List.of(
            SharedMoves::record,
            SharedMoves::record,
            SharedMoves::record,
            SharedMoves::record,
            SharedMoves::recordPass,
            SharedMoves::recordPass,
            SharedMoves::recordPass,
            EncoderMoves::commands)),
    DRAWING(List.of(
            DrawMoves::commands,
            DrawMoves::commands,
            DrawMoves::bundle,
            DrawParts::async,
            EncoderMoves::commands,
            GetterMoves::label)),
    TEXELS(List.of(
            TexelMoves::copies,
            TexelMoves::copies,
            DataMoves::writeTexture,
            DataMoves::writeTexture,
            EncoderMoves::commands,
            ReferenceMoves::destroy)),
    INSTANCES(List.of(
            InstanceMoves::own,
            InstanceMoves::own,
            InstanceMoves::untimed,
            ReferenceMoves::heir,
            ReferenceMoves::heir,
            ReferenceMoves::own,
            MapMoves::contest,
            DataMoves::workDone,
            DataMoves::workDone,
            RequestMoves::request,
            FutureMoves::processEvents,
            ScopeMoves::scope)),
    FUTURES(List.of(
            DataMoves::workDone,
            DataMoves::workDone,
            FutureMoves::processEvents,
            FutureMoves::processEvents,
            RequestMoves::request,
            RequestMoves::lost,
            RequestMoves::either,
            LifetimeMoves::brought,
            ScopeMoves::scope,
            DataMoves::write)),
    CREATION(List.of(
            CreationMoves::any,
            CreationMoves::any,
            CreationMoves::any,
            LifetimeMoves::parts,
            LifetimeMoves::parts,
            GetterMoves::any,
            GetterMoves::label,
            ReferenceMoves::own)),
    REFERENCES(List.of(
            ReferenceMoves::pair,
            ReferenceMoves::pair,
            ReferenceMoves::heir,
            ReferenceMoves::heir,
            ReferenceMoves::own,
            LifetimeMoves::source,
            LifetimeMoves::parts,
            LifetimeMoves::parts,
            LifetimeMoves::mapped,
            LifetimeMoves::brought,
            CreationMoves::any,
            EncoderMoves::commands)),
    LOSS(List.of(
            ReferenceMoves::lose,
            ReferenceMoves::lose,
            ReferenceMoves::heir,
            RequestMoves::lost,
            RequestMoves::request,
            RequestMoves::request,
            MapMoves::contest,
            ScopeMoves::scope,
            ScopeMoves::loneError,
            DataMoves::workDone,
            CreationMoves::any,
            DataMoves::write)),
    ALL(List.of(
            ScopeMoves::scope,
            MapMoves::contest,
            MemoryMoves::readBack,
            DataMoves::write,
            EncoderMoves::commands,
            DrawMoves::commands,
            DrawMoves::bundle,
            TexelMoves::copies,
            SharedMoves::recordPass,
            DataMoves::workDone,
            CreationMoves::any,
            GetterMoves::any,
            GetterMoves::abilities,
            GetterMoves::feature,
            GetterMoves::label,
            GetterMoves::global,
            ReferenceMoves::pair,
            ReferenceMoves::destroy,
            ReferenceMoves::heir,
            FutureMoves::processEvents,
            RequestMoves::lost,
            RequestMoves::request));

    private static final List<Theme> THEMES = List.of(values());

    @SuppressWarnings("ImmutableEnumChecker") // List.of is, and moves are functions without a state
    private final List<Move> moves;

    Theme(List<Move> moves) {
        this.moves = moves;
    }

    static Theme any(Random random) {
        return THEMES.get(random.nextInt(THEMES.size()));
    }

    /** Returns whether threads hand recordings or memory over to one another. */
    boolean handsOver() {
        return this == MAPS || this == MEMORY || this == RECORDING || this == DRAWING || this == DATA || this == ALL;
    }

    List<Move> moves() {
        return moves;
    }
}
