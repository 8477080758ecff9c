static void draw_turns(void) {} // no priorities in this plan
static void end_turns(void) {}
