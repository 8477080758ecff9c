package heddle.backends.mutant;

import heddle.backends.reference.LayoutCache;
import heddle.backends.reference.LayoutContents;
import heddle.backends.reference.Parts;
import heddle.webgpu.BindGroupLayoutEntry;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The cache of layouts looks first and stores later: two threads may both store, and their layouts are not compatible. */
final class LayoutCacheChecksThenActs extends Parts {
    @Override
    public LayoutCache layoutCache() {
        return new LayoutCache() {
            private final Map<List<BindGroupLayoutEntry>, LayoutContents> seen = new ConcurrentHashMap<>();

            @Override
            public LayoutContents intern(List<BindGroupLayoutEntry> entries) {
                LayoutContents known = seen.get(entries);
                if (known != null) {
                    return known;
                }
                RaceWindow.linger();
                LayoutContents made = new LayoutContents(entries);
                seen.put(List.copyOf(entries), made);
                return made;
            }
        };
    }
}
