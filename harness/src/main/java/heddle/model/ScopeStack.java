package heddle.model;

import heddle.webgpu.ErrorFilter;
import heddle.webgpu.ErrorType;
import java.util.ArrayList;
import java.util.List;

/**
 * The open error scopes of one thread on one device. Immutable.
 *
 * @param scopes the open scopes, the innermost last
 */
public record ScopeStack(List<Scope> scopes) {
    public static final ScopeStack EMPTY = new ScopeStack(List.of());

    public ScopeStack {
        scopes = List.copyOf(scopes);
    }

    /**
     * An open scope.
     *
     * @param filter the type of error that it takes
     * @param first the first error that it took, {@link ErrorType#NO_ERROR} for none
     */
    public record Scope(ErrorFilter filter, ErrorType first) {
        boolean takes(ErrorType type) {
            if (type.equals(ErrorType.VALIDATION)) {
                return filter.equals(ErrorFilter.VALIDATION);
            }
            if (type.equals(ErrorType.OUT_OF_MEMORY)) {
                return filter.equals(ErrorFilter.OUT_OF_MEMORY);
            }
            return type.equals(ErrorType.INTERNAL) && filter.equals(ErrorFilter.INTERNAL);
        }

        Scope with(ErrorType type) {
            return first.equals(ErrorType.NO_ERROR) ? new Scope(filter, type) : this;
        }

        @Override
        public String toString() {
            return filter + (first.equals(ErrorType.NO_ERROR) ? "" : " with a " + first + " error");
        }
    }

    public boolean isEmpty() {
        return scopes.isEmpty();
    }

    /** Returns the depth, from 0 for the outermost, of the scope that takes an error; -1 if none does. */
    public int taker(ErrorType type) {
        for (int depth = scopes.size() - 1; depth >= 0; depth--) {
            if (scopes.get(depth).takes(type)) {
                return depth;
            }
        }
        return -1;
    }

    Scope innermost() {
        return scopes.get(scopes.size() - 1);
    }

    ScopeStack push(ErrorFilter filter) {
        List<Scope> more = new ArrayList<>(scopes);
        more.add(new Scope(filter, ErrorType.NO_ERROR));
        return new ScopeStack(more);
    }

    ScopeStack pop() {
        return new ScopeStack(scopes.subList(0, scopes.size() - 1));
    }

    ScopeStack raise(int taker, ErrorType type) {
        List<Scope> changed = new ArrayList<>(scopes);
        changed.set(taker, scopes.get(taker).with(type));
        return new ScopeStack(changed);
    }

    @Override
    public String toString() {
        return isEmpty() ? "no open scope" : "open scopes, outermost first: " + scopes;
    }
}
