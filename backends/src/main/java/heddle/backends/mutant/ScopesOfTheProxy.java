package heddle.backends.mutant;

import heddle.backends.proxied.ProxiedParts;
import heddle.backends.reference.ErrorScopes;

/** Error scopes that belong to the thread that does a call, which for a proxied library is always the same one. */
final class ScopesOfTheProxy extends ProxiedParts {
    @Override
    public ErrorScopes errorScopes() {
        return new ErrorScopes();
    }
}
