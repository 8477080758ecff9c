#define DECLARE(Name) static WGPUProc##Name wgpu##Name;
FUNCTIONS(DECLARE)
static void load(void) {
    const char *path = getenv("WEBGPU_LIBRARY");
    void *library = path ? dlopen(path, RTLD_NOW | RTLD_LOCAL) : NULL;
    if (!library) ended(CANNOT_TELL, "WEBGPU_LIBRARY: %s", path ? dlerror() : "not set");
#define LOAD(Name) if (!(wgpu##Name = (WGPUProc##Name)dlsym(library, "wgpu" #Name))) ended(CANNOT_TELL, "no wgpu" #Name);
    FUNCTIONS(LOAD)
}
