package heddle.webgpu;

/** What a call does to the application's references, as the table of webgpu.h has it. Rests on Ownership.md. */
public enum ReferenceEffect {
    /** None that the application must give back. */
    NONE,
    /** The result carries a reference, unless it is NULL. */
    GIVES,
    /** The callback brings a reference, unless it brings NULL. */
    DELIVERS,
    /** The object itself has one more: AddRef. */
    ADDS,
    /** The object itself has one less: Release. */
    TAKES
}
