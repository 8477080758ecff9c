// ERR-1: error scopes are thread-local. Main pushes a scope, another thread makes an error, main pops: the scope must
// have taken nothing.
#include "finding.h"
static void *offend(void *unused) { make_error(); return unused; }
int main(void) {
    struct answer popped = {0};
    bring_up();
    push();
    on_thread(offend, NULL);
    pop(&popped);
    if (!pump_until(&popped, 5)) ended(NO_DEVICE, "the pop was not answered");
    ended(popped.type == WGPUErrorType_NoError ? NOT_SEEN : SEEN, "main's scope holds type %d: %s", popped.type, popped.message);
}
