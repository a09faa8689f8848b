using System.Text.Json;

namespace Seatrial.Requirements.RowSecurity.Replay;

/// <summary>A statement that changes a schema or its rights.</summary>
/// <param name="Kind">As PostgreSQL names the node.</param>
/// <param name="Tree">The fields of that node.</param>
/// <param name="Line">From 1.</param>
/// <param name="Routines">The bodies in PL/pgSQL of a DO block; undefined for others.</param>
internal sealed record SchemaStatement(string Kind, JsonElement Tree, int Line, JsonElement Routines);
