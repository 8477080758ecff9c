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
