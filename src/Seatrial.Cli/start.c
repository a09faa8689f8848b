/*
 * Runs before anything else in the native binary: asks for large pages under the data that the runtime unpacks at its start. They are some 14 MB, so that otherwise thousands of
 * page faults come first. A kernel that has no large pages to give, or was told not to, changes nothing.
 */
#include <stdint.h>
#include <sys/mman.h>

extern char __bss_start, _end;

__attribute__((constructor)) static void ask_for_large_pages(void) {
#ifdef MADV_HUGEPAGE
  const uintptr_t page = 4096, least = 4 << 20;
  uintptr_t start = ((uintptr_t)&__bss_start + page - 1) & ~(page - 1);
  uintptr_t end = (uintptr_t)&_end & ~(page - 1);
  if (end > start + least) {
    (void)madvise((void *)start, end - start, MADV_HUGEPAGE);
  }
#endif
}
