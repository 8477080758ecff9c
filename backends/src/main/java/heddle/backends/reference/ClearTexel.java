package heddle.backends.reference;

import heddle.webgpu.Color;
import heddle.webgpu.TextureFormat;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** The bytes of a cleared texel. Formats of packed bits and 16-bit floats clear to zero whatever the value. */
final class ClearTexel {
    private static final int DEPTH16_MAX = 0xFFFF;
    private static final double SRGB_LINEAR_END = 0.0031308;

    /** What the components of a format are, by the last word of its name. */
    private enum Encoding {
        UNORM,
        SNORM,
        INTEGER,
        FLOAT,
        NONE
    }

    private ClearTexel() {}

    static byte[] color(TextureFormat format, Color color) {
        String name = format.toString();
        TexelFormat layout = TexelFormat.of(format);
        int bytes = layout == null ? 0 : layout.blockBytes();
        ByteBuffer texel = ByteBuffer.allocate(bytes).order(ByteOrder.LITTLE_ENDIAN);
        double[] values = name.startsWith("BGRA")
                ? new double[] {color.b(), color.g(), color.r(), color.a()}
                : new double[] {color.r(), color.g(), color.b(), color.a()};
        int components =
                (int) name.chars().takeWhile(c -> "RGBA".indexOf(c) >= 0).count();
        Encoding encoding = encoding(name);
        for (int i = 0; i < components && encoding != Encoding.NONE; i++) {
            boolean gamma = name.endsWith("Srgb") && i < 3;
            put(texel, bytes / components, encoding, gamma ? srgb(values[i]) : values[i]);
        }
        return texel.array();
    }

    static byte[] depth(TextureFormat format, float value) {
        if (format.equals(TextureFormat.DEPTH16_UNORM)) {
            return ByteBuffer.allocate(Short.BYTES)
                    .order(ByteOrder.LITTLE_ENDIAN)
                    .putShort((short) Math.round(value * DEPTH16_MAX))
                    .array();
        }
        return ByteBuffer.allocate(Float.BYTES)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putFloat(value)
                .array();
    }

    private static Encoding encoding(String name) {
        if (name.startsWith("RGB10") || name.startsWith("RG11") || name.startsWith("RGB9")) {
            return Encoding.NONE;
        }
        if (name.contains("Unorm")) {
            return Encoding.UNORM;
        }
        if (name.endsWith("Snorm")) {
            return Encoding.SNORM;
        }
        if (name.endsWith("32Float")) {
            return Encoding.FLOAT;
        }
        return name.endsWith("int") ? Encoding.INTEGER : Encoding.NONE;
    }

    private static void put(ByteBuffer texel, int bytes, Encoding encoding, double value) {
        if (encoding == Encoding.FLOAT) {
            texel.putFloat((float) value);
            return;
        }
        int bits = Byte.SIZE * bytes;
        long scaled =
                switch (encoding) {
                    case UNORM -> Math.round(clamp(value, 0) * ((1L << bits) - 1));
                    case SNORM -> Math.round(clamp(value, -1) * ((1L << (bits - 1)) - 1));
                    case INTEGER, FLOAT, NONE -> (long) value;
                };
        for (int i = 0; i < bytes; i++) {
            texel.put((byte) (scaled >> (Byte.SIZE * i)));
        }
    }

    private static double clamp(double value, double least) {
        return Math.max(least, Math.min(1, value));
    }

    private static double srgb(double linear) {
        return linear <= SRGB_LINEAR_END ? 12.92 * linear : 1.055 * Math.pow(linear, 1 / 2.4) - 0.055;
    }
}
