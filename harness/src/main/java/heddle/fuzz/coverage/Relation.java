package heddle.fuzz.coverage;

/** How the objects of two calls are related; the first that holds counts. */
public enum Relation {
    /** Methods of one object. */
    OBJECT,
    /** Some object is named by both. */
    ARGUMENT,
    /** One is a method of what the other's object was made from. */
    PARENT,
    /** Of one device. */
    DEVICE,
    /** Of one instance. */
    INSTANCE,
    NONE
}
