package heddle.table;

/** A table of a few rows of every kind, with texts that tests can break. */
public record SmallTable(String enums, String structs, String callbacks, String functions) {
    /** One of everything that the generator and the proof treat in its own way. */
    public static final SmallTable WHOLE = new SmallTable("""
            enum SType
              SpoolSource = 0x7
            enum Weave
              Undefined = 0x0
              2DPlain = 0x1
              Twill = 0xA
            flags Dye
              None = 0x0
              Red = 0x1
              Blue = 0x2
              All = 0x3
            """, """
            struct Point plain
              x: u32
              y: u32 = 1
            # a comment, which is not a row
            struct SpoolDescriptor extensible
              label: string
              weave: Weave
              dye: Dye = All
              origin: Point
              entries: [Point]
              wound: bool
            struct SpoolSource extension of SpoolDescriptor
              tension: f32 = 32.0
            struct Supply plain frees-members
              weaves: [Weave]
            """, """
            callback Wind moded (status: Weave, spool: Spool?, message: string)
            callback Snap immediate (spool: *Spool, message: string)
            """, """
            global
              CreateLoom   free     () -> Loom ; creates Loom
            object Loom
              GetSupply    free     (supply: out Supply) -> Weave
              Wind         callback (descriptor: *SpoolDescriptor?, callback Wind) -> u64 ; delivers Spool
              Release      free     () ; consumes self
            object Spool of Loom
              Cut          encoder  (offset: u64, data: bytes)
              Release      free     () ; consumes self
            """);

    /** Returns this text with one part replaced in the file that holds it. */
    public SmallTable replace(String part, String broken) {
        SmallTable changed = new SmallTable(
                enums.replace(part, broken),
                structs.replace(part, broken),
                callbacks.replace(part, broken),
                functions.replace(part, broken));
        if (changed.equals(this)) {
            throw new IllegalArgumentException("not in the table: " + part);
        }
        return changed;
    }

    /** Parses it. */
    public WebGpuTable parse() {
        return TableParser.parse(
                TableText.of("enums.table", enums),
                TableText.of("structs.table", structs),
                TableText.of("callbacks.table", callbacks),
                TableText.of("functions.table", functions));
    }
}
