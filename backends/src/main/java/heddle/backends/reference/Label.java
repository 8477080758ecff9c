package heddle.backends.reference;

/** The label of one object, which its error messages show on every thread. */
public class Label {
    private volatile String text;

    public Label(String text) {
        this.text = text;
    }

    public String get() {
        return text;
    }

    public void set(String newText) {
        text = newText;
    }
}
