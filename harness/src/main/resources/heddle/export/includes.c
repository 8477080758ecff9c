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
