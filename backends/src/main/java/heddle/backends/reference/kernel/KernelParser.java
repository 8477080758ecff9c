package heddle.backends.reference.kernel;

import heddle.backends.reference.kernel.Expression.Element;
import heddle.backends.reference.kernel.Expression.InvocationNumber;
import heddle.backends.reference.kernel.Expression.Literal;
import heddle.backends.reference.kernel.Expression.Local;
import heddle.backends.reference.kernel.Expression.Product;
import heddle.backends.reference.kernel.Expression.Sum;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads the kernels of a module: recursive descent, one method a rule. Used once. */
final class KernelParser {
    private final Tokens tokens;
    private final Map<String, Slot> arrays = new HashMap<>();
    private String id = "";

    KernelParser(String code) {
        this.tokens = new Tokens(code);
    }

    /** Reads the whole module: its arrays first, then its functions. */
    List<Kernel> kernels() throws OutsideSubsetException {
        List<Kernel> kernels = new ArrayList<>();
        while (!tokens.atEnd()) {
            tokens.expect("@");
            if (tokens.takeIf("compute")) {
                kernels.add(function());
            } else {
                array();
            }
        }
        return kernels;
    }

    private void array() throws OutsideSubsetException {
        tokens.expect("group", "(");
        int group = tokens.number();
        tokens.expect(")", "@", "binding", "(");
        Slot slot = new Slot(group, tokens.number());
        tokens.expect(")", "var", "<", "storage", ",");
        if (!tokens.takeIf("read_write")) {
            tokens.expect("read");
        }
        tokens.expect(">");
        arrays.put(tokens.name(), slot);
        tokens.expect(":", "array", "<");
        if (tokens.takeIf("atomic")) {
            tokens.expect("<", "u32", ">");
        } else {
            tokens.expect("u32");
        }
        tokens.expect(">", ";");
    }

    private Kernel function() throws OutsideSubsetException {
        tokens.expect("@", "workgroup_size", "(");
        int workgroupSize = tokens.number();
        tokens.expect(")", "fn");
        String name = tokens.name();
        tokens.expect("(");
        if (tokens.takeIf("@")) {
            tokens.expect("builtin", "(", "global_invocation_id", ")");
            id = tokens.name();
            tokens.expect(":", "vec3u");
        }
        tokens.expect(")", "{");
        List<Statement> body = new ArrayList<>();
        while (!tokens.takeIf("}")) {
            body.add(statement());
            tokens.expect(";");
        }
        return new Kernel(name, workgroupSize, body, Set.copyOf(arrays.values()));
    }

    private Statement statement() throws OutsideSubsetException {
        if (tokens.takeIf("let")) {
            String name = tokens.name();
            tokens.expect("=");
            return new Statement.Let(name, sum());
        }
        if (tokens.takeIf("atomicAdd")) {
            tokens.expect("(", "&");
            Element target = element(tokens.name());
            tokens.expect(",");
            Expression amount = sum();
            tokens.expect(")");
            return new Statement.Add(target, amount);
        }
        Element target = element(tokens.name());
        tokens.expect("=");
        return new Statement.Store(target, sum());
    }

    private Expression sum() throws OutsideSubsetException {
        Expression sum = product();
        while (tokens.takeIf("+")) {
            sum = new Sum(sum, product());
        }
        return sum;
    }

    private Expression product() throws OutsideSubsetException {
        Expression product = factor();
        while (tokens.takeIf("*")) {
            product = new Product(product, factor());
        }
        return product;
    }

    private Expression factor() throws OutsideSubsetException {
        if (tokens.nextIsNumber()) {
            return new Literal(tokens.number());
        }
        String name = tokens.name();
        if (name.equals(id)) {
            tokens.expect(".", "x");
            return new InvocationNumber();
        }
        return arrays.containsKey(name) ? element(name) : new Local(name);
    }

    private Element element(String array) throws OutsideSubsetException {
        Slot slot = arrays.get(array);
        if (slot == null) {
            throw new OutsideSubsetException(array);
        }
        tokens.expect("[");
        Expression index = sum();
        tokens.expect("]");
        return new Element(slot, index);
    }
}
