/* tree-sitter behind one call for each file: parse within limits, flatten to a pre-order array, free the tree. */
#include "syntax.h"

#include <stdbool.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

/* GRAMMAR(name) for each line of grammars.txt; written by the build. */
#define GRAMMAR(name) const TSLanguage *tree_sitter_##name(void);
#include "grammars.inc"
#undef GRAMMAR

static const struct {
  const char *name;
  const TSLanguage *(*language)(void);
} grammars[] = {
#define GRAMMAR(name) {#name, tree_sitter_##name},
#include "grammars.inc"
#undef GRAMMAR
};

uint32_t seatrial_abi(void) { return SEATRIAL_ABI; }

const TSLanguage *seatrial_language(const char *name) {
  for (size_t i = 0; i < sizeof grammars / sizeof *grammars; i++) {
    if (strcmp(grammars[i].name, name) == 0) return grammars[i].language();
  }
  return NULL;
}

TSParser *seatrial_parser_new(void) { return ts_parser_new(); }

void seatrial_parser_delete(TSParser *parser) { ts_parser_delete(parser); }

uint32_t seatrial_kind_count(const TSLanguage *language) { return ts_language_symbol_count(language); }

const char *seatrial_kind_name(const TSLanguage *language, uint16_t kind) { return ts_language_symbol_name(language, kind); }

uint16_t seatrial_kind_for(const TSLanguage *language, const char *name, uint32_t length, int32_t named) {
  TSSymbol symbol = ts_language_symbol_for_name(language, name, length, named != 0);
  if (symbol == (TSSymbol)-1) return length == strlen("ERROR") ? symbol : 0; /* it takes the beginning of the name as well */
  TSSymbolType wanted = named ? TSSymbolTypeRegular : TSSymbolTypeAnonymous;
  return symbol != 0 && ts_language_symbol_type(language, symbol) == wanted ? symbol : 0;
}

uint16_t seatrial_field_for(const TSLanguage *language, const char *name, uint32_t length) {
  return ts_language_field_id_for_name(language, name, length);
}

static uint64_t cpu_milliseconds(void) {
  struct timespec now;
  clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
  return (uint64_t)now.tv_sec * 1000 + (uint64_t)now.tv_nsec / 1000000;
}

typedef struct {
  const char *text;
  uint32_t length;
  uint32_t steps;
  uint32_t max_steps;
  uint64_t deadline;
} job;

enum { CHUNK_BYTES = 4096, STEPS_BETWEEN_CLOCKS = 64 };

/* The text is handed over in chunks, so that reading the same text again and again, as broken text can ask for, counts as work. */
static const char *read_chunk(void *payload, uint32_t offset, TSPoint position, uint32_t *read) {
  job *of = payload;
  (void)position;
  if (offset >= of->length) {
    *read = 0;
    return "";
  }
  of->steps++;
  uint32_t rest = of->length - offset;
  *read = rest < CHUNK_BYTES ? rest : CHUNK_BYTES;
  return of->text + offset;
}

/* Called every hundred parser operations; true ends the parse. */
static bool is_spent(TSParseState *state) {
  job *of = state->payload;
  of->steps++;
  return of->steps > of->max_steps || (of->steps % STEPS_BETWEEN_CLOCKS == 0 && cpu_milliseconds() > of->deadline);
}

static bool push(seatrial_tree *out, const TSTreeCursor *cursor, uint32_t parent) {
  if (out->count == out->capacity) {
    uint32_t capacity = out->capacity * 2;
    seatrial_node *grown = realloc(out->nodes, (size_t)capacity * sizeof *grown);
    if (!grown) return false;
    out->nodes = grown;
    out->capacity = capacity;
  }
  TSNode node = ts_tree_cursor_current_node(cursor);
  uint16_t flags = ts_tree_cursor_current_field_id(cursor) & 0xFFF;
  bool is_error = ts_node_symbol(node) == (TSSymbol)-1, is_missing = ts_node_is_missing(node);
  if (ts_node_is_named(node)) flags |= SEATRIAL_NAMED;
  if (is_error) flags |= SEATRIAL_ERROR;
  if (is_missing) flags |= SEATRIAL_MISSING;
  if (ts_node_is_extra(node)) flags |= SEATRIAL_EXTRA;
  out->errors += is_error || is_missing;
  out->nodes[out->count] = (seatrial_node){
    .kind = ts_node_symbol(node),
    .field_and_flags = flags,
    .start = ts_node_start_byte(node),
    .end = ts_node_end_byte(node),
    .parent = parent,
    .next = out->count + 1,
  };
  out->count++;
  return true;
}

static int32_t flatten(const TSTree *tree, const seatrial_limits *limits, seatrial_tree *out) {
  TSNode root = ts_tree_root_node(tree);
  uint32_t expected = ts_node_descendant_count(root);
  out->capacity = expected < 16 ? 16 : expected < limits->max_nodes ? expected : limits->max_nodes;
  out->nodes = malloc((size_t)out->capacity * sizeof *out->nodes);
  if (!out->nodes) return SEATRIAL_NO_MEMORY;

  TSTreeCursor cursor = ts_tree_cursor_new(root);
  int32_t status = SEATRIAL_COMPLETE;
  uint32_t at = 0, depth = 0;
  bool done = !push(out, &cursor, UINT32_MAX);
  while (!done) {
    bool moved = false;
    if (depth < limits->max_depth) {
      moved = ts_tree_cursor_goto_first_child(&cursor);
      if (moved) depth++;
    } else if (ts_node_child_count(ts_tree_cursor_current_node(&cursor)) > 0) {
      status = SEATRIAL_DEPTH_LIMIT;
    }
    uint32_t parent = at;
    while (!moved) {
      out->nodes[at].next = out->count;
      parent = out->nodes[at].parent;
      moved = ts_tree_cursor_goto_next_sibling(&cursor);
      if (!moved && !ts_tree_cursor_goto_parent(&cursor)) break;
      if (!moved) {
        depth--;
        at = parent;
      }
    }
    if (!moved) break;
    if (out->count >= limits->max_nodes) {
      for (uint32_t i = parent; i != UINT32_MAX; i = out->nodes[i].parent) out->nodes[i].next = out->count;
      status = SEATRIAL_NODE_LIMIT;
      break;
    }
    at = out->count;
    done = !push(out, &cursor, parent);
  }
  ts_tree_cursor_delete(&cursor);
  if (done) {
    seatrial_tree_free(out);
    return SEATRIAL_NO_MEMORY;
  }
  return status;
}

int32_t seatrial_parse(TSParser *parser, const TSLanguage *language, const char *text, uint32_t length, const seatrial_limits *limits, seatrial_tree *out) {
  memset(out, 0, sizeof *out);
  if (!ts_parser_set_language(parser, language)) return SEATRIAL_NO_MEMORY;
  job work = {text, length, 0, limits->max_steps, cpu_milliseconds() + limits->max_milliseconds};
  TSInput input = {.payload = &work, .read = read_chunk, .encoding = TSInputEncodingUTF8};
  TSTree *tree = ts_parser_parse_with_options(parser, NULL, input, (TSParseOptions){&work, is_spent});
  out->steps = work.steps;
  if (!tree) {
    ts_parser_reset(parser);
    return SEATRIAL_BUDGET;
  }
  int32_t status = flatten(tree, limits, out);
  ts_tree_delete(tree);
  return status;
}

void seatrial_tree_free(seatrial_tree *tree) {
  free(tree->nodes);
  tree->nodes = NULL;
  tree->count = tree->capacity = 0;
}
