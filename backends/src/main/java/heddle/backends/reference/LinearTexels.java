package heddle.backends.reference;

import heddle.webgpu.TexelCopyBufferLayout;

/**
 * The other side of a texture copy: rows of texels in linear memory.
 *
 * @param bytes the memory
 * @param sizeBytes how much of it there is
 * @param layout the first row's offset and the distances of rows and images
 */
record LinearTexels(BufferBytes bytes, long sizeBytes, TexelCopyBufferLayout layout) {
    private static final int UNDEFINED = -1;

    /** Checks that the layout has room for the box of the texture's side. */
    void check(TexelCopy box) throws Invalid {
        long rowBytes = (long) box.rowBlocks() * box.blockBytes();
        boolean manyRows = box.rows() > 1 || box.layers() > 1;
        Invalid.unless(
                layout.bytesPerRow() == UNDEFINED ? !manyRows : bytesPerRow() >= rowBytes,
                "bytesPerRow = ",
                bytesPerRow(),
                " is missing or less than a row of ",
                rowBytes,
                " bytes");
        Invalid.unless(
                layout.rowsPerImage() == UNDEFINED ? box.layers() <= 1 : rowsPerImage() >= box.rows(),
                "rowsPerImage = ",
                rowsPerImage(),
                " is missing or less than ",
                box.rows());
        long needed = 0;
        if (rowBytes > 0 && box.rows() > 0 && box.layers() > 0) {
            needed = box.layers() == 1 && box.rows() == 1
                    ? rowBytes
                    : at(box.layers() - 1, box.rows() - 1) - layout.offset() + rowBytes;
        }
        Invalid.unless(
                layout.offset() >= 0 && layout.offset() <= sizeBytes && needed <= sizeBytes - layout.offset(),
                needed,
                " bytes at ",
                Long.toUnsignedString(layout.offset()),
                " exceed the ",
                sizeBytes,
                " bytes of linear memory");
    }

    /** Returns where a row of the box begins. */
    long at(int layer, int row) {
        long rows = layer == 0 ? row : layer * rowsPerImage() + row;
        return layout.offset() + (rows == 0 ? 0 : rows * bytesPerRow());
    }

    private long bytesPerRow() {
        return Integer.toUnsignedLong(layout.bytesPerRow());
    }

    private long rowsPerImage() {
        return Integer.toUnsignedLong(layout.rowsPerImage());
    }
}
