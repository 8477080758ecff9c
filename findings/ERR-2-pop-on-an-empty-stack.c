// ERR-2: a thread that pushed nothing has an empty stack; Pop then reports an error status, and nothing worse.
#include "finding.h"
int main(void) {
    struct answer popped = {0};
    bring_up();
    pop(&popped);
    if (!pump_until(&popped, 5)) ended(SEEN, "the pop was never answered");
    ended(popped.status == WGPUPopErrorScopeStatus_Error ? NOT_SEEN : SEEN, "status %d", popped.status);
}
