/* Whole zlib streams (RFC 1950) of a known size, for the objects of git's packs, by libdeflate where the build found it. */
#include "syntax.h"

#ifdef HAS_LIBDEFLATE

#include <libdeflate.h>

void *seatrial_inflater_new(void) { return libdeflate_alloc_decompressor(); }

void seatrial_inflater_delete(void *inflater) { libdeflate_free_decompressor(inflater); }

int32_t seatrial_inflate(void *inflater, const uint8_t *source, uint64_t length, uint8_t *target, uint64_t size) {
  return libdeflate_zlib_decompress(inflater, source, length, target, size, NULL) == LIBDEFLATE_SUCCESS;
}

#else

#include <stddef.h>

void *seatrial_inflater_new(void) { return NULL; }

void seatrial_inflater_delete(void *inflater) { (void)inflater; }

int32_t seatrial_inflate(void *inflater, const uint8_t *source, uint64_t length, uint8_t *target, uint64_t size) {
  (void)inflater, (void)source, (void)length, (void)target, (void)size;
  return 0;
}

#endif
