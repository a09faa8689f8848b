namespace Seatrial.Syntax.Prisma;

/// <summary>What a Prisma schema declares. <paramref name="Problems"/> are lines that were passed over.</summary>
public sealed record PrismaSchema(
    IReadOnlyList<PrismaModel> Models,
    IReadOnlyList<PrismaEnum> Enums,
    IReadOnlyList<PrismaSettings> Settings,
    IReadOnlyList<PrismaProblem> Problems
);
