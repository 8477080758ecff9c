package heddle.property.ownership;

import static org.junit.jupiter.api.Assertions.assertEquals;

import heddle.cases.Actor;
import heddle.cases.Clause;
import heddle.cases.Race;
import heddle.cases.Rig;
import heddle.cases.Statistical;
import heddle.property.RigParameter;
import heddle.property.stage.UntilAllBegan;
import heddle.webgpu.Adapter;
import heddle.webgpu.AdapterInfo;
import heddle.webgpu.Out;
import heddle.webgpu.SupportedFeatures;
import heddle.webgpu.WebGpu;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Cases of OWN-5: what a function returned is the application's until FreeMembers, on whichever thread.
 *
 * <p>It is read when it comes, and again from the library's memory when something else has been freed.
 */
@ExtendWith(RigParameter.class)
final class ReturnedTextCases {
    private static final int QUESTIONS = 5;

    @Test
    @Clause("OWN-5")
    @DisplayName("The strings about an adapter that one thread frees are not those that another thread asked for")
    void infoFreedElsewhere(Rig rig) {
        Adapter adapter = rig.open().adapter();
        Actor holder = rig.actor("holder");
        Out<AdapterInfo> kept = holder.call(() -> info(adapter));
        Out<AdapterInfo> other = rig.actor("asker").call(() -> info(adapter));

        rig.actor("freer").run(() -> rig.gpu().api().adapterInfoFreeMembers(other));

        holder.run(() -> assertEquals(kept.get(), kept.again(), "what thread 'holder' was told of the adapter"));
        rig.actor("last freer").run(() -> rig.gpu().api().adapterInfoFreeMembers(kept));
    }

    @Test
    @Clause("OWN-5")
    @DisplayName("The strings about an adapter outlive the adapter's last release on another thread")
    void infoOfReleasedAdapter(Rig rig) {
        Actor holder = rig.actor("holder");
        Adapter adapter = holder.call(() -> rig.opener().openAdapter(rig.instance()));
        Out<AdapterInfo> kept = holder.call(() -> info(adapter));

        rig.actor("releaser").run(adapter::release);

        holder.run(() -> assertEquals(kept.get(), kept.again(), "what was told of an adapter that is gone"));
        rig.actor("freer").run(() -> rig.gpu().api().adapterInfoFreeMembers(kept));
    }

    @Test
    @Clause("OWN-5")
    @DisplayName("The features of a device that one thread frees are not those that another thread asked for")
    void featuresFreedElsewhere(Rig rig) {
        WebGpu api = rig.gpu().api();
        rig.open();
        Actor holder = rig.actor("holder");
        Out<SupportedFeatures> kept = holder.call(() -> features(rig));
        Out<SupportedFeatures> other = rig.actor("asker").call(() -> features(rig));

        rig.actor("freer").run(() -> api.supportedFeaturesFreeMembers(other));

        holder.run(() -> assertEquals(kept.get(), kept.again(), "the features that thread 'holder' was told"));
        rig.actor("last freer").run(() -> api.supportedFeaturesFreeMembers(kept));
    }

    @Test
    @Statistical
    @Clause("OWN-5")
    @DisplayName("Threads that ask and free at once each read the same strings twice")
    void askedAndFreedTogether(Rig rig) {
        Race race = rig.race("asker-0", "asker-1");
        Adapter adapter = rig.open().adapter();
        race.repeat(round -> {
            UntilAllBegan questions = new UntilAllBegan(2, QUESTIONS);
            Actor.Work ask = () -> questions.repeat(() -> {
                Out<AdapterInfo> own = info(adapter);
                assertEquals(own.get(), own.again(), "what this thread was told, while another asked and freed");
                rig.gpu().api().adapterInfoFreeMembers(own);
            });
            round.together(ask, ask);
        });
    }

    private static Out<AdapterInfo> info(Adapter adapter) {
        Out<AdapterInfo> info = new Out<>();
        adapter.getInfo(info);
        return info;
    }

    private static Out<SupportedFeatures> features(Rig rig) {
        Out<SupportedFeatures> features = new Out<>();
        rig.device().getFeatures(features);
        return features;
    }
}
