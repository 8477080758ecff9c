package heddle.linear;

import static org.assertj.core.api.Assertions.assertThat;

import heddle.linear.Explanation.Illegal;
import heddle.model.BufferShape;
import heddle.model.MapCall;
import heddle.model.MapCall.Answered;
import heddle.model.MapCall.Create;
import heddle.model.MapCall.GetMapState;
import heddle.model.MapCall.MapAsync;
import heddle.model.MapCall.Unmap;
import heddle.model.MapResult;
import heddle.model.MapResult.Done;
import heddle.model.MapResult.Seen;
import heddle.model.MapResult.Told;
import heddle.model.MapState;
import heddle.model.MapStateModel;
import heddle.model.Span;
import heddle.webgpu.BufferMapState;
import heddle.webgpu.MapAsyncStatus;
import heddle.webgpu.MapMode;
import java.util.List;
import org.junit.jupiter.api.Test;

class EvidenceTextTest {
    @Test
    void evidence_ofABufferThatStaysMapped_standsAlone() {
        Drawing<MapCall, MapResult> drawing = new Drawing<>();
        drawing.call("main", 0, 500, new Create("b", new BufferShape(64, MapMode.READ), false), new Done());
        drawing.call("mapper", 1000, 2500, new MapAsync("b", 0, MapMode.READ, new Span(0, 64)), new Done());
        drawing.call("unmapper", 2000, 4000, new Unmap("b"), new Done());
        drawing.call("mapper", 2600, 4200, new Answered("b", 0), new Told(MapAsyncStatus.ABORTED));
        drawing.call("observer", 2100, 2300, new GetMapState("b"), new Seen(BufferMapState.UNMAPPED));
        drawing.call("observer", 5000, 6000, new GetMapState("b"), new Seen(BufferMapState.MAPPED));
        drawing.open("unmapper", 4500, new Unmap("b"));

        drawing.call("bystander", 1000, 1500, new Create("c", new BufferShape(64, MapMode.READ), false), new Done());
        drawing.call("bystander", 8000, 8500, new Unmap("c"), new Done());

        assertThat(evidence(drawing.history())).containsExactly("""
                        no order of the calls explains thread observer: getMapState -> Mapped; it should have seen Unmapped
                        before these calls: Absent
                        the calls of each thread, in microseconds from the first one's begin; 'later' may be never:
                          thread main
                                0.0 ..     0.5  createBuffer -> no device error
                          thread mapper
                                1.0 ..     2.5  mapAsync 0 (Read, [0, 64)) -> no device error
                                2.6 ..     4.2  the callback of map 0 -> Aborted
                          thread unmapper
                                2.0 ..     4.0  unmap -> no device error
                                4.5 ..   later  unmap
                          thread observer
                                5.0 ..     6.0  getMapState -> Mapped
                        calls meanwhile that should not have mattered:
                          thread bystander
                                1.0 ..     1.5  createBuffer -> no device error
                        an order that gets furthest:
                           1  thread main: createBuffer -> no device error
                           2  thread mapper: mapAsync 0 (Read, [0, 64)) -> no device error
                           3  thread unmapper: unmap -> no device error
                           4  thread mapper: the callback of map 0 -> Aborted
                           5  thread unmapper: unmap
                           ?  thread observer: getMapState -> Mapped  <-- not after these calls, in any order
                        """.lines().toArray(String[]::new));
    }

    private static List<String> evidence(ConcurrentHistory<MapCall, MapResult> history) {
        MapStateModel model = new MapStateModel();
        Explanation<MapState, MapCall, MapResult> explanation = new LinearizabilityChecker<>(model).check(history);
        assertThat(explanation).isInstanceOf(Illegal.class);
        return EvidenceText.of((Illegal<MapState, MapCall, MapResult>) explanation, history, model);
    }
}
