namespace Seatrial.Syntax.Prisma;

/// <summary>A <c>datasource</c> or <c>generator</c> with its settings as they are written; <c>env("…")</c> stays as it is.</summary>
public sealed record PrismaSettings(string Keyword, string Name, IReadOnlyDictionary<string, string> Values, int Line);
