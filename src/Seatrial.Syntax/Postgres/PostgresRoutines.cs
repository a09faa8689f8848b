using System.Text.Json;

namespace Seatrial.Syntax.Postgres;

/// <summary>
/// The PL/pgSQL bodies of a statement, or why they could not be read. <paramref name="Trees"/> is an array when <paramref name="Problem"/>
/// is null.
/// </summary>
public sealed record PostgresRoutines(JsonElement Trees, string? Problem);
