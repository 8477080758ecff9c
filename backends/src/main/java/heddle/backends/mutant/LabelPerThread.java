package heddle.backends.mutant;

import heddle.backends.reference.Label;
import heddle.backends.reference.Parts;

/**
 * A label is seen by the thread that set it; others see the one that the object was made with.
 */
final class LabelPerThread extends Parts {
    @Override
    public Label label(String text) {
        return new Label(text) {
            @SuppressWarnings("ThreadLocalUsage") // the fault is that state belongs to an object and a thread
            private final ThreadLocal<String> own = ThreadLocal.withInitial(() -> text);

            @Override
            public String get() {
                return own.get();
            }

            @Override
            public void set(String newText) {
                own.set(newText);
            }
        };
    }
}
