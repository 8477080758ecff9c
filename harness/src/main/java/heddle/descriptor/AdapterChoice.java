package heddle.descriptor;

/**
 * What a backend's RequestAdapterOptions ask for. Numbers are those of webgpu.h; 0 leaves the choice to the library.
 *
 * @param backendType a WGPUBackendType
 * @param forceFallback whether only a software adapter will do
 * @param powerPreference a WGPUPowerPreference
 */
public record AdapterChoice(int backendType, boolean forceFallback, int powerPreference) {}
