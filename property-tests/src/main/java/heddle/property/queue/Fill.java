package heddle.property.queue;

/** A way in which the queue fills a buffer. */
enum Fill {
    WRITE,
    COPY,
    CLEAR,
    DISPATCH
}
