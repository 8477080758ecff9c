package heddle.property.lifecycle;

import static heddle.webgpu.CallbackMode.ALLOW_PROCESS_EVENTS;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import heddle.cases.Clause;
import heddle.cases.Pumping;
import heddle.cases.Race;
import heddle.cases.Rig;
import heddle.cases.Statistical;
import heddle.property.RigParameter;
import heddle.property.specimen.ObjectType;
import heddle.property.specimen.Recipe;
import heddle.property.specimen.Specimen;
import heddle.property.stage.Together;
import heddle.webgpu.Adapter;
import heddle.webgpu.CallbackBody;
import heddle.webgpu.CallbackKind;
import heddle.webgpu.Device;
import heddle.webgpu.DeviceDescriptor;
import heddle.webgpu.FeatureName;
import heddle.webgpu.Firing;
import heddle.webgpu.Instance;
import heddle.webgpu.Operation;
import heddle.webgpu.RequestDeviceStatus;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Cases of TS-9: adapters, devices and instances are asked for by several threads at once. */
@ExtendWith(RigParameter.class)
final class ParallelRequestCases {
    private static final int THREADS = 4;
    private static final FeatureName OPTIONAL = FeatureName.TIMESTAMP_QUERY;

    @Test
    @Statistical
    @Clause("TS-9")
    @DisplayName("Threads that request adapters of one instance at once are each given one that works")
    void adapters(Rig rig) {
        Race race = rig.race("requester-0", "requester-1");
        Pumping pumping = new Pumping(rig.backend());
        race.repeat(round -> {
            Instance instance = rig.opener().openInstance(); // so that each round asks a library's first questions
            Operation[] requests = new Operation[2];
            round.together(
                    () -> requests[0] = requestAdapter(rig, instance),
                    () -> requests[1] = requestAdapter(rig, instance));
            for (Operation request : requests) {
                Firing answer = pumping.await(instance, request);
                assertTrue(answer.object() != 0, "a request of two at once was given no adapter: " + answer.message());
                new Adapter(rig.gpu(), answer.object()).release();
            }
            instance.release();
        });
    }

    @Test
    @Statistical
    @Clause("TS-9")
    @DisplayName("Devices that threads request at once have the features that each of them asked for")
    void devices(Rig rig) {
        List<FeatureName> more = rig.open().adapter().hasFeature(OPTIONAL) ? List.of(OPTIONAL) : List.of();
        Race race = rig.race("requester-0", "requester-1");
        race.repeat(round -> {
            Instance instance = rig.opener().openInstance(); // so that each round asks a library's first questions
            Device[] devices = new Device[2];
            round.together(
                    () -> devices[0] = requestDevice(rig, instance, List.of()),
                    () -> devices[1] = requestDevice(rig, instance, more));
            assertFalse(devices[0].hasFeature(OPTIONAL), OPTIONAL + " on a device for which nobody asked for it");
            assertEquals(!more.isEmpty(), devices[1].hasFeature(OPTIONAL), OPTIONAL + " on a device wanted " + more);
            Stream.of(devices).forEach(Device::release);
            instance.release();
        });
    }

    @Test
    @Clause("TS-9")
    @DisplayName("Of the devices that threads request of one adapter at once, one at least comes")
    void devicesOfOneAdapter(Rig rig) {
        Adapter adapter = rig.opener().openAdapter(rig.instance());
        List<Operation> lost = new ArrayList<>();
        Stream.generate(() ->
                        rig.gpu().ledger().open(CallbackKind.DEVICE_LOST, ALLOW_PROCESS_EVENTS, CallbackBody.NOTHING))
                .limit(THREADS)
                .forEach(lost::add);

        List<Operation> requests = Together.of(rig, "requester", THREADS)
                .call(number -> adapter.requestDevice(
                        rig.opener()
                                .deviceDescriptor("requester-" + number)
                                .withDeviceLostCallbackInfo(lost.get(number).callbackInfo()),
                        ALLOW_PROCESS_EVENTS));

        List<Firing> answers = requests.stream().map(rig::await).toList();
        List<Firing> given =
                answers.stream().filter(answer -> answer.object() != 0).toList();
        answers.stream()
                .filter(answer -> answer.object() == 0)
                .forEach(refused -> assertEquals(
                        RequestDeviceStatus.ERROR,
                        RequestDeviceStatus.of(refused.status()),
                        "the status of a request that brought no device: " + refused.message()));
        assertTrue(!given.isEmpty(), "none of " + THREADS + " requests at once was given a device");
        rig.report(
                given.size() == THREADS ? "every request got a device" : "one adapter gives fewer devices than asked");
        given.forEach(answer -> new Device(rig.gpu(), answer.object()).release());
        adapter.release();
    }

    @Test
    @Statistical
    @Clause("TS-9")
    @DisplayName("Threads that create and release instances at once each have one that works")
    void instances(Rig rig) {
        Race race = rig.race("creator-0", "creator-1");
        Recipe<?> recipe = ObjectType.INSTANCE.prepare(rig, 0);
        race.repeat(round -> {
            Specimen[] instances = new Specimen[2];
            round.together(() -> instances[0] = recipe.make(), () -> instances[1] = recipe.make());
            round.together(instances[0]::use, instances[1]::use);
            round.together(instances[0]::release, instances[1]::release);
        });
        recipe.close();
    }

    private static Operation requestAdapter(Rig rig, Instance instance) {
        return instance.requestAdapter(rig.opener().adapterOptions(), ALLOW_PROCESS_EVENTS);
    }

    /** Requests a device of an adapter of its own, with features beyond those that the backend needs. */
    private static Device requestDevice(Rig rig, Instance instance, List<FeatureName> more) {
        Pumping pumping = new Pumping(rig.backend());
        Firing found = pumping.await(instance, requestAdapter(rig, instance));
        assertTrue(found.object() != 0, "a request of several at once was given no adapter: " + found.message());
        Adapter adapter = new Adapter(rig.gpu(), found.object());
        DeviceDescriptor descriptor = rig.opener().deviceDescriptor("with " + more);
        List<FeatureName> features = Stream.concat(descriptor.requiredFeatures().stream(), more.stream())
                .toList();
        Firing answer = pumping.await(
                instance, adapter.requestDevice(descriptor.withRequiredFeatures(features), ALLOW_PROCESS_EVENTS));
        adapter.release();
        assertTrue(
                answer.object() != 0,
                () -> "a request with features " + features + " was given no device: " + answer.message());
        return new Device(rig.gpu(), answer.object());
    }
}
