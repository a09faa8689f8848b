/* The parser of PostgreSQL (libpg_query) behind two calls that hand over JSON or a message. */
#include "syntax.h"

#include <pg_query.h>
#include <stdbool.h>
#include <stdlib.h>
#include <string.h>

#if PG_VERSION_NUM >= 140000
enum { PG_ERROR = 21 }; /* ERROR of PostgreSQL's elog.h */
#else
enum { PG_ERROR = 20 };
#endif

extern bool errstart(int level, const char *domain);
extern int errmsg_internal(const char *format, ...);
extern void errfinish(const char *file, int line, const char *function);

/* libpg_query is built with assertions, and some of them fail for statements that are merely wrong, such as a function without a body. A failed
 * assertion becomes an error like any other, instead of the end of the process. The linker puts this in place of the C library's. */
void __wrap___assert_fail(const char *assertion, const char *file, unsigned int line, const char *function) {
  if (errstart(PG_ERROR, NULL)) {
    errmsg_internal("the parser did not expect this (%s)", assertion);
    errfinish(file, (int)line, function);
  }
  abort();
}

/* libpg_query copies parts of an error that an early one does not have. */
char *__wrap_strdup(const char *text) {
  char *copy = text ? malloc(strlen(text) + 1) : NULL;
  return copy ? strcpy(copy, text) : NULL;
}

static char *take(char **text) {
  char *taken = *text;
  *text = NULL;
  return taken;
}

static void take_error(PgQueryError *error, seatrial_sql *out) {
  if (!error) return;
  out->message = take(&error->message);
  if (!out->message) out->message = strdup("the parser failed without a message");
  out->position = error->cursorpos;
}

void seatrial_sql_parse(const char *text, seatrial_sql *out) {
  memset(out, 0, sizeof *out);
  PgQueryParseResult result = pg_query_parse(text);
  take_error(result.error, out);
  if (!result.error) out->json = take(&result.parse_tree);
  pg_query_free_parse_result(result);
}

void seatrial_plpgsql_parse(const char *text, seatrial_sql *out) {
  memset(out, 0, sizeof *out);
  PgQueryPlpgsqlParseResult result = pg_query_parse_plpgsql(text);
  take_error(result.error, out);
  if (!result.error) out->json = take(&result.plpgsql_funcs);
  pg_query_free_plpgsql_parse_result(result);
}

void seatrial_sql_free(seatrial_sql *result) {
  free(result->json);
  free(result->message);
  memset(result, 0, sizeof *result);
}
