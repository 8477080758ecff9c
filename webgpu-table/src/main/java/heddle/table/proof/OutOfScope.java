package heddle.table.proof;

import java.util.LinkedHashSet;
import java.util.Set;

/** What the header declares and the table leaves out on purpose. */
public enum OutOfScope {
    /** Showing images needs a window system, which a suite of a machine without a screen cannot ask for. */
    SURFACES("""
            WGPUSurface wgpuInstanceCreateSurface wgpuSurfaceAddRef wgpuSurfaceCapabilitiesFreeMembers
            wgpuSurfaceConfigure wgpuSurfaceGetCapabilities wgpuSurfaceGetCurrentTexture wgpuSurfacePresent
            wgpuSurfaceRelease wgpuSurfaceSetLabel wgpuSurfaceUnconfigure
            WGPUSurfaceCapabilities WGPUSurfaceColorManagement WGPUSurfaceConfiguration WGPUSurfaceDescriptor
            WGPUSurfaceSourceAndroidNativeWindow WGPUSurfaceSourceMetalLayer WGPUSurfaceSourceWaylandSurface
            WGPUSurfaceSourceWindowsHWND WGPUSurfaceSourceXCBWindow WGPUSurfaceSourceXlibWindow WGPUSurfaceTexture
            WGPUSType_SurfaceColorManagement WGPUSType_SurfaceSourceAndroidNativeWindow
            WGPUSType_SurfaceSourceMetalLayer WGPUSType_SurfaceSourceWaylandSurface
            WGPUSType_SurfaceSourceWindowsHWND WGPUSType_SurfaceSourceXCBWindow WGPUSType_SurfaceSourceXlibWindow
            WGPUCompositeAlphaMode WGPUPredefinedColorSpace WGPUPresentMode WGPUSurfaceGetCurrentTextureStatus
            WGPUToneMappingMode
            """),

    /** No function of the header makes one: each implementation has its own way to import images. */
    EXTERNAL_TEXTURES("""
            WGPUExternalTexture wgpuExternalTextureAddRef wgpuExternalTextureRelease wgpuExternalTextureSetLabel
            WGPUExternalTextureBindingEntry WGPUExternalTextureBindingLayout
            WGPUSType_ExternalTextureBindingEntry WGPUSType_ExternalTextureBindingLayout
            """);

    private final String names;

    OutOfScope(String names) {
        this.names = names.strip();
    }

    /** Returns the C names of functions, types and values; an enumeration stands for all its values. */
    public Set<String> names() {
        return Set.of(names.split("\\s+"));
    }

    /** Returns the names that are left out for any reason. */
    public static Set<String> allNames() {
        Set<String> all = new LinkedHashSet<>();
        for (OutOfScope reason : values()) {
            all.addAll(reason.names());
        }
        return all;
    }
}
