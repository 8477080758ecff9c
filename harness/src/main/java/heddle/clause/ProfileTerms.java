package heddle.clause;

import heddle.clause.Applicability.Applies;
import heddle.clause.Applicability.NotApplicable;
import heddle.clause.Applicability.Weakened;
import heddle.clause.Applicability.WithinOneThread;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/**
 * What each profile leaves of one clause, read from terms such as {@code multithreaded, thread-confined within one
 * thread, proxied at SHOULD}. A profile that no term names makes the clause not applicable.
 */
public record ProfileTerms(Map<Profile, Applicability> byProfile) {
    private static final String WITHIN_ONE_THREAD = " within one thread";
    private static final String AT = " at ";

    public ProfileTerms {
        if (byProfile.size() != Profile.values().length) {
            throw new IllegalArgumentException("profiles missing from " + byProfile.keySet());
        }
        byProfile = Collections.unmodifiableMap(new EnumMap<>(byProfile));
    }

    /** Reads the terms for a clause whose stated level is given; a term may lower it, never raise it. */
    public static ProfileTerms parse(String text, Level stated) {
        Map<Profile, Applicability> named = new EnumMap<>(Profile.class);
        for (String term : text.split(",", -1)) {
            Profile profile = Profile.parse(profileOf(term.strip()));
            if (named.put(profile, applicability(term.strip(), profile, stated)) != null) {
                throw new IllegalArgumentException("profile '" + profile + "' named twice");
            }
        }
        for (Profile profile : Profile.values()) {
            named.putIfAbsent(profile, new NotApplicable(profile));
        }
        return new ProfileTerms(named);
    }

    /** Says what this profile leaves of the clause. */
    public Applicability under(Profile profile) {
        return Optional.ofNullable(byProfile.get(profile)).orElseThrow();
    }

    private static String profileOf(String term) {
        int space = term.indexOf(' ');
        return space < 0 ? term : term.substring(0, space);
    }

    private static Applicability applicability(String term, Profile profile, Level stated) {
        String rest = term.substring(profile.id().length());
        if (rest.isEmpty()) {
            return new Applies(stated);
        }
        if (rest.equals(WITHIN_ONE_THREAD)) {
            return new WithinOneThread(stated, profile);
        }
        if (!rest.startsWith(AT)) {
            throw new IllegalArgumentException("bad profile term '" + term
                    + "'; after a profile comes nothing, 'at LEVEL'" + " or 'within one thread'");
        }
        Level level = Level.parse(rest.substring(AT.length()));
        if (!level.isWeakerThan(stated)) {
            throw new IllegalArgumentException("profile term '" + term + "' does not weaken " + stated);
        }
        return new Weakened(level, profile);
    }
}
