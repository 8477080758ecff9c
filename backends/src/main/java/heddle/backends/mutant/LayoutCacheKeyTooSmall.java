package heddle.backends.mutant;

import heddle.backends.reference.LayoutCache;
import heddle.backends.reference.LayoutContents;
import heddle.backends.reference.Parts;
import heddle.webgpu.BindGroupLayoutEntry;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The cache of layouts goes by the numbers of the bindings and forgets their kinds, which a later change added. */
final class LayoutCacheKeyTooSmall extends Parts {
    @Override
    public LayoutCache layoutCache() {
        return new LayoutCache() {
            private final Map<List<Integer>, LayoutContents> seen = new ConcurrentHashMap<>();

            @Override
            public LayoutContents intern(List<BindGroupLayoutEntry> entries) {
                List<Integer> bindings =
                        entries.stream().map(BindGroupLayoutEntry::binding).toList();
                return seen.computeIfAbsent(bindings, unseen -> new LayoutContents(entries));
            }
        };
    }
}
