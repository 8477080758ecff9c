// What the programs of this folder share: they load a library by path, bring up a device, and end with 1 when the
// library does what the program accuses it of, with 0 when it does not. webgpu.h and pthread only.
//
// WEBGPU_LIBRARY   path of the library
// WEBGPU_BACKEND   1 for Null, 6 for Vulkan (WGPUBackendType)
// WEBGPU_FEATURE   a device feature to ask for, as a number: what makes a device usable by several threads in Dawn
// WEBGPU_WAIT      1 to ask for timed waits
#define _GNU_SOURCE
#define WGPU_SKIP_DECLARATIONS
#include <dlfcn.h>
#include <pthread.h>
#include <sched.h>
#include <signal.h>
#include <stdarg.h>
#include <stdatomic.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>
#include <unistd.h>
#include <webgpu.h>

enum { NOT_SEEN = 0, SEEN = 1, NO_DEVICE = 2, HANG_SECONDS = 20 };

static void *symbol(const char *name) {
    static void *library;
    if (!library) library = dlopen(getenv("WEBGPU_LIBRARY"), RTLD_NOW | RTLD_LOCAL);
    void *found = library ? dlsym(library, name) : NULL;
    if (!found) { printf("%s: %s\n", name, dlerror()); _exit(NO_DEVICE); }
    return found;
}
// wgpu(BufferUnmap)(buffer) calls wgpuBufferUnmap.
#define wgpu(Name) ({ static WGPUProc##Name call; if (!call) call = (WGPUProc##Name)symbol("wgpu" #Name); call; })

static __attribute__((noreturn)) void ended(int code, const char *format, ...) {
    va_list arguments;
    va_start(arguments, format);
    fputs(code == SEEN ? "seen: " : code == NOT_SEEN ? "not seen: " : "cannot tell: ", stdout);
    vprintf(format, arguments);
    putchar('\n');
    fflush(stdout);
    _exit(code);
}
static void died(int signal) {
    const char *what = signal == SIGALRM ? "seen: a call did not return\n" : "seen: the library ended the process\n";
    if (write(1, what, strlen(what))) {}
    _exit(SEEN);
}
static double seconds(void) {
    struct timespec now;
    clock_gettime(CLOCK_MONOTONIC, &now);
    return now.tv_sec + now.tv_nsec * 1e-9;
}

// One callback's answer; read it once fired is not 0.
struct answer { atomic_int fired; int status, type; void *object; pthread_t thread; char message[200]; };
static void fill(struct answer *answer, int status, int type, void *object, WGPUStringView text) {
    answer->status = status, answer->type = type, answer->object = object, answer->thread = pthread_self();
    snprintf(answer->message, sizeof answer->message, "%.*s", (int)(text.length == WGPU_STRLEN ? 0 : text.length),
             text.data ? text.data : "");
    for (char *c = answer->message; *c; c++) *c = *c == '\n' ? ' ' : *c;
    answer->fired++;
}
static void on_adapter(WGPURequestAdapterStatus s, WGPUAdapter a, WGPUStringView m, void *u, void *v) { fill(u, s, 0, a, m); }
static void on_device(WGPURequestDeviceStatus s, WGPUDevice d, WGPUStringView m, void *u, void *v) { fill(u, s, 0, d, m); }
static void on_map(WGPUMapAsyncStatus s, WGPUStringView m, void *u, void *v) { fill(u, s, 0, NULL, m); }
static void on_pop(WGPUPopErrorScopeStatus s, WGPUErrorType t, WGPUStringView m, void *u, void *v) { fill(u, s, t, NULL, m); }
static void on_lost(WGPUDevice const *d, WGPUDeviceLostReason r, WGPUStringView m, void *u, void *v) { fill(u, r, 0, NULL, m); }
static struct answer uncaptured, lost;
static void on_error(WGPUDevice const *d, WGPUErrorType t, WGPUStringView m, void *u, void *v) { fill(&uncaptured, 0, t, NULL, m); }

static WGPUInstance instance;
static WGPUAdapter adapter;
static WGPUDevice device;
static WGPUQueue queue;

static bool pump_until(struct answer *answer, double patience) {
    for (double end = seconds() + patience; !answer->fired && seconds() < end;) wgpu(InstanceProcessEvents)(instance);
    return answer->fired;
}
static WGPUAdapter open_adapter(void) {
    struct answer answer = {0};
    WGPURequestAdapterOptions options = WGPU_REQUEST_ADAPTER_OPTIONS_INIT;
    options.backendType = atoi(getenv("WEBGPU_BACKEND"));
    wgpu(InstanceRequestAdapter)(instance, &options, (WGPURequestAdapterCallbackInfo){
        .mode = WGPUCallbackMode_AllowProcessEvents, .callback = on_adapter, .userdata1 = &answer});
    if (!pump_until(&answer, 10) || !answer.object) ended(NO_DEVICE, "no adapter: %s", answer.message);
    return answer.object;
}
static WGPUDevice open_device(WGPUAdapter of, void (*errors)(WGPUDevice const *, WGPUErrorType, WGPUStringView, void *, void *)) {
    struct answer answer = {0};
    WGPUDeviceDescriptor descriptor = WGPU_DEVICE_DESCRIPTOR_INIT;
    WGPUFeatureName feature = (WGPUFeatureName)(getenv("WEBGPU_FEATURE") ? strtoul(getenv("WEBGPU_FEATURE"), NULL, 0) : 0);
    descriptor.requiredFeatureCount = feature != 0;
    descriptor.requiredFeatures = &feature;
    descriptor.uncapturedErrorCallbackInfo.callback = errors;
    descriptor.deviceLostCallbackInfo = (WGPUDeviceLostCallbackInfo){
        .mode = WGPUCallbackMode_AllowProcessEvents, .callback = on_lost, .userdata1 = &lost};
    wgpu(AdapterRequestDevice)(of, &descriptor, (WGPURequestDeviceCallbackInfo){
        .mode = WGPUCallbackMode_AllowProcessEvents, .callback = on_device, .userdata1 = &answer});
    if (!pump_until(&answer, 10) || !answer.object) ended(NO_DEVICE, "no device: %s", answer.message);
    return answer.object;
}
static void bring_up(void) {
    WGPUInstanceDescriptor descriptor = WGPU_INSTANCE_DESCRIPTOR_INIT;
    WGPUInstanceFeatureName timed = WGPUInstanceFeatureName_TimedWaitAny;
    descriptor.requiredFeatureCount = getenv("WEBGPU_WAIT") != NULL;
    descriptor.requiredFeatures = &timed;
    instance = wgpu(CreateInstance)(&descriptor);
    adapter = open_adapter();
    device = open_device(adapter, on_error);
    queue = wgpu(DeviceGetQueue)(device);
    int fatal[] = {SIGABRT, SIGSEGV, SIGBUS, SIGILL, SIGFPE, SIGALRM}; // from here on they are findings
    for (unsigned i = 0; i < sizeof fatal / sizeof *fatal; i++) signal(fatal[i], died);
    alarm(HANG_SECONDS);
}

static __attribute__((unused)) WGPUBuffer make_buffer(WGPUBufferUsage usage, uint64_t size) {
    WGPUBufferDescriptor descriptor = WGPU_BUFFER_DESCRIPTOR_INIT;
    descriptor.usage = usage, descriptor.size = size;
    return wgpu(DeviceCreateBuffer)(device, &descriptor);
}
static __attribute__((unused)) void make_error(void) { // a validation error of the calling thread: two uses that exclude each other
    wgpu(BufferRelease)(make_buffer(WGPUBufferUsage_MapRead | WGPUBufferUsage_Storage, 64));
}
static __attribute__((unused)) void push(void) { wgpu(DevicePushErrorScope)(device, WGPUErrorFilter_Validation); }
static __attribute__((unused)) void pop(struct answer *answer) {
    wgpu(DevicePopErrorScope)(device, (WGPUPopErrorScopeCallbackInfo){
        .mode = WGPUCallbackMode_AllowProcessEvents, .callback = on_pop, .userdata1 = answer});
}
static __attribute__((unused)) WGPUFuture map(WGPUBuffer buffer, WGPUMapMode mode, struct answer *answer) {
    return wgpu(BufferMapAsync)(buffer, mode, 0, wgpu(BufferGetSize)(buffer), (WGPUBufferMapCallbackInfo){
        .mode = WGPUCallbackMode_AllowProcessEvents, .callback = on_map, .userdata1 = answer});
}
static __attribute__((unused)) void on_thread(void *(*work)(void *), void *argument) { // and wait for it
    pthread_t thread;
    pthread_create(&thread, NULL, work, argument);
    pthread_join(thread, NULL);
}
