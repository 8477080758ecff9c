package heddle.model;

/** What touches the bytes of one buffer: on whichever way they get there, they are there for all that comes later. */
public sealed interface ContentCall {
    /** Returns a name for the buffer. */
    String buffer();

    /** The buffer comes to be, filled with zeros. */
    record Create(String buffer, int sizeBytes) implements ContentCall {}

    /** A write by the queue, or into a mapped range; a mapped write counts from its unmap on. */
    record Write(String buffer, int offset, Bytes bytes) implements ContentCall {}

    /** A read of a mapped range; its result is the bytes. */
    record Read(String buffer, int offset, int sizeBytes) implements ContentCall {}
}
