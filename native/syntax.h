/* The whole surface of the library, called by src/Seatrial.Syntax/Native. A change of a layout or a meaning raises SEATRIAL_ABI. */
#ifndef SEATRIAL_SYNTAX_H
#define SEATRIAL_SYNTAX_H

#include <stdint.h>
#include <tree_sitter/api.h>

#define SEATRIAL_ABI 2

#if defined(_WIN32)
#define SEATRIAL_EXPORT __declspec(dllexport)
#else
#define SEATRIAL_EXPORT __attribute__((visibility("default")))
#endif

/* One node of a tree in pre-order: 20 bytes. */
typedef struct {
  uint16_t kind;            /* symbol of the grammar; UINT16_MAX for an error */
  uint16_t field_and_flags; /* field in the low 12 bits, flags above */
  uint32_t start;           /* byte offsets */
  uint32_t end;
  uint32_t parent;          /* index of the parent; UINT32_MAX for the root */
  uint32_t next;            /* index just behind the subtree */
} seatrial_node;

enum { SEATRIAL_NAMED = 1 << 12, SEATRIAL_ERROR = 1 << 13, SEATRIAL_MISSING = 1 << 14, SEATRIAL_EXTRA = 1 << 15 };

typedef struct {
  uint32_t max_nodes; /* nodes kept */
  uint32_t max_depth; /* levels kept below the root */
  uint32_t max_steps; /* work: a hundred parser operations or 4 KB of text read; the same on every machine and under every load */
  uint32_t max_milliseconds; /* CPU time of the thread, in case that a step is slow */
} seatrial_limits;

typedef struct {
  seatrial_node *nodes;
  uint32_t count;
  uint32_t capacity;
  uint32_t errors; /* error and missing nodes */
  uint32_t steps;  /* work that was spent */
} seatrial_tree;

enum {
  SEATRIAL_COMPLETE = 0,
  SEATRIAL_NODE_LIMIT = 1,  /* the array is a valid tree without the nodes behind the limit */
  SEATRIAL_DEPTH_LIMIT = 2, /* the array is a valid tree without the nodes below the limit */
  SEATRIAL_BUDGET = 3,      /* the array is empty */
  SEATRIAL_NO_MEMORY = 4,   /* the array is empty */
};

SEATRIAL_EXPORT uint32_t seatrial_abi(void);

/* The grammar of that name, or NULL. */
SEATRIAL_EXPORT const TSLanguage *seatrial_language(const char *name);

/* Parses and flattens in one call; nothing of tree-sitter's tree is left behind. The caller frees `out` in every case. */
SEATRIAL_EXPORT int32_t seatrial_parse(TSParser *parser, const TSLanguage *language, const char *text, uint32_t length,
                                       const seatrial_limits *limits, seatrial_tree *out);
SEATRIAL_EXPORT void seatrial_tree_free(seatrial_tree *tree);

SEATRIAL_EXPORT TSParser *seatrial_parser_new(void);
SEATRIAL_EXPORT void seatrial_parser_delete(TSParser *parser);
SEATRIAL_EXPORT uint32_t seatrial_kind_count(const TSLanguage *language);
SEATRIAL_EXPORT const char *seatrial_kind_name(const TSLanguage *language, uint16_t kind);

/* The kind as it stands in trees, or 0: supertypes and hidden rules have none. */
SEATRIAL_EXPORT uint16_t seatrial_kind_for(const TSLanguage *language, const char *name, uint32_t length, int32_t named);
SEATRIAL_EXPORT uint16_t seatrial_field_for(const TSLanguage *language, const char *name, uint32_t length);

/* A PostgreSQL parse as JSON, or the parser's message. Call it from one thread with a big stack. */
typedef struct {
  char *json;
  char *message;
  int32_t position; /* of the error: 1-based, in characters; 0 when unknown */
} seatrial_sql;

SEATRIAL_EXPORT void seatrial_sql_parse(const char *text, seatrial_sql *out);
SEATRIAL_EXPORT void seatrial_plpgsql_parse(const char *text, seatrial_sql *out);
SEATRIAL_EXPORT void seatrial_sql_free(seatrial_sql *result);

/* A decompressor for one thread; NULL where the library was built without one. */
SEATRIAL_EXPORT void *seatrial_inflater_new(void);
SEATRIAL_EXPORT void seatrial_inflater_delete(void *inflater);

/* 1 where a zlib stream at the beginning of the source, checksum included, gives exactly so many bytes; else 0, and what is in the target means nothing. */
SEATRIAL_EXPORT int32_t seatrial_inflate(void *inflater, const uint8_t *source, uint64_t length, uint8_t *target, uint64_t size);

#endif
