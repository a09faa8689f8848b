namespace Seatrial.Syntax.Prisma;

/// <summary>
/// An argument: <paramref name="Text"/> as it is written, a string without its quotes; <paramref name="Items"/> when it is a list.
/// </summary>
public sealed record PrismaArgument(string? Name, string Text, IReadOnlyList<string> Items);
