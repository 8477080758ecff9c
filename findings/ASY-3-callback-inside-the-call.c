// ASY-3: an AllowProcessEvents callback fires inside ProcessEvents or WaitAny only, not inside the call that starts it.
#include "finding.h"
int main(void) {
    struct answer popped = {0};
    bring_up();
    push();
    pop(&popped);
    ended(popped.fired ? SEEN : NOT_SEEN, "the callback had fired %d times when PopErrorScope returned", popped.fired);
}
