package heddle.clause;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import heddle.clause.Applicability.Applies;
import heddle.clause.Applicability.NotApplicable;
import heddle.clause.Applicability.Weakened;
import heddle.clause.Applicability.WithinOneThread;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProfileTermsTest {
    @Test
    void terms_ofEachForm_giveEachAnswer() {
        ProfileTerms terms = ProfileTerms.parse(
                "multithreaded, thread-confined within one thread, proxied at SHOULD", Level.IMPLIED);

        assertThat(terms.under(Profile.MULTITHREADED)).isEqualTo(new Applies(Level.IMPLIED));
        assertThat(terms.under(Profile.THREAD_CONFINED))
                .isEqualTo(new WithinOneThread(Level.IMPLIED, Profile.THREAD_CONFINED));
        assertThat(terms.under(Profile.PROXIED)).isEqualTo(new Weakened(Level.SHOULD, Profile.PROXIED));
    }

    @Test
    void profile_notNamed_makesTheClauseNotApplicable() {
        Applicability answer = ProfileTerms.parse("multithreaded", Level.MUST).under(Profile.THREAD_CONFINED);

        assertThat(answer).isEqualTo(new NotApplicable(Profile.THREAD_CONFINED));
        assertThat(answer.judgedAt()).isEmpty();
    }

    @Test
    void change_isAllButPlainApplication() {
        assertThat(new Applies(Level.MUST).isChange()).isFalse();
        assertThat(new Weakened(Level.SHOULD, Profile.PROXIED).isChange()).isTrue();
        assertThat(new WithinOneThread(Level.MUST, Profile.THREAD_CONFINED).isChange())
                .isTrue();
        assertThat(new NotApplicable(Profile.THREAD_CONFINED).isChange()).isTrue();
    }

    @Test
    void explanation_ofWeakening_namesLevelProfileAndReason() {
        assertThat(new Weakened(Level.SHOULD, Profile.PROXIED).explanation())
                .startsWith("weakened to SHOULD under proxied: ")
                .endsWith(Profile.PROXIED.meaning());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "multithreaded at MUST            | does not weaken MUST",
                "multithreaded at IMPLIED         | does not weaken MUST",
                "multithreaded at OFTEN           | unknown level 'OFTEN'",
                "multithreaded on Sundays         | bad profile term 'multithreaded on Sundays'",
                "multithreaded, multithreaded     | profile 'multithreaded' named twice",
                "multithreaded,                   | unknown profile ''",
                "multi                            | unknown profile 'multi'",
            })
    void terms_thatMeanNothing_areRefused(String terms, String problem) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ProfileTerms.parse(terms, Level.MUST))
                .withMessageContaining(problem);
    }
}
