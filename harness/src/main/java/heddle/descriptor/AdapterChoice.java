package heddle.descriptor;

import heddle.webgpu.BackendType;
import heddle.webgpu.PowerPreference;

/**
 * What a backend's RequestAdapterOptions ask for.
 *
 * @param forceFallback whether only a software adapter will do
 */
public record AdapterChoice(BackendType backendType, boolean forceFallback, PowerPreference powerPreference) {}
