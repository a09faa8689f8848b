namespace Seatrial.Syntax.Prisma;

/// <summary>
/// A relation: fields of this model that hold the key, and what they refer to in the other one. The side without the key has neither.
/// </summary>
public sealed record PrismaRelation(string? Name, IReadOnlyList<string> Fields, IReadOnlyList<string> References, string? OnDelete);
