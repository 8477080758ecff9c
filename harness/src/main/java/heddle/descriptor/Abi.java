package heddle.descriptor;

/** The versions of webgpu.h whose layouts and numbers Heddle speaks. */
public enum Abi {
    /** webgpu-headers at b3f67b8, of July 2026: wgpu-native v29 and Dawn of that year agree with it. */
    HEADERS_B3F67B8("b3f67b8");

    private final String text;

    Abi(String text) {
        this.text = text;
    }

    /** Returns the version as a descriptor writes it. */
    public String text() {
        return text;
    }

    /** Reads a version; one that this Heddle does not speak is refused, since calls would pass wrong bytes. */
    public static Abi parse(String text) {
        if (!text.equals(HEADERS_B3F67B8.text)) {
            throw new IllegalArgumentException("this Heddle speaks webgpu.h " + HEADERS_B3F67B8.text + " only");
        }
        return HEADERS_B3F67B8;
    }
}
