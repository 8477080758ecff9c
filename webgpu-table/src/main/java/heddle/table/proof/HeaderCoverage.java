package heddle.table.proof;

import heddle.table.CLayout;
import heddle.table.CallbackType;
import heddle.table.EnumType;
import heddle.table.FunctionRow;
import heddle.table.ObjectType;
import heddle.table.StructType;
import heddle.table.WebGpuTable;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/** What a header declares beyond the table: the half that a compiler cannot tell, since the table is silent about it. */
public final class HeaderCoverage {
    private final HeaderText header;
    private final Set<String> excluded;
    private final List<String> missing = new ArrayList<>();

    private HeaderCoverage(HeaderText header, Set<String> excluded) {
        this.header = header;
        this.excluded = excluded;
    }

    /** Lists what is neither in the table nor excluded, and exclusions that the header no longer needs. */
    public static List<String> missing(WebGpuTable table, HeaderText header, Set<String> excluded) {
        HeaderCoverage coverage = new HeaderCoverage(header, excluded);
        coverage.compare("function", header.functions(), names(table.functions(), FunctionRow::cName));
        coverage.compare("object", header.objects(), names(table.objects().values(), ObjectType::cName));
        coverage.compare("callback", header.callbacks(), names(table.callbacks().values(), CallbackType::cName));
        coverage.compareMembers("struct", header.structs(), structs(table));
        coverage.compareMembers("enumeration", header.values(), values(table));
        coverage.staleExclusions();
        return List.copyOf(coverage.missing);
    }

    private static Map<String, Set<String>> structs(WebGpuTable table) {
        CLayout layout = new CLayout(table);
        Map<String, Set<String>> structs = new LinkedHashMap<>();
        structs.put("WGPUStringView", Set.of("data", "length"));
        structs.put("WGPUChainedStruct", Set.of("next", "sType"));
        for (StructType struct : table.structs().values()) {
            Set<String> members = names(layout.of(struct.name()).members(), CLayout.Member::name);
            switch (struct.kind()) {
                case PLAIN -> {}
                case EXTENSIBLE -> members.add("nextInChain");
                case EXTENSION -> members.add("chain");
            }
            structs.put(struct.cName(), members);
        }
        for (CallbackType callback : table.callbacks().values()) {
            structs.put(
                    callback.infoCName(), CLayout.callbackInfoOffsets(callback).keySet());
        }
        return structs;
    }

    private static Map<String, Set<String>> values(WebGpuTable table) {
        Map<String, Set<String>> values = new LinkedHashMap<>();
        for (EnumType type : table.enums().values()) {
            values.put(type.cName(), names(type.entries(), entry -> ValueAssertions.cName(type, entry)));
        }
        return values;
    }

    private static <T> Set<String> names(Collection<T> rows, Function<T, String> name) {
        Set<String> names = new HashSet<>();
        rows.forEach(row -> names.add(name.apply(row)));
        return names;
    }

    private void compare(String what, Set<String> declared, Set<String> known) {
        for (String name : declared) {
            if (!known.contains(name) && !excluded.contains(name)) {
                missing.add(what + " " + name + " is not in the table");
            }
        }
    }

    private void compareMembers(String what, Map<String, Set<String>> declared, Map<String, Set<String>> known) {
        compare(what, declared.keySet(), known.keySet());
        declared.forEach((type, members) -> {
            if (known.containsKey(type)) {
                compare("member of " + type + ":", members, known.getOrDefault(type, Set.of()));
            }
        });
    }

    private void staleExclusions() {
        Set<String> declared = new HashSet<>();
        declared.addAll(header.functions());
        declared.addAll(header.objects());
        declared.addAll(header.structs().keySet());
        header.values().forEach((type, values) -> {
            declared.add(type);
            declared.addAll(values);
        });
        for (String name : excluded) {
            if (!declared.contains(name)) {
                missing.add("exclusion " + name + " is not in the header");
            }
        }
    }
}
