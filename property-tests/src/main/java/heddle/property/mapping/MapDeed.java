package heddle.property.mapping;

/** What a thread of a random program may do next with the one buffer. */
enum MapDeed {
    /** MapAsync whose callback waits for a pump. */
    MAP,
    /** MapAsync whose callback may come at any time. */
    MAP_SPONTANEOUS,
    UNMAP,
    DESTROY,
    /** GetMapState. */
    STATE,
    /** GetConstMappedRange; what it gives is never touched, since another thread may unmap. */
    RANGE,
    /** ProcessEvents. */
    PUMP
}
