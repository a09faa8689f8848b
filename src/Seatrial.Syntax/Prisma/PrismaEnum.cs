namespace Seatrial.Syntax.Prisma;

public sealed record PrismaEnum(string Name, IReadOnlyList<string> Values, int Line);
