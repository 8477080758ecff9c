package heddle.backends.reference;

import heddle.webgpu.BindGroupLayoutEntry;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The contents of one device's bind group layouts, each once, so that equal ones are compatible by being the same. */
public class LayoutCache {
    private final Map<List<BindGroupLayoutEntry>, LayoutContents> seen = new ConcurrentHashMap<>();

    /** Returns the contents that all layouts with these entries share. */
    public LayoutContents intern(List<BindGroupLayoutEntry> entries) {
        return seen.computeIfAbsent(List.copyOf(entries), LayoutContents::new);
    }
}
