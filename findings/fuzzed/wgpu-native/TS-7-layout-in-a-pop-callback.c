// Hung: A call does not return, or a callback does not come, though all that it needs is there.
//
//   before: open a device, DeviceCreateBuffer
//   after: DevicePushErrorScope, DevicePushErrorScope, DeviceCreateShaderModule, ShaderModuleRelease,
//       DevicePopErrorScope, await p2
//
// Seen on wgpu-native, Vulkan on SwiftShader (libwgpu_native-release.so, wgpu-native v29.0.1.1, SHA-256 be0d8270dd9d78e1039eeb413ee21be8a89776a752e56d6b0f57eefbbc2d749c).
//
//     cc -std=gnu11 -O1 -Wall -I FOLDER-OF-webgpu.h -o program THIS-FILE -pthread -ldl
//     WEBGPU_LIBRARY=PATH [SECONDS=N] ./program [TIMES]
//
// Ends with 0 when the claim did not come true in TIMES repeats of the whole program (default 4)
// or in N seconds, with 1 when it did, and with 2 when it cannot tell. The calls stand under "The program".
#define _GNU_SOURCE
#define WGPU_SKIP_DECLARATIONS
#include <dlfcn.h>
#include <math.h>
#include <pthread.h>
#include <sched.h>
#include <signal.h>
#include <stdarg.h>
#include <stdatomic.h>
#include <stdbool.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>
#include <unistd.h>
#include <webgpu.h>

#define UNUSED __attribute__((unused))
#define TEXT(literal) ((WGPUStringView){"" literal, sizeof(literal) - 1})

#define BACKEND_TYPE 6
#define FORCE_FALLBACK false
#define POWER_PREFERENCE 0
#define TIMED_WAITS 0 // the instance's timedWaitAnyMaxCount
#define FEATURES  // of the device
#define PATIENCE 10.0 // seconds in which a callback must come
#define HANG_SECONDS 30 // in which a repeat must end
#define PUMPS_BY_WAIT_ANY 0
#define DEATH_IS REPRODUCED
#define HANG_IS REPRODUCED
#define REPEATS 4
#define SEED -7453459699618296600u
#define THREADS 0

// ---- The process: exit codes, the watchdog, time.
enum { NOT_REPRODUCED = 0, REPRODUCED = 1, CANNOT_TELL = 2 };

static int repeats = REPEATS, repeat;               // the repeat under way counts from 1
static _Thread_local int me;                        // 0 on the main thread, 1 on thread_0 and so on
static volatile sig_atomic_t line[1 + THREADS];     // where each of them is in this file
#define AT line[me] = __LINE__,

static double seconds(void) {
    struct timespec now;
    clock_gettime(CLOCK_MONOTONIC, &now);
    return now.tv_sec + now.tv_nsec * 1e-9;
}
static double began;

static __attribute__((noreturn, format(printf, 2, 3))) void ended(int code, const char *format, ...) {
    static const char *const heads[] = {"not reproduced: ", "reproduced: ", "cannot tell: "};
    char text[1024];
    va_list arguments;
    va_start(arguments, format);
    vsnprintf(text, sizeof text, format, arguments);
    printf("%s%s (repeat %d, %.3f s)\n", heads[code], text, repeat, seconds() - began);
    fflush(stdout);
    _exit(code);
}

// A signal ends the process at once: says which one it was and where the threads were.
static size_t put(char *at, const char *text) { return strlen(strcpy(at, text)); }
static size_t put_number(char *at, int number) {
    char digits[12];
    size_t count = 0, size;
    for (unsigned rest = number; count == 0 || rest; rest /= 10) digits[count++] = '0' + rest % 10;
    for (size = count; count; ) *at++ = digits[--count];
    *at = 0;
    return size;
}
static void on_signal(int number) {
    char text[256 + 32 * (1 + THREADS)];
    size_t end = 0;
    bool hung = number == SIGALRM;
    double after = seconds() - began - (hung ? HANG_SECONDS : 0);
    end += put(text + end, (hung ? HANG_IS : DEATH_IS) == REPRODUCED ? "reproduced: " : "cannot tell: ");
    end += put(text + end, hung ? "Hung: a call does not return" : "Died: signal ");
    if (!hung) end += put_number(text + end, number);
    end += put(text + end, "; after ");
    end += put_number(text + end, after > 0 ? (int)(1000 * after) : 0);
    end += put(text + end, " ms, in repeat ");
    end += put_number(text + end, repeat);
    for (int i = 0; i <= THREADS; i++) {
        if (i == 0) end += put(text + end, ", main thread at line ");
        else end += put(text + end, ", thread_"), end += put_number(text + end, i - 1), end += put(text + end, " at line ");
        end += put_number(text + end, line[i]);
    }
    end += put(text + end, "\n");
    if (write(1, text, end)) {}
    _exit(hung ? HANG_IS : DEATH_IS);
}
static void watch(void) { // from here on signals are findings
    int fatal[] = {SIGABRT, SIGSEGV, SIGBUS, SIGILL, SIGFPE, SIGTRAP, SIGALRM};
    for (size_t i = 0; i < sizeof fatal / sizeof *fatal; i++) signal(fatal[i], on_signal);
}
#define NEED(object) if (!object) ended(CANNOT_TELL, #object " is NULL");

#define FUNCTIONS(F) \
    F(AdapterRelease) F(AdapterRequestDevice) F(BindGroupLayoutRelease) F(BufferRelease) \
    F(CreateInstance) F(DeviceCreateBindGroupLayout) F(DeviceCreateBuffer) F(DeviceCreateShaderModule) \
    F(DeviceDestroy) F(DeviceGetQueue) F(DevicePopErrorScope) F(DevicePushErrorScope) F(DeviceRelease) \
    F(InstanceProcessEvents) F(InstanceRelease) F(InstanceRequestAdapter) F(QueueRelease) \
    F(ShaderModuleRelease)
#define DECLARE(Name) static WGPUProc##Name wgpu##Name;
FUNCTIONS(DECLARE)
static void load(void) {
    const char *path = getenv("WEBGPU_LIBRARY");
    void *library = path ? dlopen(path, RTLD_NOW | RTLD_LOCAL) : NULL;
    if (!library) ended(CANNOT_TELL, "WEBGPU_LIBRARY: %s", path ? dlerror() : "not set");
#define LOAD(Name) if (!(wgpu##Name = (WGPUProc##Name)dlsym(library, "wgpu" #Name))) ended(CANNOT_TELL, "no wgpu" #Name);
    FUNCTIONS(LOAD)
}

// ---- Operations: what the library told the callback of each.
struct operation {
    const char *name;
    void (*body)(void);     // what the callback does, or NULL
    WGPUCallbackMode mode;
    bool started;
    WGPUFuture future;
    atomic_int fired;       // how often its callback has ended
    int status, type;
    void *object;
    bool misplaced;         // it came where its mode does not allow it
    char message[256];
};
static _Thread_local struct { bool processes; size_t count; const WGPUFutureWaitInfo *waits; } pumping; // this thread

static bool may_fire_here(const struct operation *operation) {
    for (size_t i = 0; i < pumping.count; i++)
        if (pumping.waits[i].future.id == operation->future.id) return true;
    return operation->mode == WGPUCallbackMode_AllowSpontaneous
        || (operation->mode == WGPUCallbackMode_AllowProcessEvents && pumping.processes);
}
static UNUSED void told(void *userdata, void *when, int status, int type, void *object, WGPUStringView text) {
    struct operation *operation = userdata;
    if (when && (intptr_t)when != repeat) return; // it belongs to an earlier repeat
    operation->status = status, operation->type = type, operation->object = object;
    operation->misplaced |= !may_fire_here(operation);
    size_t size = text.length != WGPU_STRLEN ? text.length : text.data ? strlen(text.data) : 0;
    if (size >= sizeof operation->message) size = sizeof operation->message - 1;
    for (size_t i = 0; i < size; i++) operation->message[i] = text.data[i] == '\n' ? ' ' : text.data[i];
    operation->message[size] = 0;
    if (operation->body) operation->body();
    operation->fired++;
}
static UNUSED struct operation *start(struct operation *operation) { // in the call that starts it
    operation->started = true;
    return operation;
}
#define TELLS(operation) .userdata1 = start(&operation), .userdata2 = (void *)(intptr_t)repeat
static UNUSED void forget(struct operation *operation) { // before the next repeat
    *operation = (struct operation){.name = operation->name, .body = operation->body, .mode = operation->mode};
}

static UNUSED void on_DeviceLost(WGPUDevice const * device, WGPUDeviceLostReason reason, WGPUStringView message,
                                 void *operation, void *when) {
    told(operation, when, reason, 0, NULL, message);
}
static UNUSED void on_PopErrorScope(WGPUPopErrorScopeStatus status, WGPUErrorType type, WGPUStringView message,
                                    void *operation, void *when) {
    told(operation, when, status, type, NULL, message);
}
static UNUSED void on_RequestAdapter(WGPURequestAdapterStatus status, WGPUAdapter adapter, WGPUStringView message,
                                     void *operation, void *when) {
    told(operation, when, status, 0, adapter, message);
}
static UNUSED void on_RequestDevice(WGPURequestDeviceStatus status, WGPUDevice device, WGPUStringView message,
                                    void *operation, void *when) {
    told(operation, when, status, 0, device, message);
}
static UNUSED void on_UncapturedError(WGPUDevice const * device, WGPUErrorType type, WGPUStringView message,
                                      void *operation, void *when) {
    told(operation, when, 0, type, NULL, message);
}

// ---- Pumps: how callbacks are brought about.
static void process_events(WGPUInstance instance) {
    __typeof__(pumping) before = pumping;
    pumping.processes = true;
    wgpuInstanceProcessEvents(instance);
    pumping = before;
}

static void pump_once(WGPUInstance instance, struct operation *operation) {
#if PUMPS_BY_WAIT_ANY
    if (operation->future.id) {
        wait_any(instance, 1, &operation, 0);
        return;
    }
#endif
    process_events(instance);
}
static bool await_for(WGPUInstance instance, struct operation *operation, double patience) {
    double end = seconds() + patience;
    for (int i = 0; operation->started && !operation->fired && seconds() < end; i++) {
        if (i > 100) sched_yield();
        pump_once(instance, operation);
    }
    return !operation->started || operation->fired;
}
static atomic_bool given_up; // a callback did not come in this repeat: no other is waited for
static UNUSED void await(WGPUInstance instance, struct operation *operation) {
    if (given_up || await_for(instance, operation, PATIENCE)) return;
    if (HANG_IS == REPRODUCED) ended(REPRODUCED, "Hung: the callback of %s does not come", operation->name);
    given_up = true;
}
static UNUSED void finish(WGPUInstance instance, struct operation *operation) { // when all else is over
    if (await_for(instance, operation, 2) || HANG_IS != REPRODUCED) return;
    if (operation->mode == WGPUCallbackMode_WaitAnyOnly && !operation->future.id) return; // nobody can wait for it
    ended(REPRODUCED, "Hung: the callback of %s never comes", operation->name);
}

// ---- The device: opened as this backend asks.
static WGPUInstanceDescriptor instance_descriptor(void) {
    static const WGPUInstanceFeatureName timed = WGPUInstanceFeatureName_TimedWaitAny;
    static WGPUInstanceLimits limits = {.timedWaitAnyMaxCount = TIMED_WAITS};
    WGPUInstanceDescriptor descriptor = WGPU_INSTANCE_DESCRIPTOR_INIT;
    if (TIMED_WAITS == 0) return descriptor;
    descriptor.requiredFeatureCount = 1;
    descriptor.requiredFeatures = &timed;
    descriptor.requiredLimits = &limits;
    return descriptor;
}
static UNUSED WGPUInstance open_instance(void) {
    WGPUInstanceDescriptor descriptor = instance_descriptor();
    WGPUInstance instance = wgpuCreateInstance(&descriptor);
    if (!instance) ended(CANNOT_TELL, "no instance");
    return instance;
}
static WGPURequestAdapterOptions adapter_options(void) {
    WGPURequestAdapterOptions options = WGPU_REQUEST_ADAPTER_OPTIONS_INIT;
    options.backendType = (WGPUBackendType)BACKEND_TYPE;
    options.forceFallbackAdapter = FORCE_FALLBACK;
    options.powerPreference = (WGPUPowerPreference)POWER_PREFERENCE;
    return options;
}
static WGPUDeviceDescriptor device_descriptor(struct operation *lost, struct operation *uncaptured) {
    static const WGPUFeatureName features[] = {FEATURES (WGPUFeatureName)0};
    WGPUDeviceDescriptor descriptor = WGPU_DEVICE_DESCRIPTOR_INIT;
    descriptor.requiredFeatureCount = sizeof features / sizeof *features - 1;
    descriptor.requiredFeatures = features;
    descriptor.deviceLostCallbackInfo = (WGPUDeviceLostCallbackInfo){
        .mode = WGPUCallbackMode_AllowProcessEvents, .callback = on_DeviceLost, TELLS(*lost)};
    descriptor.uncapturedErrorCallbackInfo = (WGPUUncapturedErrorCallbackInfo){
        .callback = on_UncapturedError, TELLS(*uncaptured)};
    return descriptor;
}
static UNUSED void open_device(WGPUInstance instance, WGPUAdapter *adapter, WGPUDevice *device, WGPUQueue *queue,
                               struct operation *lost, struct operation *uncaptured) {
    struct operation asked = {.mode = WGPUCallbackMode_AllowProcessEvents}, requested = asked;
    WGPURequestAdapterOptions options = adapter_options();
    asked.future = wgpuInstanceRequestAdapter(instance, &options, (WGPURequestAdapterCallbackInfo){
        .mode = WGPUCallbackMode_AllowProcessEvents, .callback = on_RequestAdapter, TELLS(asked)});
    if (!await_for(instance, &asked, 10) || !asked.object) ended(CANNOT_TELL, "no adapter: %s", asked.message);
    *adapter = asked.object;
    WGPUDeviceDescriptor descriptor = device_descriptor(lost, uncaptured);
    requested.future = wgpuAdapterRequestDevice(*adapter, &descriptor, (WGPURequestDeviceCallbackInfo){
        .mode = WGPUCallbackMode_AllowProcessEvents, .callback = on_RequestDevice, TELLS(requested)});
    if (!await_for(instance, &requested, 10) || !requested.object)
        ended(CANNOT_TELL, "no device: %s", requested.message);
    *device = requested.object;
    *queue = wgpuDeviceGetQueue(*device);
}

#define TRIES_A_DEVICE 1

static void try_device(void) { // without one the file could not tell a finding from a machine without a driver
    struct operation lost = {.mode = WGPUCallbackMode_AllowProcessEvents};
    struct operation uncaptured = {.mode = WGPUCallbackMode_AllowSpontaneous};
    WGPUInstance instance = open_instance();
    WGPUAdapter adapter;
    WGPUDevice device;
    WGPUQueue queue;
    open_device(instance, &adapter, &device, &queue, &lost, &uncaptured);
    wgpuQueueRelease(queue);
    wgpuDeviceRelease(device);
    wgpuAdapterRelease(adapter);
    wgpuInstanceRelease(instance);
}

static void (*const threads[THREADS + 1])(void) = {NULL};

// ---- Threads: they begin each repeat together, each shifted by a time that varies with the seed.
static UNUSED void spin(double nanos) {
    for (double end = seconds() + nanos * 1e-9; seconds() < end;) {}
}
static UNUSED void yield_for(double nanos) {
    for (double end = seconds() + nanos * 1e-9; seconds() < end;) sched_yield();
}
static UNUSED void sleep_for(double nanos) {
    nanosleep(&(struct timespec){(time_t)(nanos / 1e9), (long)fmod(nanos, 1e9)}, NULL);
}
static UNUSED void wait_for(atomic_int *latch) {
    for (int i = 0; !*latch; i++) if (i > 1000) sched_yield();
}
static UNUSED uint64_t mixed(uint64_t value) {
    value = (value ^ value >> 30) * 0xBF58476D1CE4E5B9u;
    value = (value ^ value >> 27) * 0x94D049BB133111EBu;
    return value ^ value >> 31;
}
static UNUSED void shift(void) { // at once in every third repeat, otherwise up to 16 microseconds late
    uint64_t random = mixed(SEED + repeat * 64u + me);
    if (repeat % 3) spin(random % (64u << (random >> 32) % 9));
}
static pthread_barrier_t gate;
static UNUSED atomic_int arrived;
static void draw_turns(void), end_turns(void);
static void *run(void *number) {
    me = (int)(intptr_t)number;
    for (;;) {
        pthread_barrier_wait(&gate);
#ifndef PLAIN // with it, the threads begin as the barrier lets them go
        arrived++;
        for (int i = 0; arrived < THREADS * repeat; i++) if (i > 1000) sched_yield();
        shift();
#endif
        threads[me - 1]();
        end_turns();
        pthread_barrier_wait(&gate);
    }
    return NULL;
}
static void start_threads(void) {
    pthread_t thread;
    pthread_barrier_init(&gate, NULL, THREADS + 1);
    for (intptr_t i = 1; i <= THREADS; i++)
        if (pthread_create(&thread, NULL, run, (void *)i)) ended(CANNOT_TELL, "no thread");
}
static void run_threads(void) {
    draw_turns();
    pthread_barrier_wait(&gate); // opens
    pthread_barrier_wait(&gate); // all have ended
}

static void draw_turns(void) {} // no priorities in this plan
static void end_turns(void) {}

// ---- The program.
static void in_p2(void);
static WGPUInstance d1_instance;
static WGPUAdapter d1_adapter;
static WGPUDevice d1;
static WGPUQueue d1_queue;
static struct operation d1_lost = {.name = "d1_lost", .mode = WGPUCallbackMode_AllowProcessEvents};
static struct operation d1_uncaptured = {.name = "d1_uncaptured", .mode = WGPUCallbackMode_AllowSpontaneous};
static WGPUBuffer b1;
static WGPUShaderModule w1;
static struct operation p2 = {.name = "p2", .body = in_p2, .mode = WGPUCallbackMode_AllowProcessEvents};
static WGPUBindGroupLayout w2;

static void in_p2(void) {
    AT w2 = wgpuDeviceCreateBindGroupLayout(d1,
        &(WGPUBindGroupLayoutDescriptor){.entryCount = 2,
            .entries = (const WGPUBindGroupLayoutEntry[]){
                {.binding = 0u, .visibility = WGPUShaderStage_Compute,
                    .buffer = {.type = WGPUBufferBindingType_Storage}},
                {.binding = 0u, .visibility = WGPUShaderStage_Compute,
                    .buffer = {.type = WGPUBufferBindingType_Storage}}}}); NEED(w2)
}
static void open_once(void) {
}
static void prefix(void) {
    AT d1_instance = open_instance();
    AT open_device(d1_instance, &d1_adapter, &d1, &d1_queue, &d1_lost, &d1_uncaptured);
    AT b1 = wgpuDeviceCreateBuffer(d1,
        &(WGPUBufferDescriptor){.usage = WGPUBufferUsage_CopyDst | WGPUBufferUsage_MapRead, .size = 64,
            .mappedAtCreation = false}); NEED(b1)
}
static void suffix(void) {
    AT wgpuDevicePushErrorScope(d1, WGPUErrorFilter_Validation);
    AT wgpuDevicePushErrorScope(d1, WGPUErrorFilter_OutOfMemory);
    AT w1 = wgpuDeviceCreateShaderModule(d1,
        &(WGPUShaderModuleDescriptor){
            .nextInChain = (WGPUChainedStruct *)&(WGPUShaderSourceWGSL){
                .chain = {.sType = WGPUSType_ShaderSourceWGSL}, .code = TEXT("fn broken( {")}}); NEED(w1)
    AT wgpuShaderModuleRelease(w1);
    AT p2.future = wgpuDevicePopErrorScope(d1,
        (WGPUPopErrorScopeCallbackInfo){.mode = WGPUCallbackMode_AllowProcessEvents, .callback = on_PopErrorScope,
            TELLS(p2)});
    AT await(d1_instance, &p2);
}

// ---- Around each repeat.
static void reset(void) {
    d1_instance = NULL;
    d1_adapter = NULL;
    d1 = NULL;
    d1_queue = NULL;
    b1 = NULL;
    w1 = NULL;
    w2 = NULL;
    forget(&d1_lost);
    forget(&d1_uncaptured);
    forget(&p2);
    given_up = false;
}
static void settle(void) {
    finish(d1_instance, &p2);
}
static void check(void) {
}
static void give_back(void) {
    AT wgpuDeviceDestroy(d1);
    AT wgpuBindGroupLayoutRelease(w2);
    AT wgpuBufferRelease(b1);
    AT wgpuQueueRelease(d1_queue);
    AT wgpuDeviceRelease(d1);
    AT wgpuAdapterRelease(d1_adapter);
    AT wgpuInstanceRelease(d1_instance);
}

int main(int argc, char **argv) {
    const char *times = argc > 1 ? argv[1] : getenv("TIMES");
    if (times) repeats = atoi(times);
    double most = getenv("SECONDS") ? atof(getenv("SECONDS")) : 1e9; // after which it begins no further repeat
    load();
    began = seconds();
#if TRIES_A_DEVICE
    try_device();
#endif
    open_once();
    watch();
    start_threads();
    began = seconds();
    for (repeat = 1; repeat <= repeats && seconds() - began < most; repeat++) {
        alarm(HANG_SECONDS);
        reset();
        prefix();
        run_threads();
        suffix();
        settle();
        check();
        give_back();
    }
    repeat--;
    ended(NOT_REPRODUCED, "%d repeats of the program", repeat);
}
