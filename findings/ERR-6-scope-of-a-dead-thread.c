// ERR-6: a thread that ends with a scope open harms nobody: an error that main makes later is uncaptured.
#include "finding.h"
static void *leave_open(void *unused) { push(); return unused; }
int main(void) {
    bring_up();
    on_thread(leave_open, NULL);
    make_error();
    pump_until(&uncaptured, 1);
    ended(uncaptured.fired ? NOT_SEEN : SEEN, "%d uncaptured errors after one error", uncaptured.fired);
}
