package heddle.program;

import heddle.program.LegalProgram.Facts;
import heddle.program.Order.Node;
import java.util.List;

/** {@link Rule#NAMES}: what a step uses has surely come about, or been skipped, when it begins. */
final class NameCheck implements LegalProgram.Check {
    @Override
    public void look(Facts facts, List<Refusal> found) {
        for (Node node : facts.order().nodes()) {
            for (String name : Steps.uses(node.step())) {
                Named named = facts.names().get(name);
                if (named != null && !isDefined(facts, named, node)) {
                    found.add(node.at().refuse(Rule.NAMES, missing(named)));
                }
            }
        }
    }

    private static String missing(Named named) {
        return named.byCallback()
                ? "'" + named.name() + "' is there only in the callback's body and after an await of its operation"
                : "'" + named.name() + "' may not have come about yet; it is defined at " + named.place();
    }

    private static boolean isDefined(Facts facts, Named named, Node use) {
        Node definition = facts.order().definition(named);
        boolean isInItsBody = use.isInBody() && use.at().place().equals(named.place()) && named.body() < 0;
        if (named.byCallback()) {
            String operation = named.name().substring(0, named.name().length() - Names.OBJECT.length());
            return isInItsBody
                    || facts.order().awaits(operation).stream()
                            .anyMatch(await -> facts.order().beginsAfter(use, await));
        }
        boolean isOperation = named.sort() == Named.Sort.OPERATION;
        return facts.order().beginsAfter(use, definition) || (isInItsBody && isOperation);
    }
}
