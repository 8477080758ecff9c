package heddle.descriptor;

import java.math.BigDecimal;
import java.util.stream.Collectors;

/** Writes a descriptor as the text that {@link DescriptorReader} reads back to an equal one; workers are handed it as a file. */
public final class DescriptorText {
    private final StringBuilder text = new StringBuilder();

    private DescriptorText() {}

    /** Returns the text of a descriptor, without the keys that have no value. */
    public static String of(BackendDescriptor descriptor) {
        DescriptorText written = new DescriptorText();
        written.addIdentity(descriptor);
        written.addRequests(descriptor);
        written.addTreatment(descriptor);
        return written.text.toString();
    }

    private void addIdentity(BackendDescriptor descriptor) {
        add(DescriptorKey.ID, descriptor.id());
        add(DescriptorKey.TITLE, descriptor.title());
        add(DescriptorKey.LIBRARY, descriptor.library().text());
        add(DescriptorKey.DRIVER, descriptor.driver().text());
        descriptor
                .environment()
                .forEach((variable, value) -> addLine(DescriptorKey.ofVariable(variable), value.text()));
        add(DescriptorKey.NOTE, descriptor.note());
    }

    private void addRequests(BackendDescriptor descriptor) {
        AdapterChoice adapter = descriptor.adapter();
        add(
                DescriptorKey.BACKEND_TYPE,
                Integer.toUnsignedString(adapter.backendType().value()));
        add(DescriptorKey.FORCE_FALLBACK, Boolean.toString(adapter.forceFallback()));
        add(
                DescriptorKey.POWER_PREFERENCE,
                Integer.toUnsignedString(adapter.powerPreference().value()));
        add(DescriptorKey.TIMED_WAIT_ANY_MAX_COUNT, Integer.toString(descriptor.timedWaitAnyMaxCount()));
        add(
                DescriptorKey.DEVICE_FEATURES,
                descriptor.deviceFeatures().stream()
                        .map(feature -> String.format("0x%08x", feature.value()))
                        .collect(Collectors.joining(", ")));
    }

    private void addTreatment(BackendDescriptor descriptor) {
        add(DescriptorKey.PROFILE, descriptor.profile().id());
        add(DescriptorKey.PUMP, descriptor.pump().text());
        add(DescriptorKey.EXECUTES_COMMANDS, Boolean.toString(descriptor.executesCommands()));
        add(DescriptorKey.UNIMPLEMENTED, descriptor.unimplemented());
        add(DescriptorKey.ABI, descriptor.abi().text());
        add(
                DescriptorKey.CALL_BOUND,
                BigDecimal.valueOf(descriptor.callBound().toMillis(), 3)
                        .stripTrailingZeros()
                        .toPlainString());
    }

    private void add(DescriptorKey key, String value) {
        if (!value.isEmpty()) {
            addLine(key.key(), value);
        }
    }

    private void addLine(String key, String value) {
        text.append(key).append(" = ").append(value).append('\n');
    }
}
