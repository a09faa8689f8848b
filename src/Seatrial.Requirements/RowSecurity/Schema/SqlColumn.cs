namespace Seatrial.Requirements.RowSecurity.Schema;

/// <summary>A column.</summary>
/// <param name="Type">Last part of the type's name: <c>uuid</c>, <c>text</c>.</param>
/// <param name="References">The table that it refers to.</param>
/// <param name="IsGenerated">Whether PostgreSQL alone sets it.</param>
internal sealed record SqlColumn(string Name, string Type, TableName? References, bool IsGenerated, int Line);
