package heddle.property.destruction;

import heddle.cases.Clause;
import heddle.cases.Rig;
import heddle.cases.Statistical;
import heddle.property.RigParameter;
import heddle.property.destruction.ObjectRace.Meeting;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Cases of TS-4: Destroy of a buffer, texture or query set while another thread makes a call with it. */
@ExtendWith(RigParameter.class)
final class ObjectDestroyCases {
    @ParameterizedTest
    @EnumSource(BufferCall.class)
    @Clause("TS-4")
    @Statistical
    @DisplayName("BufferDestroy while another thread makes a call with the buffer does no harm")
    void buffer(BufferCall call, Rig rig) {
        ObjectRace race = new ObjectRace(rig);
        race.repeat(call.mayErr(), belongings -> {
            DoomedBuffer doomed = DoomedBuffer.create(race, belongings, call.kind());
            return new Meeting(call.prepare(doomed), doomed.buffer()::destroy, doomed::expectIntact);
        });
    }

    @ParameterizedTest
    @EnumSource(TextureCall.class)
    @Clause("TS-4")
    @Statistical
    @DisplayName("TextureDestroy while another thread makes a call with the texture does no harm")
    void texture(TextureCall call, Rig rig) {
        ObjectRace race = new ObjectRace(rig);
        race.repeat(call.mayErr(), belongings -> {
            DoomedTexture doomed = DoomedTexture.create(race, belongings);
            return new Meeting(call.prepare(doomed), doomed.texture()::destroy, doomed::expectIntact);
        });
    }

    @ParameterizedTest
    @EnumSource(QuerySetCall.class)
    @Clause("TS-4")
    @Statistical
    @DisplayName("QuerySetDestroy while another thread makes a call with the query set does no harm")
    void querySet(QuerySetCall call, Rig rig) {
        ObjectRace race = new ObjectRace(rig);
        race.repeat(call.mayErr(), belongings -> {
            DoomedQuerySet doomed = DoomedQuerySet.create(race, belongings);
            return new Meeting(call.prepare(doomed), doomed.querySet()::destroy, doomed::expectIntact);
        });
    }
}
